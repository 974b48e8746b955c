import type { Fields } from '../player.ts'

export type Decision = { sort: string; text: string; method: string; votes?: [number, number, number] }
export type MakingFacts = {
  town: string
  place: Fields & { name: string }
  /** What is decided at each of the four meetings. */
  meetings: Decision[][]
  things: Fields[]
  people: [given: string, surname: string, hours: number, words: string][]
}

/** Two places being thought up by their neighbours. Names, streets and people are invented, but for the first street. */
export const makings: MakingFacts[] = [
  {
    town: 'krakow',
    place: {
      name: 'Miejsce przy Wielickiej',
      summary: 'Nowe miejsce aktywności, które sąsiedzi wymyślają i urządzają sami.',
      address: 'ul. Wielicka 79, 30-552 Kraków',
      lat: '50,0327',
      lon: '19,9738',
      answerDays: 3,
    },
    meetings: [
      [
        {
          sort: 'groups',
          text: 'Osoby starsze, które mieszkają same\nRodzice małych dzieci\nMłodzież po lekcjach\nOsoby z Ukrainy i ich sąsiedzi',
          method: 'vote',
          votes: [11, 2, 1],
        },
      ],
      [
        { sort: 'name', text: 'Na Kablu', method: 'vote', votes: [9, 3, 2] },
        { sort: 'values', text: 'Zaufanie, gościnność, dzielenie się tym, co umiemy.', method: 'consensus' },
      ],
      [
        {
          sort: 'mission',
          text: 'Na Kablu sąsiedzi spotykają się po to, żeby robić razem rzeczy, których nikt nie zrobi sam.',
          method: 'consensus',
        },
        {
          sort: 'logo',
          text: 'Szpula kabla, z której wychodzi gałąź lipy. Kolory cegły i lipy. Projekt wybrany przez losowanie z trzech.',
          method: 'lot',
        },
      ],
      [
        {
          sort: 'rules',
          text: 'Regulamin mieści się na jednej stronie i wisi na drzwiach. Klucz może dostać każda grupa, która była tu trzy razy.',
          method: 'consensus',
        },
        {
          sort: 'values',
          text: 'Zaufanie, gościnność, dzielenie się tym, co umiemy, i cisza po dwudziestej drugiej.',
          method: 'consensus',
        },
      ],
    ],
    things: [
      { name: 'Stoły składane', quantity: 8, source: 'grant', origin: 'projekt MAM', cost: '3 840,00' },
      { name: 'Krzesła', quantity: 40, source: 'own', cost: '5 200,00' },
      { name: 'Fotele', quantity: 4, source: 'gift', origin: 'biblioteka', cost: '800' },
      { name: 'Naczynia', quantity: 30, source: 'residents', origin: 'zbiórka na piknik', cost: '640,50' },
      { name: 'Pętla indukcyjna', quantity: 1, source: 'grant', origin: 'projekt MAM', cost: '4 100' },
    ],
    people: [
      ['Halina', 'Kalina', 12, 'Znam tu każdą klatkę, pracowałam na poczcie.'],
      ['Taras', 'Jawor', 8, 'Mówię po polsku i po ukraińsku.'],
      ['Wanda', 'Osika', 4, 'Chcę, żeby było gdzie usiąść.'],
      ['Leon', 'Głóg', 6, 'Umiem naprawiać prawie wszystko.'],
      ['Iga', 'Czeremcha', 10, 'Prowadziłam świetlicę.'],
    ],
  },
  {
    town: 'chrzanow',
    place: {
      name: 'Klub przy parku',
      summary: 'Miejsce dla osiedla, zrobione z dawnej pralni.',
      address: 'ul. Parkowa 5, 32-500 Chrzanów',
      answerDays: 3,
    },
    meetings: [
      [
        {
          sort: 'groups',
          text: 'Seniorzy\nMłodzi rodzice\nOsoby z niepełnosprawnościami\nLiderzy lokalni',
          method: 'consensus',
        },
      ],
      [{ sort: 'name', text: 'Pralnia', method: 'vote', votes: [8, 1, 0] }],
      [
        { sort: 'values', text: 'Szacunek, otwartość, lokalna tożsamość.', method: 'consensus' },
        { sort: 'mission', text: 'Pralnia łączy tych, którzy mijali się na schodach.', method: 'consensus' },
      ],
      [{ sort: 'rules', text: 'Kto ostatni wychodzi, gasi światło i zamyka okna.', method: 'consensus' }],
    ],
    things: [
      { name: 'Blat kuchenny', quantity: 1, source: 'gift', origin: 'miejscowa stolarnia', cost: '900' },
      { name: 'Projektor', quantity: 1, source: 'own', cost: '2 450,00' },
    ],
    people: [
      ['Danuta', 'Brzoza', 6, 'Mam czas i duży zeszyt.'],
      ['Paweł', 'Wiąz', 10, 'Prowadzę koło fotograficzne.'],
      ['Krystyna', 'Sosna', 4, ''],
    ],
  },
]
