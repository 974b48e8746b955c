import {
  bold,
  checkboxes,
  facts,
  fillIn,
  heading,
  link,
  notice,
  numbered,
  paragraph,
  qr,
  signatures,
  table,
} from '../blocks.ts'
import type { Block, Paper } from '../paper.ts'
import { clause, mark } from './parts.ts'

// Papers a town really prints. The tests print them, and a person should look at them after each change here.

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
    blocks: [...course, remarksTable(rows), ...changes],
  }
}

const course: Block[] = [
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
]

const changes: Block[] = [
  heading(2, 'Zmiany w projekcie'),
  numbered([
    'W § 5 ust. 2 po pkt 3 dodano pkt 3a.',
    'W § 9 wskazano termin 15 grudnia dla zadań całorocznych.',
    'Poprawiono omyłki pisarskie.',
  ]),
  signatures({ role: 'Kierowniczka Biura Współpracy', name: 'Maria Lipa' }),
]

function remarksTable(rows: number): Block {
  return table({
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
      return [row % 2 ? 'osoba fizyczna' : 'Stowarzyszenie „Ulica Lipowa”', place!, said!, [bold(position!)], reasons!]
    }),
  })
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
