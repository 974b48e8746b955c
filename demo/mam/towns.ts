import type { Fields } from '../player.ts'

export type RoomFacts = Fields & { name: string }
export type PlaceFacts = {
  town: string
  /** The office that answers for it, under its name of today. */
  office: string
  place: Fields & { name: string }
  access: Fields
  rooms: RoomFacts[]
  roomAccess: Record<string, Fields>
  workers: { role: 'coordinator' | 'animator' | 'duty'; givenName: string; surname: string; email: string }[]
}

/** The three places of the programme: names, streets and offices are facts; hours, rooms and words are ours. */
export const places: PlaceFacts[] = [
  {
    town: 'krakow',
    office: 'Wydział Polityki Społecznej i Zdrowia',
    place: {
      name: 'MAM Kozłówka',
      summary: 'Miejsce, w którym każda osoba z pomysłem dla osiedla może działać. Bez opłat i z minimum formalności.',
      mission:
        'Spotykamy się, uczymy się od siebie i robimy rzeczy razem: nie dla mieszkańców, tylko z mieszkańcami.\n\nTu działają sąsiedzi, grupy nieformalne i organizacje. Pytamy tylko o to, co potrzebne dla bezpieczeństwa, wygody i porządku.',
      principles: 'Zaufanie, szacunek, otwartość, lokalna tożsamość, włączanie, rozmowa ponad różnicami.',
      address: 'os. Na Kozłówce, 30-664 Kraków',
      directions: 'Przystanek Na Kozłówce, wejście od strony zieleńca. Dzwonek przy drzwiach jest na wysokości 90 cm.',
      lat: '50,0236',
      lon: '19,9857',
      hours: 'Mo-Fr 09:00-21:00; Sa 10:00-18:00; PH off',
      answerDays: 2,
      opened: '2021-02-01',
    },
    access: {
      'step-free': 'yes',
      'step-free-words': 'wejście na poziomie chodnika, drzwi 100 cm',
      toilet: 'yes',
      'assistance-dog': 'yes',
      loop: 'no',
      'sign-language': 'limited',
      'sign-language-words': 'po zgłoszeniu 3 dni wcześniej',
      parking: 'limited',
      'parking-words': 'jedno miejsce, 60 m od wejścia',
      'quiet-hours': 'yes',
      'quiet-hours-words': 'środy 9:00–12:00',
      seats: 'yes',
    },
    rooms: [
      {
        name: 'Sala duża',
        words: 'Na zajęcia ruchowe, zebrania i przyjęcia sąsiedzkie.',
        capacity: 40,
        areaM2: 62,
        layouts: 'krzesła w rzędach: 40\nstoły w kole: 20\npusta podłoga: 25',
        equipment: ['projector', 'sound', 'mirrors', 'mats', 'chairs', 'tables', 'wifi'],
        booking: 'open',
        bufferMinutes: 15,
        reconfirmWeeks: 8,
        openedBy: 'keyholder',
      },
      {
        name: 'Kuchnia',
        words: 'Wspólne gotowanie i rozmowy przy stole.',
        capacity: 12,
        areaM2: 24,
        position: 1,
        equipment: ['kitchen', 'kettle', 'tables', 'chairs'],
        booking: 'asked',
        noticeHours: 24,
        longestMinutes: 240,
        bufferMinutes: 30,
        openedBy: 'staff',
      },
      {
        name: 'Pokój cichy',
        words: 'Rozmowy, nauka, chwila spokoju.',
        capacity: 6,
        areaM2: 14.5,
        position: 2,
        equipment: ['board', 'wifi', 'chairs'],
        booking: 'open',
        weeklyQuotaHours: 6,
        holdHours: 168,
        openedBy: 'staff',
      },
    ],
    roomAccess: { 'pokoj-cichy': { quiet: 'yes', 'wide-door': 'yes' }, 'sala-duza': { 'wide-door': 'yes' } },
    workers: [
      { role: 'coordinator', givenName: 'Tomasz', surname: 'Modrzew', email: 'koordynacja.kozlowka@example.org' },
      { role: 'animator', givenName: 'Kinga', surname: 'Jarzębina', email: 'animacja.kozlowka@example.org' },
      { role: 'duty', givenName: 'Rafał', surname: 'Świerk', email: 'dyzur.kozlowka@example.org' },
    ],
  },
  {
    town: 'nowy-sacz',
    office: 'Biuro Aktywności Mieszkańców',
    place: {
      name: 'MAM Nowy Sącz',
      summary: 'Centrum społecznościowe osiedla Przydworcowego: zdrowie, sport, fotografia i sąsiedzkie spotkania.',
      mission: 'Wspieramy cztery grupy mieszkańców, które wybrał zespół roboczy, i wszystkich, którzy chcą dołączyć.',
      principles: 'Otwartość, zaufanie, współpraca.',
      address: 'ul. Żółkiewskiego 23, 33-300 Nowy Sącz',
      lat: '49,6122',
      lon: '20,7117',
      hours: 'Mo-Fr 10:00-20:00; Sa 10:00-14:00; PH off',
      answerDays: 3,
      opened: '2019-09-26',
    },
    access: { 'step-free': 'yes', toilet: 'yes', loop: 'yes', lift: 'no', 'assistance-dog': 'yes' },
    rooms: [
      {
        name: 'Sala spotkań',
        words: 'Zajęcia, zebrania, wystawy zdjęć.',
        capacity: 30,
        areaM2: 48,
        equipment: ['projector', 'screen', 'tables', 'chairs', 'kettle'],
        booking: 'asked',
        noticeHours: 48,
        longestMinutes: 240,
        openedBy: 'staff',
      },
    ],
    roomAccess: {},
    workers: [
      { role: 'coordinator', givenName: 'Teresa', surname: 'Kalina', email: 'koordynacja.nowy-sacz@example.org' },
    ],
  },
  {
    town: 'chrzanow',
    office: 'Biuro Promocji, Kultury i Sportu',
    place: {
      name: 'MAM Chrzanów',
      summary: 'Miejsce Aktywnych Mieszkańców: pomysły chrzanowian, sala i pomoc animatorki.',
      mission: 'Mieszkańcy, biblioteka, muzeum i ośrodek kultury urządzają to miejsce razem.',
      principles: 'Dialog, włączanie, gościnność.',
      address: 'Chrzanów, przy rynku',
      lat: '50,1355',
      lon: '19,4023',
      hours: 'Tu-Th 12:00-20:00; Fr 10:00-18:00; Sa 10:00-16:00; PH off',
      answerDays: 5,
    },
    access: { 'step-free': 'limited', 'step-free-words': 'jeden stopień 8 cm, rampa na życzenie', toilet: 'yes' },
    rooms: [
      {
        name: 'Świetlica',
        words: 'Dla młodych rodziców, młodzieży i klubów.',
        capacity: 25,
        areaM2: 40,
        equipment: ['toys', 'tables', 'chairs', 'wifi'],
        booking: 'open',
        openedBy: 'code',
      },
    ],
    roomAccess: {},
    workers: [
      { role: 'coordinator', givenName: 'Bogdan', surname: 'Jawor', email: 'koordynacja.chrzanow@example.org' },
    ],
  },
]
