import type { Chance } from './chance.ts'

/** Given names of every sort, and surnames of trees and shrubs: invented people, visibly so. */
const given = [
  'Anna',
  'Jan',
  'Maria',
  'Piotr',
  'Ewa',
  'Marek',
  'Zofia',
  'Tomasz',
  'Kinga',
  'Adam',
  'Olga',
  'Rafał',
  'Iga',
  'Paweł',
  'Halina',
  'Stefan',
  'Danuta',
  'Oksana',
  'Taras',
  'Helena',
  'Bartosz',
  'Lena',
  'Wanda',
  'Igor',
  'Julia',
  'Natalia',
  'Krystyna',
  'Leon',
  'Barbara',
  'Mykoła',
]
const trees = [
  'Jesion',
  'Klon',
  'Lipa',
  'Buk',
  'Wierzba',
  'Grab',
  'Topola',
  'Modrzew',
  'Jarzębina',
  'Akacja',
  'Olcha',
  'Świerk',
  'Czeremcha',
  'Dąb',
  'Brzoza',
  'Jałowiec',
  'Leszczyna',
  'Osika',
  'Wiąz',
  'Cis',
  'Kalina',
  'Głóg',
  'Sosna',
  'Bez',
  'Tarnina',
  'Jodła',
  'Platan',
  'Kasztan',
  'Morwa',
  'Dereń',
]

export type DemoPerson = { givenName: string; surname: string; email: string }

/** The nth invented person; the first nine hundred all differ. */
export function personNumber(n: number): DemoPerson {
  const givenName = given[n % given.length]!
  const surname = trees[(n * 7 + Math.floor(n / given.length)) % trees.length]!
  const plain = `${givenName}.${surname}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ł', 'l')
    .replaceAll('’', '')
  return { givenName, surname, email: `${plain}.${n}@example.org` }
}

const kinds = [
  ['Stowarzyszenie', 'association'],
  ['Fundacja', 'foundation'],
  ['Klub', 'ordinary-association'],
  ['Grupa', 'informal-group'],
  ['Towarzystwo', 'association'],
  ['Koło', 'informal-group'],
  ['Spółdzielnia', 'cooperative'],
] as const
const names = [
  '„Zielony Dziedziniec”',
  '„Próg”',
  '„Razem przy Stole”',
  '„Otwarte Okno”',
  '„Sąsiedzi z Kamienicy”',
  '„Nuta za Nutą”',
  '„Trzepak”',
  '„Most na Wiśle”',
  '„Lipowa Aleja”',
  '„Dobry Adres”',
  '„Bez Barier”',
  '„Kreda”',
  '„Łąka w Mieście”',
  '„Srebrna Nitka”',
  '„Wspólna Klatka”',
  '„Rowerem po Chleb”',
  '„Latarnia”',
  '„Drugie Piętro”',
  '„Ławka”',
  '„Podwieczorek”',
  '„Głośna Kultura”',
  '„Stara Cegła”',
  '„Nowe Sąsiedztwo”',
  '„Mosty Językowe”',
  '„Szpulka”',
  '„Kwadrans dla Zdrowia”',
  '„Młody Głos”',
  '„Czytelnia pod Chmurką”',
  '„Widok z Kopca”',
  '„Rzeka Ludzi”',
  '„Mała Scena”',
  '„Ogrody Nowej Huty”',
  '„Kuchnia Świata”',
  '„Wolne Popołudnie”',
  '„Równa Droga”',
  '„Szachownica”',
] as const

export type DemoOrganisation = { name: string; kind: string; number: number }

/** The nth invented organisation. Identifiers are left out, as many real ones have none. */
export function organisationNumber(n: number): DemoOrganisation {
  const [word, kind] = kinds[(n + Math.floor(n / names.length)) % kinds.length]!
  return { name: `${word} ${names[n % names.length]}`, kind, number: n }
}

/** A group or a place said of in a conclusion, chosen by chance. */
export function someone(by: Chance): string {
  return by.one([
    'seniorów',
    'młodzieży',
    'rodzin z dziećmi',
    'osób poruszających się na wózkach',
    'osób niesłyszących',
    'nowych mieszkańców z Ukrainy',
    'opiekunów osób starszych',
    'grup nieformalnych',
    'małych organizacji',
    'wolontariuszy',
  ])
}
