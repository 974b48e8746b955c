import {
  bold,
  bullets,
  checkboxes,
  facts,
  fillIn,
  heading,
  italic,
  link,
  notice,
  numbered,
  pageBreak,
  paragraph,
  qr,
  signatures,
  table,
} from './blocks.ts'
import type { Paper, Picture } from './paper.ts'

// Five papers a town really prints. The tests print them, and a person should look at them after each change here.

const clause =
  'Administratorem danych osobowych jest Burmistrz Miasta Lipowa, ul. Rynek 1, 00-001 Lipowa. Kontakt z inspektorem ' +
  'ochrony danych: iod@lipowa.example. Dane będą przetwarzane w celu przeprowadzenia konsultacji (art. 6 ust. 1 lit. c ' +
  'RODO w związku z art. 5a ustawy o samorządzie gminnym) i przechowywane przez 5 lat. Przysługuje Państwu prawo dostępu ' +
  'do danych, ich sprostowania, ograniczenia przetwarzania oraz skargi do Prezesa Urzędu Ochrony Danych Osobowych. ' +
  'Podanie danych jest dobrowolne; uwagi anonimowe także zostaną rozpatrzone.'

/** A mark drawn for the samples: a courtyard with a tree. */
export const mark: Picture = {
  alt: 'Znak Miasta Lipowa: drzewo na podwórku',
  width: 12,
  image: {
    width: 40,
    height: 40,
    paths: [
      { d: 'M2 38V16L20 3L38 16V38H33V19L20 9L7 19V38Z', fill: '#9c4a2f' },
      { d: 'M20 14a7 7 0 0 1 7 7a7 7 0 0 1 -5.4 6.8V38h-3.2V27.800A7 7 0 0 1 13 21a7 7 0 0 1 7 -7Z', fill: '#4f7a33' },
    ],
  },
}

const strip: Picture = {
  alt: 'Dofinansowano ze środków programu Aktywni Obywatele',
  width: 45,
  image: {
    width: 90,
    height: 24,
    paths: [
      { d: 'M0 0H34V24H0Z', fill: '#1f4e79' },
      { d: 'M38 4H90V8H38ZM38 12H80V15H38ZM38 18H70V20H38Z', fill: '#57534d' },
    ],
  },
}

/** The form customary in Poland: who says it, which place of the draft, the change, the reasons. */
export const consultationForm: Paper = {
  title: 'Formularz zgłaszania uwag',
  subtitle: 'do projektu Programu współpracy Miasta Lipowa z organizacjami pozarządowymi na 2027 rok',
  language: 'pl',
  community: 'Urząd Miasta Lipowa',
  formCode: 'Formularz KONS-2026/07, wersja 2',
  footer: 'lipowa.example/konsultacje/program-2027',
  logos: [mark],
  blocks: [
    paragraph([
      'Uwagi przyjmujemy ',
      bold('od 6 do 27 października 2026 r.'),
      ' w sekretariacie (Rynek 1, pokój 4), pocztą, na adres ',
      link('konsultacje@lipowa.example', 'mailto:konsultacje@lipowa.example'),
      ' oraz na stronie podanej na dole formularza. O zachowaniu terminu decyduje data wpływu.',
    ]),
    heading(2, 'Kto zgłasza'),
    fillIn('Imię i nazwisko lub nazwa organizacji:'),
    fillIn('Numer KRS lub inny (organizacje):'),
    fillIn('Adres e-mail lub telefon, jeśli odpowiedź ma dotrzeć wprost:'),
    checkboxes(['mieszkaniec lub mieszkanka', 'organizacja pozarządowa', 'inny podmiot'], { inline: true }),
    heading(2, 'Uwagi do projektu'),
    table({
      ordinal: 'Lp.',
      columns: [
        { title: 'Zapis w projekcie (część, §, ust., pkt)', width: 2 },
        { title: 'Proponowana zmiana lub treść uwagi', width: 4 },
        { title: 'Uzasadnienie', width: 3.4 },
      ],
      blankRows: 3,
      rowHeight: 27,
    }),
    signatures('data i czytelny podpis'),
    notice(clause, 'Informacja o przetwarzaniu danych osobowych'),
    qr('https://lipowa.example/k/program-2027', [
      'Ten sam formularz można wypełnić bez papieru: ',
      link('lipowa.example/k/program-2027', 'https://lipowa.example/k/program-2027'),
    ]),
  ],
}

const remarks = [
  [
    '§ 5 ust. 2 pkt 3',
    'Dodać „kluby seniora prowadzone przez organizacje” do zadań priorytetowych.',
    'uwzględniono',
    'Kluby działają w pięciu z siedmiu osiedli; zapis w § 5 ust. 2 otrzymał nowy pkt 3a.',
  ],
  [
    '§ 9',
    'Termin ogłoszenia konkursów przesunąć na grudzień, aby zadania mogły trwać od stycznia. Obecnie od stycznia do ' +
      'marca świetlice nie mają z czego działać, a dzieci zostają bez opieki po lekcjach.',
    'uwzględniono częściowo',
    'Konkursy na zadania całoroczne zostaną ogłoszone do 15 grudnia, na podstawie projektu uchwały budżetowej (art. 13 ' +
      'ust. 5 ustawy). Pozostałe konkursy – do końca lutego.',
  ],
  [
    'załącznik nr 2',
    'Wykreślić wymóg zaświadczenia z banku.',
    'nie uwzględniono',
    'Wymóg wynika z przepisów o rachunkowości i nie może zostać zniesiony programem współpracy.',
  ],
]

/** What was said and what the office answered, across the page. */
export function consultationReport(rows = 24): Paper {
  return {
    title: 'Raport z konsultacji społecznych',
    subtitle: 'projektu Programu współpracy Miasta Lipowa z organizacjami pozarządowymi na 2027 rok',
    language: 'pl',
    community: 'Miasto Lipowa',
    date: 'Lipowa, 9 listopada 2026 r.',
    orientation: 'landscape',
    footer: 'Biuro Współpracy z Organizacjami',
    blocks: [
      facts([
        ['Podstawa prawna', 'art. 5 ust. 5 i art. 5a ustawy o działalności pożytku publicznego i o wolontariacie'],
        ['Termin', '6–27 października 2026 r. (21 dni)'],
        ['Formy', 'formularz, spotkanie otwarte 14 października, dyżur telefoniczny, zbieranie uwag na targu'],
        ['Liczba uwag', [bold('24'), ', w tym uwzględnionych 11, częściowo 6, nieuwzględnionych 7']],
      ]),
      heading(2, 'Przebieg'),
      paragraph(
        'Zawiadomienie opublikowano 29 września 2026 r. w Biuletynie Informacji Publicznej, na stronie Miasta i na tablicy ' +
          'ogłoszeń. W spotkaniu otwartym wzięły udział 43 osoby.',
      ),
      heading(2, 'Zgłoszone uwagi i stanowisko'),
      table({
        caption: 'Uwagi w kolejności paragrafów projektu',
        ordinal: 'Lp.',
        columns: [
          { title: 'Zgłaszający', width: 1.6 },
          { title: 'Zapis w projekcie', width: 1.3 },
          { title: 'Treść uwagi', width: 3.6 },
          { title: 'Stanowisko organu', width: 1.5 },
          { title: 'Uzasadnienie', width: 3.6 },
        ],
        rows: Array.from({ length: rows }, (_, row) => {
          const [place, said, position, reasons] = remarks[row % remarks.length]!
          return [
            row % 2 ? 'osoba fizyczna' : 'Stowarzyszenie „Ulica Lipowa”',
            place!,
            said!,
            [bold(position!)],
            reasons!,
          ]
        }),
      }),
      heading(2, 'Zmiany w projekcie'),
      numbered([
        'W § 5 ust. 2 po pkt 3 dodano pkt 3a.',
        'W § 9 wskazano termin 15 grudnia dla zadań całorocznych.',
        'Poprawiono omyłki pisarskie.',
      ]),
      signatures({ role: 'Kierowniczka Biura Współpracy', name: 'Maria Lipa' }),
    ],
  }
}

/** A letter that can be folded into an envelope with a window. */
export const letter: Paper = {
  title: 'Odpowiedź na uwagę nr 17 do projektu Programu współpracy na 2027 rok',
  language: 'pl',
  community: 'Urząd Miasta Lipowa',
  date: 'Lipowa, 9 listopada 2026 r.',
  letterhead: {
    sender: ['Urząd Miasta Lipowa', 'Biuro Współpracy z Organizacjami', 'ul. Rynek 1', '00-001 Lipowa'],
    recipient: ['Anna Jesion', 'ul. Ogrodowa 12 m. 4', '00-002 Lipowa'],
    reference: 'BWO.0544.17.2026',
  },
  footer: 'tel. 00 000 00 00 · konsultacje@lipowa.example',
  blocks: [
    paragraph('Szanowni Państwo,'),
    paragraph([
      'dziękujemy za uwagę zgłoszoną 14 października 2026 r. podczas spotkania otwartego. Brzmiała ona: ',
      italic(
        '„Na Ogrodowej nie ma gdzie usiąść w drodze do przychodni, a to dla starszych ludzi za daleko na jeden raz.”',
      ),
    ]),
    paragraph([
      'Uwaga została ',
      bold('uwzględniona'),
      '. W § 12 projektu dopisano zadanie „ławki na trasach pieszych do przychodni i przystanków”. Rada Miasta rozpatrzy ' +
        'projekt na sesji 25 listopada 2026 r. Co dalej stanie się z tym zapisem, można sprawdzić:',
    ]),
    bullets([
      'na stronie lipowa.example/uwagi/17,',
      'pod numerem telefonu 00 000 00 00, podając numer uwagi: 17,',
      'w sekretariacie urzędu w godzinach 7:30–15:30.',
    ]),
    paragraph('Z wyrazami szacunku'),
    signatures({ role: 'Kierownik Biura Współpracy', name: 'Jan Klon' }),
  ],
}

/** Names of those who signed up, and blank rows for those who just came. */
export const attendanceList: Paper = {
  title: 'Lista obecności',
  subtitle: 'Warsztat „Nasze podwórko”, spotkanie 3',
  language: 'pl',
  community: 'Miejsce Aktywności Mieszkańców „Pod Lipą”',
  formCode: 'LO-2026/114',
  logos: [mark, strip],
  blocks: [
    facts([
      ['Data i godziny', '18 listopada 2026 r., 17:00–19:00'],
      ['Miejsce', 'ul. Ogrodowa 3, sala na parterze (wejście bez stopni)'],
      ['Prowadzenie', 'Katarzyna Wierzba'],
    ]),
    table({
      ordinal: 'Lp.',
      columns: [
        { title: 'Imię i nazwisko', width: 4, namesRow: true },
        { title: 'Osiedle lub organizacja', width: 3 },
        { title: 'Podpis', width: 3.4 },
      ],
      rows: [
        ['Anna Jesion', 'Stare Miasto', ''],
        ['Jan Klon', 'Stowarzyszenie „Ulica Lipowa”', ''],
        ['Оксана Явір', 'Przylesie', ''],
        ['Tadeusz Głóg', '', ''],
      ],
      blankRows: 14,
      rowHeight: 11,
    }),
    notice(clause, 'Informacja o przetwarzaniu danych osobowych'),
  ],
}

/** To be read from across the street. */
export const poster: Paper = {
  title: 'Co zmienić na Ogrodowej?',
  subtitle: 'Spacer i rozmowa z urzędem',
  language: 'pl',
  lettering: 'poster',
  logos: [mark, strip],
  footer: 'Organizuje: Urząd Miasta Lipowa i Stowarzyszenie „Ulica Lipowa”',
  blocks: [
    heading(2, 'sobota, 14 listopada, godz. 11:00'),
    paragraph('Zbiórka przy fontannie na Rynku. Trasa bez stopni, ławki co 200 metrów.'),
    paragraph([bold('Zapisy nie są potrzebne.'), ' Dzieci i psy mile widziane.']),
    qr(
      'https://lipowa.example/k/ogrodowa',
      'Nie mogą Państwo przyjść? Uwagę można zostawić tutaj: lipowa.example/k/ogrodowa lub pod numerem 00 000 00 00',
    ),
  ],
}

/** Every kind of block once, in Ukrainian, with a page broken by hand. */
export const everyBlock: Paper = {
  title: 'Протокол зустрічі',
  subtitle: 'Форум мешканців',
  language: 'uk',
  community: 'Місто Ліпова',
  date: 'Ліпова, 27 жовтня 2026 р.',
  formCode: 'UK-1',
  blocks: [
    heading(2, 'Перебіг'),
    paragraph(['Ґанна Явір: ', italic('«Їжак у під’їзді»'), ' – ', bold('важливо'), '.']),
    bullets(['перше', 'друге']),
    numbered(['одне', 'два']),
    facts([['Місце', 'вул. Садова, 3']]),
    checkboxes([{ label: 'так', checked: true }, 'ні'], { question: 'Чи зрозуміло?', inline: true }),
    checkboxes(['лист', 'телефон'], { question: 'Як відповісти?' }),
    fillIn('Ім’я:', 2),
    pageBreak(),
    heading(3, 'Рішення'),
    table({
      caption: 'Завдання',
      columns: [
        { title: 'Хто', width: 1 },
        { title: 'Що', width: 2 },
      ],
      rows: [['Оксана', 'лавки']],
    }),
    { kind: 'figure', picture: mark, caption: 'Знак', align: 'center' },
    notice('Дані обробляє місто.', 'Персональні дані'),
    qr('https://lipowa.example/uk'),
    signatures('секретар', { role: 'голова', name: 'Ян Клен' }),
  ],
}
