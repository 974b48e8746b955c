import { dayOf } from '#kit/dates.ts'
import type { Message } from '#kit/mail.ts'
import type { Filling } from './index.ts'
import { type Fields, type Player, playerOn } from './player.ts'

type Series = {
  title: string
  summary: string
  kind: string
  weekday: string
  pattern: string
  hours: [string, string]
  more?: Fields
}

/** What happens every week: times and places of our own making. */
const series: Series[] = [
  {
    title: 'Joga dla seniorek i seniorów',
    summary: 'Spokojne ćwiczenia dla osób, które dawno się nie ruszały. Maty są na miejscu, po zajęciach herbata.',
    kind: 'class',
    weekday: 'TU',
    pattern: 'week',
    hours: ['17:00', '18:30'],
    more: { capacity: 12, access: ['step-free', 'toilet'], languages: ['pl', 'uk'] },
  },
  {
    title: 'Rozmowy po polsku',
    summary: 'Dla wszystkich, którzy uczą się polskiego. Siadamy przy stole i rozmawiamy o zwykłych sprawach.',
    kind: 'meeting',
    weekday: 'TH',
    pattern: 'fortnight',
    hours: ['18:00', '19:30'],
    more: { languages: ['pl', 'uk', 'en'] },
  },
]

const organiser = 'organiser.krakow@example.org'
const town = '/krakow/wydarzenia'

/** Fills the town's calendar with what repeats, through the screens: a date moved, one called off, people signed up. */
export async function fillProgramme({ db, storage, now, say }: Filling): Promise<Message[]> {
  const p = playerOn({ db, kind: 'pglite', storage })
  await p.at(shifted(dayOf(now), -40), '09:00')
  for (const one of series) await repeat(p, one, now)
  await p.at(shifted(dayOf(now), -4), '19:00')
  await suggest(p)
  await offerPlace(p, now)
  say('  Classes of every week, and what residents would like to run')
  return p.mail.box
}

async function repeat(p: Player, { title, summary, kind, weekday, pattern, hours, more = {} }: Series, today: Date) {
  const [begins, ends] = hours
  const firstDay = dayOn(shifted(dayOf(p.now()), 3), weekday)
  const where = { place: 'Klub na rogu', address: 'ul. Lipowa 3' }
  const activity = {
    title,
    summary,
    kind,
    registration: 'on',
    repeats: 'on',
    day: firstDay,
    begins,
    ends,
    ...where,
    ...more,
  }
  const rule = `${await p.send(town, activity, organiser)}`
  const page = rule.replace('/powtarzanie', '')
  const until = { ending: 'until', untilDay: shifted(dayOf(today), 120), skipHolidays: 'on' }
  const dates = await p.send(
    rule,
    { pattern, weekdays: weekday, firstDay, begins, ends, ...until, ...where },
    organiser,
  )
  await p.send(`${page}/publikacja`, {}, organiser)
  const { ahead } = await p.read<{ ahead: { dateId: string; begins: string }[] }>(dates, organiser)
  const later = ahead.filter((date) => new Date(date.begins) > today)
  const [next, called, moved] = [later[0]!, later[2]!, later[3]!]
  for (const givenName of ['Halina', 'Mykoła', 'Danuta'])
    await p.send(`${page}/zapisy?termin=${next.dateId}`, { givenName, clientId: crypto.randomUUID() }, null)
  await p.send(`${page}/odwolanie?termin=${called.dateId}`, { reason: 'Sala jest w tym dniu zajęta.' }, organiser)
  const day = shifted(dayOf(new Date(moved.begins)), 1)
  await p.send(`${dates}/${moved.dateId}`, { day, begins, ends, ...where, scope: 'this' }, organiser)
}

/** A course one signs up for as a whole; somebody gave a place back, and it waits for the next. */
async function offerPlace(p: Player, today: Date) {
  const firstDay = dayOn(shifted(dayOf(today), 5), 'WE')
  const [begins, ends] = ['18:00', '20:00']
  const course = {
    ...{ title: 'Pierwsza pomoc dla rodziców', kind: 'training', registration: 'term', capacity: 2, offerHours: 72 },
    ...{ asked: 'Czy potrzebna jest opieka nad dzieckiem? [tak/nie]', minors: 'on', audience: ['parents', 'youth'] },
    ...{ repeats: 'on', day: firstDay, begins, ends, place: 'Klub na rogu' },
  }
  const rule = await p.send(town, course, organiser)
  const page = rule.replace('/powtarzanie', '')
  const times = { ending: 'times', times: 4, skipHolidays: 'on', place: 'Klub na rogu' }
  await p.send(rule, { pattern: 'week', weekdays: 'WE', firstDay, begins, ends, ...times }, organiser)
  await p.send(`${page}/publikacja`, {}, organiser)
  const tickets: string[] = []
  for (const [givenName, email] of [
    ['Barbara', 'barbara.kalina@example.org'],
    ['Leon', 'leon.sosna@example.org'],
    ['Natalia', 'natalia.cis@example.org'],
  ]) {
    const one = { givenName, email, contact: 'email', clientId: crypto.randomUUID() }
    tickets.push(await p.send(`${page}/zapisy`, one, null))
  }
  await p.at(shifted(dayOf(today), -1), '18:00')
  await p.send(`${tickets[0]}/rezygnacja`, {}, null)
}

/** Three proposals: one waits, one is talked about, one was accepted and is still a draft. */
async function suggest(p: Player) {
  const wishes = [
    { title: 'Szachy dla początkujących', summary: '', repeats: 'week', people: 12, audience: ['children', 'seniors'] },
    {
      title: 'Śpiewanie przy kuchni',
      summary: 'Piosenki, które pamiętają babcie.',
      repeats: 'fortnight',
      audience: ['everybody'],
    },
    {
      title: 'Naprawa rowerów',
      summary: 'Mam narzędzia i chętnie pokażę, jak załatać dętkę.',
      repeats: 'month',
      people: 8,
    },
  ]
  const queue = '/krakow/propozycje'
  const stefan = { givenName: 'Stefan', surname: 'Osika', contact: 'email', email: 'stefan.osika@example.org' }
  for (const wish of wishes) {
    await p.send(queue, { ...wish, ...stefan, clientId: crypto.randomUUID() }, null)
    p.minutes(30)
  }
  const { waiting } = await p.read<{ waiting: { id: string; title: string }[] }>(queue, organiser)
  const at = (title: string) => `${queue}/${waiting.find((one) => one.title === title)!.id}`
  await p.send(`${at('Śpiewanie przy kuchni')}/rozmowa`, { text: 'Czy potrzebne jest pianino?' }, organiser)
  await p.send(`${at('Szachy dla początkujących')}/przyjecie`, {}, organiser)
}

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** The first such weekday on or after a day. */
function dayOn(day: string, weekday: string): string {
  const far = (codes.indexOf(weekday) - new Date(`${day}T12:00:00Z`).getUTCDay() + 7) % 7
  return shifted(day, far)
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
