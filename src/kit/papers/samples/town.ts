import {
  bold,
  bullets,
  checkboxes,
  facts,
  fillIn,
  heading,
  italic,
  notice,
  numbered,
  pageBreak,
  paragraph,
  qr,
  signatures,
  table,
} from '../blocks.ts'
import type { Paper } from '../paper.ts'
import { clause, mark, strip } from './parts.ts'

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
