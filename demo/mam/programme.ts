import { organisationNumber } from '../krakow/people.ts'
import { cast, community, count, dayAfter, weekdayFrom, type Year } from './play.ts'

const classes = [
  'Joga na krześle',
  'Szachy przy herbacie',
  'Gotowanie z sąsiadką',
  'Czytanie na głos',
  'Taniec w kręgu',
  'Szycie od zera',
  'Chleb na zakwasie',
  'Rozmowy po polsku',
  'Gimnastyka dla kręgosłupa',
  'Naprawiamy rowery',
  'Kuchnia ukraińska',
  'Klub książki',
  'Chór bez prób',
  'Ceramika',
  'Gotowanie z młodzieżą',
  'Odrabianie lekcji',
  'Samoobrona',
  'Modele z kartonu',
  'Śniadania rodziców',
  'Planszówki',
] as const
const events = ['Wymiana ubrań', 'Koncert podwórkowy', 'Kino sąsiedzkie', 'Kiermasz książek', 'Święto placków'] as const
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Twenty series by organisations and sixty single events by residents: 494 dates in one year. */
export async function fillProgramme(play: Year): Promise<void> {
  const { p, year } = play
  await p.at(`${year - 1}-12-10`, '10:00')
  for (const [n, title] of classes.entries()) await startSeries(play, title, n)
  for (let n = 0; n < 60; n += 1) await addEvent(play, n)
  await p.at(`${year - 1}-12-28`, '10:00')
  play.feed = await p.text(`${community}/wydarzenia/kalendarz.ics`, null)
}

async function startSeries(play: Year, title: string, n: number) {
  const { p, year, rooms } = play
  const weekday = 1 + (n % 5)
  const firstDay = weekdayFrom(`${year}-01-07`, weekday)
  const room = rooms[Math.floor(n / 5)]!
  const when = { begins: '17:00', ends: '18:30', roomId: room.id, place: 'MAM Trzepak' }
  const { name } = organisationNumber(n)
  const summary = `Prowadzi: ${name}. Przyjść może każdy, bez zapisów.`
  const activity = { title, kind: 'class', summary, day: firstDay, languages: ['pl'], repeats: 'on', ...when }
  const rule = await p.send(`${community}/wydarzenia`, activity, cast.organiser)
  const page = rule.replace('/powtarzanie', '')
  const ending = { ending: 'times', times: n < 14 ? 22 : 21, skipHolidays: 'on' }
  const series = { pattern: 'week', weekdays: codes[weekday], firstDay, ...when, ...ending }
  const dates = await p.send(rule, series, cast.organiser)
  await p.send(`${page}/publikacja`, {}, cast.organiser)
  play.series.push({ page, title, day: weekday })
  count(play, 'series by organisations')
  await change(play, page, dates, n)
}

type Dates = { ahead: { dateId: string; begins: string }[] }

/** In every series something is called off, and in twelve of them a date moves to the same evening an hour later. */
async function change(play: Year, page: string, dates: string, n: number) {
  const { p } = play
  const { ahead } = await p.read<Dates>(dates, cast.organiser)
  count(play, 'dates of series', ahead.length)
  const off = n < 5 ? [ahead[4]!, ahead[9]!] : [ahead[6]!]
  for (const { dateId } of off) {
    await p.send(`${page}/odwolanie?termin=${dateId}`, { reason: 'Prowadząca osoba zachorowała.' }, cast.organiser)
    count(play, 'dates called off')
  }
  if (n >= 12) return
  const { dateId, begins } = ahead[12]!
  const later = { day: begins.slice(0, 10), begins: '19:00', ends: '20:30', place: 'MAM Trzepak' }
  const room = play.rooms[Math.floor(n / 5)]!
  await p.send(`${dates}/${dateId}`, { ...later, roomId: room.id, scope: 'this' }, cast.organiser)
  count(play, 'dates moved')
}

async function addEvent(play: Year, n: number) {
  const { p, year, rooms } = play
  const saturday = weekdayFrom(`${year}-01-03`, 6)
  const day = n < 50 ? dayAfter(saturday, n * 7) : dayAfter(saturday, 1 + (n - 50) * 28)
  const event = {
    title: `${events[n % events.length]} – ${n + 1}`,
    kind: 'other',
    summary: 'Zaprasza sąsiadka z bloku obok.',
    ...{ day, begins: '11:00', ends: '13:00', languages: ['pl', 'uk'] },
    ...{ roomId: rooms[n % 4]!.id, place: 'MAM Trzepak' },
  }
  await p.send(`${community}/wydarzenia`, event, cast.organiser)
  count(play, 'single events by residents')
}
