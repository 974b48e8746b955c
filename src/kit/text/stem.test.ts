import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { spent } from './spent.ts'
import { meets, stemsOf, wordsOf } from './stem.ts'

// One family of word forms a line; every form must meet the first.
const polish = `
konsultacje konsultacji konsultacjach konsultacja konsultacjami konsultację konsultacją konsultacyjny konsultować
organizacje organizacji organizacjami organizacja organizacjom organizacyjny
uwagi uwag uwagą uwaga uwadze uwagę uwagami uwagach
dziecko dzieci dziecka dziećmi dzieciom dzieciach
Kraków Krakowie Krakowa Krakowem krakowski krakowskiego
ławka ławki ławek ławkę ławce ławkami ławkach
mieszkaniec mieszkańcy mieszkańców mieszkańcom mieszkańcami mieszkańca
mieszkanka mieszkanki mieszkanek mieszkankom mieszkankami
spotkanie spotkania spotkań spotkaniu spotkaniach spotkać
głosowanie głosowania głosować głosowaniu głosowań głosuje
rezerwacja rezerwacji rezerwacje rezerwować rezerwuje rezerwacyjny
zgłoszenie zgłoszenia zgłoszeń zgłoszeniami zgłoszeniu
warsztat warsztaty warsztatów warsztacie warsztatach
zajęcia zajęć zajęciach zajęciami zajęcie
wydarzenie wydarzenia wydarzeń wydarzeniach
projekt projekty projektu projekcie projektów projektami projektowy
program programu programie programy programem programów
budżet budżetu budżecie budżety budżetowy budżetem
miasto miasta miast mieście miastem miastach
gmina gminy gmin gminie gminą gminny gminnego gminnych
rada rady rad radzie radę radą radach
radny radni radnych radnego radnym radnymi
urząd urzędu urzędzie urzędy urzędów urzędem
urzędnik urzędnicy urzędników urzędnika urzędnikiem
uchwała uchwały uchwale uchwał uchwałą uchwałę
ulica ulicy ulic ulice ulicą ulicach
osiedle osiedla osiedli osiedlu osiedlach osiedlowy osiedlem
dzielnica dzielnicy dzielnic dzielnice dzielnicach
sołectwo sołectwa sołectw sołectwie
senior seniorzy seniorów seniorami seniora seniorom
seniorka seniorki seniorek seniorkom
młodzież młodzieży młodzieżą
młody młodych młodzi młoda młode młodego
rodzina rodziny rodzin rodzinie rodzinny rodzinne rodzinami
rodzic rodzice rodziców rodzicami rodzicom
kobieta kobiety kobiet kobiecie kobietami
człowiek ludzie ludzi człowieka ludźmi
sąsiad sąsiedzi sąsiadów sąsiada sąsiadami
osoba osoby osób osobie osobami osobom
niepełnosprawność niepełnosprawnością niepełnosprawności niepełnosprawny niepełnosprawnych
dostępność dostępności dostępny dostępnością dostępnego
stowarzyszenie stowarzyszenia stowarzyszeń stowarzyszeniami
fundacja fundacji fundacje fundacjami fundację
partnerstwo partnerstwa partnerstw partnerstwie partnerstwem
partner partnerzy partnerów partnera partnerami
umowa umowy umów umowie umowę umową
porozumienie porozumienia porozumień porozumieniu
współpraca współpracy współpracę współpracą
wniosek wnioski wniosku wniosków wnioskiem wnioskami
petycja petycji petycje petycję
opinia opinii opinie opinię opiniami
odpowiedź odpowiedzi odpowiedzią odpowiedziach
pytanie pytania pytań pytaniu pytaniami
propozycja propozycji propozycje propozycjami
pomysł pomysły pomysłów pomysłu pomysłami
postulat postulaty postulatów postulatu
zebranie zebrania zebrań zebraniu
posiedzenie posiedzenia posiedzeń posiedzeniu
protokół protokołu protokoły protokołów
sprawozdanie sprawozdania sprawozdań sprawozdaniu
raport raportu raporty raporcie raportów
wskaźnik wskaźniki wskaźników wskaźnika
dotacja dotacji dotacje dotację
konkurs konkursu konkursy konkursie konkursów
oferta oferty ofert ofercie ofertę
grant grantu granty grantów grancie
inicjatywa inicjatywy inicjatyw inicjatywie
wolontariusz wolontariusze wolontariuszy wolontariusza
wolontariat wolontariatu wolontariacie
animator animatorzy animatora animatorów animatorem
koordynator koordynatorzy koordynatora koordynatorów
lider liderzy lidera liderów
szkolenie szkolenia szkoleń szkoleniu szkoleniach
kurs kursy kursu kursów kursie
lekcja lekcji lekcje lekcjach
szkoła szkoły szkół szkole szkołą szkołach
przedszkole przedszkola przedszkoli przedszkolu
biblioteka biblioteki bibliotece bibliotek bibliotekę
książka książki książek książce książkę
świetlica świetlicy świetlic świetlice
klub klubu kluby klubie klubów
sala sali sale salę salach
pokój pokoju pokoje pokoi pokojem
klucz klucza klucze kluczy kluczem
sprzęt sprzętu sprzęcie sprzętem
drabina drabiny drabin drabinie drabinę
rower rowery roweru rowerów rowerem rowerowy
parking parkingu parkingi parkingów
park parku parki parków parkach
plac placu place placów placem
podwórko podwórka podwórku podwórek podwórkach
ogród ogrodu ogrody ogrodzie ogrodów ogrodem
ogródek ogródka ogródki ogródków
drzewo drzewa drzew drzewu drzewami
kwiat kwiaty kwiatów kwiatu kwiecie
trawnik trawnika trawniki trawników
chodnik chodnika chodniki chodników chodnikiem
droga drogi dróg drodze drogę drogowy
ścieżka ścieżki ścieżek ścieżce
przystanek przystanku przystanki przystanków
autobus autobusu autobusy autobusem autobusów
tramwaj tramwaju tramwaje tramwajów
most mostu moście mosty mostów
rzeka rzeki rzece rzek rzekę
jezioro jeziora jeziorze jezior
budynek budynku budynki budynków budynkiem
mieszkanie mieszkania mieszkań mieszkaniu
dom domu domy domów domem domach
lokal lokalu lokale lokali lokalem
remont remontu remonty remoncie remontów
naprawa naprawy napraw naprawie naprawić
oświetlenie oświetlenia oświetleniu
śmieci śmieciami śmieciach
odpady odpadów odpadami odpadach
woda wody wodzie wodę
powietrze powietrza powietrzu
zdrowie zdrowia zdrowiu zdrowiem
lekarz lekarza lekarze lekarzy
szpital szpitala szpitalu szpitali
apteka apteki aptece aptek
sport sportu sporcie sportowy sportowe
boisko boiska boisk boisku
basen basenu baseny basenie
mecz meczu mecze meczów
kultura kultury kulturze kulturę
muzyka muzyki muzyce muzykę
koncert koncertu koncerty koncercie koncertów
teatr teatru teatry teatrze
film filmu filmy filmie filmów
wystawa wystawy wystaw wystawie
festyn festynu festyny festynie festynów
piknik pikniku pikniki pikników
spacer spaceru spacery spacerze spacerów
gra gry gier grze grami
opowieść opowieści opowieścią opowieściach
historia historii historie historię
zdjęcie zdjęcia zdjęć zdjęciu
mapa mapy map mapie mapę
pomoc pomocy pomocą
wsparcie wsparcia wsparciu wsparciem
opieka opieki opiece opiekę
potrzeba potrzeby potrzeb potrzebie
zasób zasobu zasoby zasobów zasobami
usługa usługi usług usłudze
praca pracy prace prac pracę
pieniądze pieniędzy pieniędzmi pieniądz
podatek podatku podatki podatków
termin terminu terminy terminie terminów
kalendarz kalendarza kalendarze kalendarzy
tydzień tygodnia tygodni tygodniu tygodnie
miesiąc miesiąca miesiące miesięcy
rok lata lat roku latach
styczeń stycznia styczniu
kwiecień kwietnia kwietniu
wrzesień września wrześniu
poniedziałek poniedziałku poniedziałki
święto święta świąt święcie
Białystok Białegostoku Białymstoku białostocki
Skawina Skawiny Skawinie Skawinę skawiński
Chrzanów Chrzanowa Chrzanowie chrzanowski
Bolesławiec Bolesławca Bolesławcu bolesławiecki
Sącz Sącza Sączu sądecki
Polska Polski Polsce Polskę
województwo województwa województw województwie
powiat powiatu powiecie powiaty powiatów powiatowy
wójt wójta wójtowi wójtem
burmistrz burmistrza burmistrzowi burmistrzem
prezydent prezydenta prezydencie prezydentem prezydenci
starosta starosty staroście starostę
forum fora forów
centrum centra centrów
społeczny społeczna społecznych społecznego społecznie
lokalny lokalna lokalnych lokalnego lokalnie
bezpieczny bezpieczna bezpiecznych bezpiecznie
bezpłatny bezpłatna bezpłatne bezpłatnych bezpłatnie
aktywność aktywności aktywny aktywnych aktywnością
równość równości równością
wartość wartości wartością wartościami
ankieta ankiety ankiet ankiecie ankietę
formularz formularza formularze formularzy
dokument dokumentu dokumenty dokumentów dokumencie
regulamin regulaminu regulaminy regulaminie
paragraf paragrafu paragrafy paragrafie
decyzja decyzji decyzje decyzję
zmiana zmiany zmian zmianie
plan planu plany planie planów
strategia strategii strategie strategię
rewitalizacja rewitalizacji rewitalizację rewitalizacyjny
komisja komisji komisje komisję
zespół zespołu zespoły zespole zespołów
grupa grupy grup grupie grupę
obywatel obywatele obywateli obywatela obywatelski obywatelskiego
cudzoziemiec cudzoziemcy cudzoziemców cudzoziemca
uchodźca uchodźcy uchodźców
język języka języki języku języków
huśtawka huśtawki huśtawek huśtawce
karuzela karuzeli karuzele karuzelę
żłobek żłobka żłobki żłobków
przychodnia przychodni przychodnie przychodnią
pielęgniarka pielęgniarki pielęgniarek pielęgniarce
hala hali hale hal
siłownia siłowni siłownie
piekarnia piekarni piekarnie
kościół kościoła kościele kościoły
cmentarz cmentarza cmentarze cmentarzu
policja policji policję
straż straży strażą
sygnalizacja sygnalizacji sygnalizację
przejście przejścia przejść przejściu
przejazd przejazdu przejeździe przejazdy
objazd objazdu objeździe
zieleń zieleni zielenią
hałas hałasu hałasem hałasy
wysypisko wysypiska wysypisk
kosz kosza kosze koszy
sprzątanie sprzątania sprzątać
wycieczka wycieczki wycieczek wycieczce
taniec tańca tańce tańców
śpiew śpiewu śpiewie
malarstwo malarstwa malarstwie
fotografia fotografii fotografię fotografie
szachy szachów szachach
ogrodnik ogrodnika ogrodnicy ogrodników
nauczyciel nauczyciela nauczyciele nauczycieli
uczeń ucznia uczniowie uczniów
student studenta studenci studentów
emeryt emeryta emeryci emerytów
opiekun opiekuna opiekunowie opiekunów
członek członka członkowie członków
przewodniczący przewodniczącego przewodniczącym
skarbnik skarbnika skarbnicy
sekretarz sekretarza sekretarze
statut statutu statucie
obrady obrad obradach
głosujący głosującego głosujących
kandydat kandydata kandydaci kandydatów
wybory wyborów wyborach
mandat mandatu mandaty
okręg okręgu okręgi okręgów
granica granicy granic
teren terenu tereny terenów
działka działki działek działce
nieruchomość nieruchomości nieruchomością
czynsz czynszu czynsze
najem najmu
umeblowanie umeblowania
ogrzewanie ogrzewania ogrzewaniu
winda windy wind windzie
podjazd podjazdu podjeździe
poręcz poręczy poręcze
napis napisu napisy napisów
tłumacz tłumacza tłumacze tłumaczy
tłumaczenie tłumaczenia tłumaczeń
uczestnik uczestnika uczestnicy uczestników
uczestniczka uczestniczki uczestniczek
gość gości goście gościem
zapis zapisy zapisów zapisać
lista listy list liście
obecność obecności obecnością
certyfikat certyfikatu certyfikaty certyfikacie
zaświadczenie zaświadczenia zaświadczeń
mentoring mentoringu mentoringiem
wizyta wizyty wizyt wizycie
sieć sieci siecią
region regionu regiony regionie
kraj kraju kraje krajów
świat świata świecie
Nowohucki Nowohuckiego Nowohuckim
Bema Bemy
przyjaźń przyjaźni przyjaźnią
tysiąclecie tysiąclecia tysiącleciu
`

const ukrainian = `
консультація консультації консультацій консультаціями консультацією
організація організації організацій організаціями
громада громади громаді громад громадою громаду
мешканець мешканця мешканці мешканців мешканцям
рада ради раді рад радою
місто міста місті містом містах
вулиця вулиці вулиць вулицею
бібліотека бібліотеки бібліотеці бібліотек
книга книги книзі книг книгу
лавка лавки лавок лавці лавку
будинок будинку будинки будинків
дитина діти дітей дитини дітям
людина люди людей людині
зустріч зустрічі зустрічей зустрічам
захід заходу заходи заходів
голосування голосуванню голосувань голосувати
питання питань питанню питаннями
рішення рішень рішенню рішеннями
школа школи школі шкіл школу
дорога дороги дорозі доріг
документ документа документи документів
проєкт проєкту проєкти проект проєктів
пропозиція пропозиції пропозицій
допомога допомоги допомозі допомогу
діяльність діяльності діяльністю
учасник учасника учасники учасників
Краків Кракова Кракові краківський
Львів Львова Львові львівський
заявка заявки заявок заявці
молодь молоді молоддю
здоров'я здоровʼю здоров’ям
сім'я сім'ї сімей
рік року роки років
день дня дні днів
збір збору збори зборів
новий нова нові нових нового
громадський громадська громадського громадських
безкоштовний безкоштовна безкоштовні безкоштовно
жінка жінки жінок жінці
урядовий урядова урядові урядових
`

const english = `
consultation consultations consult consulted consulting
organisation organization organisations organisations organise organize organising
meeting meetings meet
neighbour neighbours neighbor neighbors
resident residents
child children
library libraries
centre centres center
community communities
city cities
vote votes voted voting
booking bookings booked book
plan plans planned planning
programme program programmes
address addresses addressed
answer answers answered answering
activity activities
woman women
bus buses
issue issues
proposal proposals
remark remarks
volunteer volunteers volunteering
street streets
`

const unrelated = `
konsultacje konferencje, uwaga waga, ławka łąka, rada radio, rada rodzina, gmina grupa, miasto miejsce, urząd uroda,
ulica ulotka, osiedle osioł, senior sensor, dzień dziecko, pies piesek, dom dym, kurs kurz, park para, plac płaca,
klub kula, sala sól, droga drogeria, most mostek, rzeka rzecz, woda wada, wojna wojewoda, sport spór, mecz miecz,
kultura kula, muzyka muzeum, koncert koncern, film filar, spacer sponsor, gra grad, mapa małpa, praca prasa,
prawo prawda, plan planeta, zespół zespolenie, grupa gruz, język jeż, termin terminal, budżet budynek, bank banknot,
lokal lokata, lekarz lek, szkoła szkoda, szkolenie szkoła, organizacja organ, fundacja fundament, partner parter,
program problem, projekt projektor, konkurs kontekst, oferta ofiara, umowa mowa, opinia opieka, petycja policja,
raport raper, rower rowek, chodnik chód, ogród grad, drzewo drzwi, kwiat kwit, kobieta kobza, rodzic rok,
mieszkaniec mieszanka, świetlica świat, biblioteka biblia, książka książę, klucz kluska, sprzęt sprzedaż,
drabina drab, boisko bok, basen baśń, teatr temat, wystawa wstawka, festyn festiwal, piknik pik, zdrowie zdrada,
szpital szpilka, apteka aplikacja, mieszkanie miska, remont remiza, naprawa prawo, śmieci śmierć, powiat powietrze,
wójt wujek, burmistrz mistrz, prezydent prezent, forum forma, centrum cent, wniosek wiosna, odpowiedź opowieść,
pytanie pranie, pomysł umysł, postulat post, zebranie zebra, protokół prototyp, wskaźnik wskazówka, grant granit,
inicjatywa inicjał, wolontariusz wola, koordynator koordynacja, lider lis, lekcja lek, przedszkole przedmiot,
seniorka senat, młody miód, sąsiad siad, osoba osa, dostępny dostawa, partnerstwo państwo, współpraca wspomnienie,
zgłoszenie głos, warsztat warstwa, zajęcia zając, wydarzenie wydatek, sołectwo sól, uchwała chwała, radny radar,
pokój pokaz, jezioro jeż, przystanek przystań, autobus autor, tramwaj trawa, trawnik trawienie, lato latarka,
kalendarz kaleka, święto świeca, Kraków krokodyl, Skawina skała, Sącz sąd, województwo wojsko, starosta starania,
społeczny spokój, bezpieczny bezpłatny, aktywny aktor, ankieta anioł, formularz formuła, dokument doktor,
paragraf parasol, decyzja decybel, zmiana zima, strategia strach, komisja komin, obywatel obiad, kot koło,
noc noga, zima ziemia, chleb chlew, stół stolica, tablica tabletka, granica granat, piwo piwnica, zegar zegarmistrz,
list liść, lis liść, ryba rynek, rynek ryż, cena scena, sen sens, piasek pies, ogień ogon, burza biuro`

const families = (list: string) =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
const strangers = unrelated
  .trim()
  .split(/,\s+/)
  .map((pair) => pair.split(' ') as [string, string])

function missed(list: string, language: string) {
  const pairs = families(list).flatMap(([base, ...forms]) => forms.map((form) => [base!, form] as const))
  return { all: pairs.length, missed: pairs.filter(([base, form]) => !meets(base, form, language)).map(String) }
}

describe('stems', () => {
  for (const [language, list] of Object.entries({ pl: polish, uk: ukrainian, en: english })) {
    it(`bring nine in ten forms of a word together in ${language}`, () => {
      const result = missed(list, language)
      assert.ok(
        result.missed.length <= result.all / 10,
        `${result.missed.length} of ${result.all}: ${result.missed.join(' ')}`,
      )
    })
  }

  it('keep nineteen in twenty unrelated words apart', () => {
    const met = strangers.filter(([one, other]) => meets(one, other))
    assert.ok(met.length <= strangers.length / 20, `${met.length} of ${strangers.length}: ${met.join(' ')}`)
  })

  it('know at least 150 Polish families', () => assert.ok(families(polish).length >= 150))

  it('find words typed without Polish letters', () => {
    for (const [typed, written] of [
      ['lawka', 'ławek'],
      ['uwaga', 'uwagą'],
      ['Krakow', 'Krakowie'],
      ['urzad', 'urzędu'],
    ]) {
      assert.ok(meets(typed!, written!), `${typed} ${written}`)
    }
  })

  it('are letters and digits, whatever is typed, and the same for either case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (word) => {
        for (const stem of stemsOf(word)) assert.match(stem, /^[\p{L}\p{N}]+$/u)
      }),
    )
    assert.deepEqual(stemsOf('KRAKÓW'), stemsOf('kraków'))
  })

  it('leave numbers as they are', () => assert.deepEqual(stemsOf('2027'), ['2027']))

  it('take a megabyte in under a second', () => {
    const long = 'konsultacjami '.repeat(75_000)
    const time = spent(() => {
      for (const word of wordsOf(long)) stemsOf(word)
      stemsOf('a'.repeat(1_000_000))
    })
    assert.ok(time < 1000)
  })
})
