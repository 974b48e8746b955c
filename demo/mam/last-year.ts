import sharp from 'sharp'
import { dayOf } from '#kit/dates.ts'
import type { Message } from '#kit/mail.ts'
import type { Filling } from '../index.ts'
import { personNumber } from '../krakow/people.ts'
import { type Player, playerOn } from '../player.ts'
import { cast, community, dayAfter, weekdayFrom } from './play.ts'

/** A place, the last year that was whole when it was reported, and the day of the demo. */
type Telling = { p: Player; home: string; year: number; today: string }
type Session = { id: string; cancelled: boolean; people: { entry: string }[] }
type Entry = { kind: string; id: string; session: string; counter: number; tapped: number } & Record<string, unknown>
type Led = { activities: { id: string; title: string }[]; organisations: { id: string; name: string }[] }
type Options = { options: { offices: { value: string; label: string }[] } }

const office = 'Wydział Polityki Społecznej i Zdrowia'
const coordinator = 'koordynacja.kozlowka@example.org'
const choir = 'Chór sąsiedzki z Kozłówki'
const moving = 'Gimnastyka na krzesłach'
const swap = 'Wymiana roślin doniczkowych'
const sent = { place: 'MAM Kozłówka', languages: ['pl'] }

/** What a place of Kraków did last year, who led and paid for it, and its report. Answers the letters people got. */
export async function fillLastYear({ db, storage, now, say }: Filling): Promise<Message[]> {
  const p = playerOn({ db, kind: 'pglite', storage })
  const today = dayOf(now)
  const telling = {
    p,
    home: `${community}/miejsca/mam-kozlowka`,
    year: Number(dayAfter(today, -24).slice(0, 4)) - 1,
    today,
  }
  await holdClasses(telling)
  await tellYear(telling)
  await handOn(telling)
  say('  Kraków: the last year of a place, and its report')
  return p.mail.box
}

/** From October to March two classes of every week; on the first evenings somebody notes who came. */
async function holdClasses(telling: Telling): Promise<void> {
  const { p, home, year } = telling
  await p.at(`${year}-09-20`, '10:00')
  const { venues } = await p.read<{ venues: { id: string; href: string }[] }>(
    `${community}/wydarzenia/nowe`,
    cast.organiser,
  )
  const roomId = venues.find(({ href }) => href === `${home}/sale/sala-duza`)!.id
  const monday = weekdayFrom(`${year}-10-05`, 1)
  await weekly(p, { title: moving, roomId, day: monday, code: 'MO' })
  await weekly(p, { title: choir, roomId, day: dayAfter(monday, 2), code: 'WE' })
  const day = dayAfter(monday, 5)
  const hours = { begins: '11:00', ends: '13:00' }
  const event = {
    title: swap,
    kind: 'other',
    summary: 'Zaprasza sąsiadka z bloku obok.',
    day,
    ...hours,
    ...sent,
    roomId,
  }
  const page = await p.send(`${community}/wydarzenia`, event, cast.organiser)
  await p.send(`${page}/publikacja`, {}, cast.organiser)
  for (const evening of [monday, dayAfter(monday, 2), dayAfter(monday, 7)]) await noteWhoCame(p, evening)
  await p.at(day, '13:30')
  for (const { id } of await sessionsOf(p)) {
    const heads = { child: 6, youth: 3, adult: 14, senior: 9, method: 'counted' }
    await p.send(`${community}/obecnosc/${id}/liczba`, heads, cast.organiser)
  }
}

type Weekly = { title: string; roomId: string; day: string; code: string }

async function weekly(p: Player, { title, roomId, day, code }: Weekly): Promise<void> {
  const when = { begins: '17:00', ends: '18:30', roomId, place: sent.place }
  const about = { title, kind: 'class', summary: 'Przyjść może każdy, bez zapisów.', languages: sent.languages }
  const rule = await p.send(`${community}/wydarzenia`, { ...about, ...when, day, repeats: 'on' }, cast.organiser)
  const series = { pattern: 'week', weekdays: code, firstDay: day, ...when, ending: 'times', times: 22 }
  const dates = await p.send(rule, { ...series, skipHolidays: 'on' }, cast.organiser)
  const { ahead } = await p.read<{ ahead: { dateId: string }[] }>(dates, cast.organiser)
  const page = rule.replace('/powtarzanie', '')
  await p.send(`${page}/publikacja`, {}, cast.organiser)
  const reason = 'Prowadząca osoba zachorowała.'
  await p.send(`${page}/odwolanie?termin=${ahead[4]!.dateId}`, { reason }, cast.organiser)
}

async function sessionsOf(p: Player): Promise<Session[]> {
  const { sessions } = await p.read<{ sessions: Session[] }>(`${community}/obecnosc`, cast.organiser)
  return sessions.filter(({ cancelled }) => !cancelled)
}

async function noteWhoCame(p: Player, day: string): Promise<void> {
  await p.at(day, '18:45')
  const { leader } = await p.read<{ leader: string }>(`${community}/obecnosc`, cast.organiser)
  const sent = p.now().getTime()
  for (const { id: session, people } of await sessionsOf(p)) {
    const entries = Array.from({ length: 9 }, (_, n): Entry => {
      const known = people[n]?.entry
      const { givenName, surname } = personNumber(820 + n)
      const name = known ? null : `${givenName} ${surname}`
      const tap = { kind: 'tap', id: crypto.randomUUID(), session, counter: n + 1, tapped: sent - 3_000_000 + n }
      return { ...tap, entry: known ?? crypto.randomUUID(), name, status: 'present' }
    })
    const batch = { person: leader, device: crypto.randomUUID(), sent, entries }
    await p.tell(`${community}/obecnosc/wpisy`, batch, cast.organiser)
  }
}

/** Both years are told: the last one is over and reported, the report of this one is begun. */
async function tellYear(telling: Telling): Promise<void> {
  const { p, home, year, today } = telling
  await p.at(dayAfter(today, -24), '10:00')
  const name = 'Stowarzyszenie „Kozłówka śpiewa”'
  await p.send(`${community}/organizacje`, { name, kind: 'association' }, cast.official)
  for (const one of [year, year + 1]) await typeIn(p, `${home}/rok/${one}`, name, one)
  const conclusion =
    'Drzwi były otwarte przez cały rok. Najwięcej osób przychodziło na chór i gimnastykę.\n\nW przyszłym roku chcemy częściej gotować razem i wychodzić na podwórka.'
  await p.send(`${home}/rok/${year}/raport/publikacja`, { publish: 'yes', conclusion }, coordinator)
  const draft = 'Ten rok jeszcze trwa. Zapisujemy, co się udało: kuchnia jest zajęta trzy razy w tygodniu.'
  await p.send(`${home}/rok/${year + 1}/raport/publikacja`, { conclusion: draft }, coordinator)
}

async function typeIn(p: Player, page: string, name: string, year: number): Promise<void> {
  await nameLeaders(p, page, name)
  const { organisations } = await p.read<Led>(`${page}/prowadzenie`, coordinator)
  const organisationId = organisations.find((one) => one.name === name)!.id
  const goals = [
    { goal: 'Sąsiedzi spotykają się co tydzień', form: 'stałe zajęcia', indicator: 'dates', target: 20 },
    {
      ...{
        goal: 'Wiadomo, gdzie iść z pomysłem',
        form: 'dyżur przy herbacie',
        ownIndicator: 'pomysły zapisane w zeszycie',
      },
      ...{ target: 12, result: '15 pomysłów, z czego 6 już działa' },
    },
  ]
  for (const goal of goals) await p.send(`${page}/cele`, goal, coordinator)
  const signed = `${year}-01-14`
  const agreement = { organisationId, number: `SO.526.1.${year}`, signed, grosze: '18 000', plannedHours: 66 }
  await p.send(`${page}/umowy`, agreement, coordinator)
  const { options } = await p.read<Options>(`${page}/koszty`, coordinator)
  const officeId = options.offices.find(({ label }) => label === office)!.value
  const costs = [
    { what: 'Prąd i ogrzewanie', officeId, planned: '14 400', paid: '13 912,37' },
    { what: 'Sprzątanie', officeId, planned: '9 600', paid: '9 600' },
    { what: 'Herbata, kawa, naczynia', organisationId, planned: '1 200', paid: '1 084,50' },
  ]
  for (const cost of costs) await p.send(`${page}/koszty`, cost, coordinator)
  const alt = 'Rysunek: siedem osób siedzi w kręgu na krzesłach, przez trzy okna wpada światło.'
  const picture = new File([new Uint8Array(await circle())], 'krag.png', { type: 'image/png' })
  await p.send(`${page}/zdjecia`, { picture, alt }, coordinator)
}

/** The choir is the organisation's, the swap of plants is of residents, the rest the place leads itself. */
async function nameLeaders(p: Player, page: string, name: string): Promise<void> {
  const { activities, organisations } = await p.read<Led>(`${page}/prowadzenie`, coordinator)
  const organisationId = organisations.find((one) => one.name === name)!.id
  const idOf = (title: string) => activities.filter((one) => one.title === title).map(({ id }) => id)
  const ways = [
    { activities: idOf(choir), led: 'organisation', organisationId },
    { activities: idOf(swap), led: 'residents' },
  ]
  for (const way of ways) if (way.activities.length > 0) await p.send(`${page}/prowadzenie`, way, coordinator)
}

/** Whoever runs the place agrees to be named to a successor. */
async function handOn({ p, today }: Telling): Promise<void> {
  await p.at(dayAfter(today, -22), '10:00')
  const wording = {
    key: 'przekazanie-kontaktu',
    pl: 'Zgadzam się, aby moje imię i kontakt przekazano osobom, które będą prowadzić to miejsce po mnie.',
    uk: 'Погоджуюся, щоб моє ім’я та контакт передали людям, які вестимуть це місце після мене.',
    en: 'I agree that my name and contact are handed on to those who will run this place after me.',
    validFrom: dayAfter(today, -22),
  }
  await p.send(`${community}/zgody`, wording, cast.administrator)
  const { lines } = await p.read<{ lines: { key: string; textId: string; personId: string }[] }>(
    '/konto/zgody',
    coordinator,
  )
  const { textId, personId } = lines.find(({ key }) => key === wording.key)!
  await p.send('/konto/zgody', { text: textId, personId }, coordinator)
}

/** People in a circle, drawn here so that it is nobody's photograph. */
function circle(): Promise<Buffer> {
  const people = Array.from({ length: 7 }, (_, n) => {
    const turn = (n / 7) * 2 * Math.PI
    const [x, y] = [480 + 230 * Math.cos(turn), 400 + 150 * Math.sin(turn)].map(Math.round) as [number, number]
    const colour = ['#a8402c', '#5d7f2f', '#3f7fa8', '#7d6a5b'][n % 4]
    return `<circle cx="${x}" cy="${y - 52}" r="22" fill="#e2b48f"/><path d="M${x - 34} ${y + 40}q0-66 34-66t34 66z" fill="${colour}"/>`
  })
  const windows = [180, 400, 620].map(
    (x) => `<rect x="${x}" y="60" width="150" height="120" fill="#cfe6f3" stroke="#54463c" stroke-width="6"/>`,
  )
  const room = '<rect width="960" height="600" fill="#fbf3e2"/><rect y="430" width="960" height="170" fill="#ecd9b8"/>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600">${room}${windows.join('')}${people.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
