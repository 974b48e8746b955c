/** A clause of a template: ticked from the start where most places need it. Texts of this kind are Polish. */
export type Clause = { key: string; usual: boolean; text: string }

/** House rules: short, for minimum formalities is what makes a place alive. */
export const rulesClauses: Clause[] = [
  {
    key: 'open',
    usual: true,
    text: 'Miejsce jest otwarte dla wszystkich. Kto ma pomysł dobry dla sąsiadów, może go tu zrobić.',
  },
  {
    key: 'free',
    usual: true,
    text: 'Z sal korzysta się bezpłatnie. Nie prowadzi się tu sprzedaży ani pokazów handlowych.',
  },
  {
    key: 'costs',
    usual: false,
    text: 'Wolno zebrać od uczestników składkę na materiały, jeśli jej wysokość podano w zaproszeniu.',
  },
  {
    key: 'respect',
    usual: true,
    text: 'Szanujemy się nawzajem. Nie ma tu miejsca na przemoc, poniżanie ani dyskryminację.',
  },
  {
    key: 'no-agitation',
    usual: true,
    text: 'Nie prowadzi się tu agitacji partyjnej ani wyborczej. Rozmawiać można o wszystkim.',
  },
  {
    key: 'booking',
    usual: true,
    text: 'Salę rezerwuje osoba, grupa albo organizacja: na stronie, telefonicznie lub na miejscu. Kto nie przyjdzie, zwalnia ją.',
  },
  {
    key: 'refusal',
    usual: true,
    text: 'Koordynacja miejsca może odmówić tylko z podaniem powodu i, jeśli to możliwe, proponuje inny termin.',
  },
  {
    key: 'adult',
    usual: true,
    text: 'Osoby niepełnoletnie korzystają z sal z dorosłą osobą, która za nie odpowiada.',
  },
  {
    key: 'key',
    usual: true,
    text: 'Kto odbiera klucz, odpowiada za salę do chwili jego oddania i nie przekazuje go dalej bez uzgodnienia.',
  },
  {
    key: 'tidy',
    usual: true,
    text: 'Zostawiamy porządek: umyte naczynia, zamknięte okna, zgaszone światło, rzeczy na swoim miejscu.',
  },
  {
    key: 'damage',
    usual: true,
    text: 'Szkodę zgłasza się tego samego dnia. Zwykłe zużycie nic nie kosztuje; umyślne zniszczenie trzeba naprawić.',
  },
  { key: 'sober', usual: true, text: 'W budynku nie pije się alkoholu, nie pali i nie zażywa środków odurzających.' },
  { key: 'safety', usual: true, text: 'Nie zastawia się wyjść. W nagłej potrzebie dzwoni się pod numer 112.' },
  { key: 'subletting', usual: false, text: 'Sali nie odstępuje się innym i nie wynajmuje się jej dalej.' },
  {
    key: 'deposit',
    usual: false,
    text: 'Za sprzęt o dużej wartości można pobrać zwrotną kaucję; jej wysokość jest podana przy sprzęcie.',
  },
]

/**
 * Standards of protecting minors: every matter that art. 22c ust. 1 and 2 of the act of 13.05.2016 on counteracting
 * threats of sexual crime and on protecting minors asks for, each in plain words to be made one's own.
 */
export const minorsClauses: Clause[] = [
  {
    key: 'relations',
    usual: true,
    text: 'Osoby pracujące i pomagające w tym miejscu odnoszą się do dzieci z szacunkiem, równo i cierpliwie. Nie krzyczą, nie ośmieszają, nie straszą i nie stosują żadnej przemocy. Dotyk jest dozwolony tylko wtedy, gdy dziecko tego potrzebuje i się zgadza. Nie spotykają się z dzieckiem sam na sam za zamkniętymi drzwiami ani prywatnie, także w internecie.',
  },
  {
    key: 'clearance',
    usual: true,
    text: 'Zanim ktokolwiek zacznie pracę z dziećmi, także społecznie, sprawdza się Rejestr Sprawców Przestępstw na Tle Seksualnym. Bez tego nie można prowadzić zajęć otwartych dla osób niepełnoletnich.',
  },
  {
    key: 'intervention',
    usual: true,
    text: 'Kto podejrzewa, że dziecku dzieje się krzywda, dba najpierw o jego bezpieczeństwo i od razu mówi o tym osobie odpowiedzialnej za ochronę dzieci. Gdy życie lub zdrowie jest zagrożone, dzwoni się pod numer 112.',
  },
  {
    key: 'reporting',
    usual: true,
    text: 'Osoba odpowiedzialna za ochronę dzieci zawiadamia policję lub prokuraturę o podejrzeniu przestępstwa, sąd opiekuńczy o zagrożeniu dobra dziecka, a właściwą instytucję, gdy trzeba wszcząć procedurę „Niebieskie Karty”. Jest nią koordynator lub koordynatorka tego miejsca.',
  },
  {
    key: 'receiving',
    usual: true,
    text: 'Zgłoszenie może złożyć każdy, także dziecko: osobiście, telefonicznie lub na piśmie. Przyjmuje je koordynacja miejsca, a pod jej nieobecność osoba na dyżurze, i udziela dziecku wsparcia.',
  },
  {
    key: 'support',
    usual: true,
    text: 'Po ujawnieniu krzywdy ustala się z opiekunami, a jeśli to oni krzywdzą, z właściwymi służbami, plan wsparcia dziecka: kto pomaga, w czym i do kiedy.',
  },
  {
    key: 'between-children',
    usual: true,
    text: 'Dzieci odnoszą się do siebie z szacunkiem. Niedozwolone są bicie, wyzywanie, wykluczanie, ośmieszanie, także w sieci, oraz nagrywanie bez zgody.',
  },
  {
    key: 'internet',
    usual: true,
    text: 'Z komputerów i sieci tego miejsca dzieci korzystają w obecności osoby dorosłej. Sieć ma włączoną ochronę przed treściami szkodliwymi, sprawdzaną co najmniej raz na pół roku. Kto trafi na taką treść, mówi o tym dorosłemu, a dorosły pomaga i zapisuje zdarzenie.',
  },
  {
    key: 'needs',
    usual: true,
    text: 'Te same zasady stosuje się z uwzględnieniem dzieci z niepełnosprawnościami i ze szczególnymi potrzebami: dajemy im więcej czasu, prosty język i osobę, której ufają.',
  },
  {
    key: 'records',
    usual: true,
    text: 'Zgłoszenia i zdarzenia zapisuje się na papierze w zamkniętym miejscu, do którego dostęp ma tylko osoba odpowiedzialna za ochronę dzieci.',
  },
  {
    key: 'preparing',
    usual: true,
    text: 'Koordynacja miejsca zapoznaje ze standardami każdą osobę przed rozpoczęciem pracy i zachowuje jej pisemne potwierdzenie.',
  },
  {
    key: 'publishing',
    usual: true,
    text: 'Standardy są na stronie i na ścianie tego miejsca w wersji pełnej i w skróconej, zrozumiałej dla dzieci. Opiekunowie dostają je przed pierwszymi zajęciami.',
  },
  {
    key: 'review',
    usual: true,
    text: 'Co najmniej raz na dwa lata sprawdza się, czy standardy działają i są zgodne z prawem, a wnioski zapisuje.',
  },
]

/** The short version, for children to read themselves. */
export const shortClauses: Clause[] = [
  { key: 'safe', usual: true, text: 'Masz prawo czuć się tu bezpiecznie.' },
  { key: 'respect', usual: true, text: 'Nikt nie może Cię bić, wyzywać, ośmieszać ani straszyć. Ty też tego nie rób.' },
  { key: 'body', usual: true, text: 'Twoje ciało należy do Ciebie. Nikt nie może Cię dotykać, jeśli tego nie chcesz.' },
  { key: 'secrets', usual: true, text: 'Dorosły nie może prosić Cię o tajemnicę, która sprawia, że jest Ci źle.' },
  { key: 'photos', usual: true, text: 'Bez Twojej zgody nikt nie robi Ci zdjęć ani nagrań.' },
  {
    key: 'internet',
    usual: true,
    text: 'Jeśli zobaczysz w internecie coś, co Cię przestraszy, powiedz o tym dorosłemu.',
  },
  {
    key: 'tell',
    usual: true,
    text: 'Jeśli ktoś Cię krzywdzi albo widzisz, że krzywdzi kogoś innego, powiedz o tym osobie, której ufasz. Pomożemy.',
  },
  {
    key: 'phone',
    usual: true,
    text: 'Możesz też zadzwonić za darmo pod numer 116 111. To telefon zaufania dla dzieci i młodzieży, czynny całą dobę.',
  },
]
