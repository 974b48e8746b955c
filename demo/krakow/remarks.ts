import type { Chance } from './chance.ts'

const asks = [
  'Proszę dopisać, że informacja będzie także na papierze w siedzibach rad dzielnic.',
  'Termin jest za krótki dla małych organizacji; proponujemy dwukrotnie dłuższy.',
  'Proponujemy zastąpić słowo „może” słowem „zapewnia”.',
  'Proszę wskazać, która komórka urzędu za to odpowiada.',
  'Zapis powinien obejmować także grupy nieformalne.',
  'Proponujemy dodać wskaźnik, po którym poznamy, że cel osiągnięto.',
  'Proszę dopisać tłumaczenie na polski język migowy i język ukraiński.',
  'Zapis jest niejasny: prosimy o prostsze zdanie i przykład.',
  'Proponujemy, aby lokal mógł być użyczany na krócej niż rok.',
  'Proszę dodać obowiązek opublikowania uzasadnienia przy każdej ofercie.',
  'Prosimy o wykreślenie wymogu trzech listów polecających.',
  'Proponujemy podnieść kwotę małych grantów i uprościć ich rozliczenie.',
  'Warto dodać, że spotkania odbywają się w miejscach bez barier.',
  'Proszę przewidzieć dyżur telefoniczny w każdym tygodniu naboru.',
  'Proponujemy coroczne spotkanie podsumowujące w każdej dzielnicy.',
] as const
const because = [
  'Wiele osób dowiaduje się o sprawach z tablicy ogłoszeń.',
  'Organizacje bez etatów nie zdążą przygotować dokumentów.',
  'Bez tego zapis pozostanie obietnicą.',
  'W poprzednim programie nie było wiadomo, do kogo się zwrócić.',
  'Tak działa to już w innych miastach.',
  'Pokazały to rozmowy przy stolikach.',
  'Inaczej skorzystają tylko najwięksi.',
  '',
] as const
const ends = [
  '',
  ' To ważne zwłaszcza dla osób starszych.',
  ' Zgłaszamy to wspólnie z sąsiadami.',
  ' Chętnie pomożemy to wdrożyć.',
  ' Podobny zapis był w programie na poprzednie lata.',
  ' Prosimy o odpowiedź na piśmie.',
  ' Dotyczy to także dzielnic na obrzeżach.',
] as const

export function someRemark(by: Chance, n: number): { text: string; reasons: string } {
  return {
    text: `${asks[n % asks.length]}${ends[Math.floor(n / asks.length) % ends.length]}`,
    reasons: by.one(because),
  }
}

export type DemoAnswer = { outcome: 'accepted' | 'partly' | 'rejected' | 'noted'; reasons: string }

const answers: DemoAnswer[] = [
  {
    outcome: 'accepted',
    reasons: 'Uwaga jest zasadna. Zapis zmieniono zgodnie z propozycją w projekcie przekazanym Radzie Miasta.',
  },
  {
    outcome: 'partly',
    reasons:
      'Uwzględniono część dotyczącą małych organizacji. Terminu nie można wydłużyć tak, jak proponowano, ponieważ budżet musi zostać uchwalony do końca roku.',
  },
  {
    outcome: 'rejected',
    reasons:
      'Sprawę rozstrzyga ustawa o działalności pożytku publicznego i o wolontariacie; program nie może jej zmienić. Informację o tym dodano w poradniku dla organizacji.',
  },
  {
    outcome: 'noted',
    reasons: 'Uwaga nie dotyczy treści programu. Przekazano ją wydziałowi, który odpowie w ramach swoich zadań.',
  },
]

export function someAnswer(by: Chance): DemoAnswer {
  const draw = by.number()
  return answers[draw < 0.45 ? 0 : draw < 0.7 ? 1 : draw < 0.9 ? 2 : 3]!
}
