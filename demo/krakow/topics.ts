export type DemoTopic = {
  slug: string
  title: string
  summary: string
  voices: [kind: 'problem' | 'need' | 'proposal' | 'good-practice', text: string][]
}

/** The eleven topics of the programme, and what people say of each. `{kto}` and `{gdzie}` are filled by chance. */
export const topics: DemoTopic[] = [
  {
    slug: 'kultura-i-sztuka',
    title: 'Kultura i sztuka',
    summary: 'Sceny sąsiedzkie, pracownie, święta ulic i dostęp do kultury blisko domu.',
    voices: [
      ['problem', 'Małe zespoły nie mają gdzie ćwiczyć {gdzie}; sale są zajęte albo za drogie.'],
      ['need', 'Potrzebny jest wspólny kalendarz wydarzeń {gdzie}, żeby organizacje nie wchodziły sobie w drogę.'],
      ['proposal', 'Miasto udostępni organizacjom puste lokale {gdzie} na pracownie w godzinach popołudniowych.'],
      ['good-practice', 'Dom kultury {gdzie} oddaje salę sąsiadom w każdy czwartek i to działa od dwóch lat.'],
    ],
  },
  {
    slug: 'pomoc-spoleczna',
    title: 'Pomoc społeczna i osoby z niepełnosprawnością',
    summary: 'Wsparcie w domu, asystencja, dostępność i wytchnienie dla opiekunów.',
    voices: [
      ['problem', 'Brakuje asystentów dla {kto} po godzinie szesnastej i w weekendy.'],
      ['need', 'Potrzebne jest miejsce wytchnienia dla {kto} {gdzie}.'],
      ['proposal', 'W każdym konkursie trzeba wprost opisać, jak zadanie będzie dostępne dla {kto}.'],
      ['good-practice', 'Dyżury asystentów w bibliotece {gdzie} skróciły czekanie na pomoc o połowę.'],
    ],
  },
  {
    slug: 'seniorzy',
    title: 'Seniorzy',
    summary: 'Kluby, zdrowie, samotność i udział starszych osób w życiu miasta.',
    voices: [
      ['problem', 'Zaproszenia na zajęcia dla {kto} są tylko w internecie, a wiele osób dowiaduje się za późno.'],
      ['need', 'Potrzebny jest klub dla {kto} {gdzie}, do którego da się dojść pieszo.'],
      [
        'proposal',
        'Każde ogłoszenie o zajęciach powinno wisieć także na papierze: w przychodni, sklepie i na klatce {gdzie}.',
      ],
      ['good-practice', 'Sąsiedzkie telefony do starszych osób {gdzie}: kwadrans rozmowy w każdy wtorek.'],
    ],
  },
  {
    slug: 'rewitalizacja',
    title: 'Rewitalizacja, przestrzeń, Nowa Huta',
    summary: 'Podwórka, zieleń, puste lokale i wspólne miejsca.',
    voices: [
      ['problem', 'Podwórka {gdzie} zamieniły się w parkingi i nie ma gdzie usiąść.'],
      ['need', 'Potrzebne są ławki i cień {gdzie}, ustawione razem z {kto}.'],
      ['proposal', 'Przed każdym remontem podwórka {gdzie} odbędzie się spacer badawczy z mieszkańcami.'],
      ['good-practice', 'Ogród społeczny {gdzie} prowadzą sąsiedzi, a spółdzielnia daje wodę.'],
    ],
  },
  {
    slug: 'mlodziez-i-edukacja',
    title: 'Młodzież i edukacja',
    summary: 'Szkoła otwarta po lekcjach, inicjatywy młodych, edukacja obywatelska.',
    voices: [
      ['problem', 'Młodzi nie wiedzą, gdzie zgłosić pomysł, a grupy bez osobowości prawnej odpadają na wstępie.'],
      ['need', 'Potrzebna jest otwarta sala dla {kto} {gdzie} po godzinie piętnastej, bez opłat i bez umów.'],
      ['proposal', 'W programie powinna być pula małych grantów dla {kto}, rozliczana zdjęciem i krótkim opisem.'],
      ['good-practice', 'Szkoła {gdzie} oddaje boisko sąsiadom w soboty; klucz ma zaufana osoba.'],
    ],
  },
  {
    slug: 'sport-i-zdrowie',
    title: 'Sport, zdrowie, profilaktyka',
    summary: 'Ruch dla każdego, profilaktyka i zdrowie psychiczne.',
    voices: [
      ['problem', 'Zajęcia ruchowe dla {kto} kończą się razem z grantem, w połowie roku.'],
      ['need', 'Potrzebne są bezpłatne grupy wsparcia {gdzie} prowadzone przez specjalistów.'],
      ['proposal', 'Umowy na zadania z profilaktyki powinny trwać co najmniej dwa lata.'],
      ['good-practice', 'Poranna gimnastyka w parku {gdzie} zbiera po trzydzieści osób bez żadnych zapisów.'],
    ],
  },
  {
    slug: 'antydyskryminacja',
    title: 'Antydyskryminacja, mniejszości, prawa kobiet, prawa człowieka',
    summary: 'Równe traktowanie, język urzędu, bezpieczeństwo i głos tych, których nie słychać.',
    voices: [
      ['problem', 'Formularze są tylko po polsku, więc głos {kto} do miasta nie dociera.'],
      ['need', 'Potrzebne są tłumaczenia spotkań na ukraiński i polski język migowy.'],
      ['proposal', 'Miasto wskaże osobę, do której można zgłosić nierówne traktowanie w konkursie ofert.'],
      ['good-practice', 'Spotkania w parach nowych i dawnych mieszkańców {gdzie}: po roku nadal się odwiedzają.'],
    ],
  },
  {
    slug: 'polityka-lokalowa',
    title: 'Polityka lokalowa i korzystanie z mienia gminy',
    summary: 'Lokale, użyczenia, czynsze i wspólne sale.',
    voices: [
      ['problem', 'Organizacja czeka na lokal {gdzie} ponad rok i nie wie, które ma miejsce w kolejce.'],
      ['need', 'Potrzebna jest jawna lista wolnych lokali {gdzie} ze zdjęciem, metrażem i opisem dostępności.'],
      ['proposal', 'Jeden lokal {gdzie} może służyć kilku organizacjom na zmianę, z kluczem u gospodarza.'],
      ['good-practice', 'Wspólne biuro czterech organizacji {gdzie}: jeden czynsz, jedna drukarka, wspólny grafik.'],
    ],
  },
  {
    slug: 'ngo-i-biznes',
    title: 'Tworzenie warunków do współpracy NGO i biznesu',
    summary: 'Partnerstwa z firmami, wolontariat pracowniczy, zakupy społeczne.',
    voices: [
      ['problem', 'Firmy chcą pomagać, ale nie wiedzą, której organizacji i w czym.'],
      ['need', 'Potrzebne jest spotkanie firm i organizacji {gdzie} dwa razy w roku.'],
      ['proposal', 'Miasto opisze wzór prostej umowy o wolontariacie pracowniczym i opublikuje go dla wszystkich.'],
      ['good-practice', 'Sklep {gdzie} oddaje regał na rzeczy do wymiany i sam o niego dba.'],
    ],
  },
  {
    slug: 'ngo-niewspolpracujace',
    title: 'Organizacje, które dotąd nie współpracowały z miastem',
    summary: 'Pierwszy krok: bez żargonu, bez barier, bez strachu przed rozliczeniem.',
    voices: [
      ['problem', 'Formularz oferty ma kilkanaście stron; dla {kto} to bariera nie do przejścia.'],
      ['need', 'Potrzebny jest dyżur doradcy {gdzie}, także po południu i przez telefon.'],
      ['proposal', 'Pierwszy mały grant dla {kto} powinien mieć wniosek na jedną stronę.'],
      ['good-practice', 'Starsza organizacja {gdzie} prowadzi młodszą za rękę przez pierwszy konkurs.'],
    ],
  },
  {
    slug: 'ostatnia-szansa',
    title: 'Spotkanie ostatniej szansy',
    summary: 'Wszystko, co nie zmieściło się gdzie indziej.',
    voices: [
      ['problem', 'Po poprzednich konsultacjach nikt nie odpisał, co stało się z uwagami.'],
      ['need', 'Potrzebne jest jedno miejsce, w którym widać drogę wniosku od spotkania do paragrafu.'],
      ['proposal', 'Każdy wniosek dostanie odpowiedź z uzasadnieniem, także ten złożony na kartce.'],
      [
        'good-practice',
        'Raport z poprzedniego roku był napisany zwykłym językiem i zmieścił się na czterech stronach.',
      ],
    ],
  },
]

export const places = [
  'w Nowej Hucie',
  'na Kazimierzu',
  'w Podgórzu',
  'na Prądniku Białym',
  'w Bieżanowie',
  'na Krowodrzy',
  'na Ruczaju',
  'w Czyżynach',
  'na Zabłociu',
  'w Prokocimiu',
  'na Woli Duchackiej',
  'w Mistrzejowicach',
  'na Dębnikach',
  'w Swoszowicach',
  'na Salwatorze',
]

/** What people add to a sentence of their own; as many as share no divisor with the places and the sentences. */
export const afterthoughts = [
  '',
  ' Mówimy o tym od lat.',
  ' Wystarczy zacząć od jednego miejsca.',
  '',
  ' Sąsiedzi chętnie pomogą.',
  ' Wiemy to z własnego podwórka.',
  ' Najlepiej jeszcze w tym roku.',
  '',
  ' Zapytajmy najpierw samych zainteresowanych.',
  ' Nie potrzeba na to dużych pieniędzy.',
  ' Możemy się podzielić doświadczeniem.',
  '',
  ' To dotyczy wielu rodzin.',
]
