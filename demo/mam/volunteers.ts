import { dayOf } from '#kit/dates.ts'
import type { Message } from '#kit/mail.ts'
import type { Filling } from '../index.ts'
import { type Chance, chance } from '../krakow/chance.ts'
import { personNumber } from '../krakow/people.ts'
import { formId } from '../krakow/play.ts'
import { type Player, playerOn } from '../player.ts'
import { cast, community, count, dayAfter } from './play.ts'

/** Who plays, by what chance, how many helpers there are, and the day on which it ends. */
export type Helping = {
  p: Player
  by: Chance
  counts: Record<string, number>
  today: string
  /** Who runs the place for which help is sought: the calls are that place's. */
  host: string
  small?: boolean
}

type Helper = { key: string; own: string; host: string; email: string | null }
type Entry = { id: string; state: string; minutes: number }

const home = `${community}/wolontariat`
const tasks = [
  'Herbata i rozmowa',
  'Czytanie na głos',
  'Pomoc przy zapisach',
  'Sprzątanie po zajęciach',
  'Zakupy',
] as const

/** Helpers in the demo world of Kraków. Answers the letters they got. */
export async function fillVolunteers({ db, storage, now, say, small }: Filling): Promise<Message[]> {
  const p = playerOn({ db, kind: 'pglite', storage })
  await volunteer({ p, by: chance(44), counts: {}, today: dayOf(now), host: 'koordynacja.kozlowka@example.org', small })
  say('  Kraków: people who help')
  return p.mail.box
}

/**
 * Helping in Kraków, written down for the last seven weeks: calls, thirty people (three in a small world), shifts taken
 * and swapped, hours that both sides confirm or doubt, agreements on paper and on line, certificates.
 */
export async function volunteer(play: Helping): Promise<void> {
  const { p, today } = play
  await p.at(dayAfter(today, -29), '09:00')
  const call = await callOut(play)
  const helpers: Helper[] = []
  for (let n = 0; n < (play.small ? 3 : 30); n += 1) helpers.push(await join(play, call, n))
  await p.at(dayAfter(today, -10), '10:00')
  await standOn(play, call, helpers)
  await p.at(dayAfter(today, -2), '12:00')
  for (const [n, helper] of helpers.entries()) await giveHours(play, helper, n)
  await p.at(dayAfter(today, -1), '10:00')
  await settle(play, helpers)
  for (const [n, helper] of helpers.entries()) if (n > 0) await signFor(play, helper, n)
  await doubt(play, helpers)
  await p.at(dayAfter(today, -1), '18:00')
}

/** A call that is open, one from sixteen years on, and one that is over. */
async function callOut({ p, today, host: keeper }: Helping): Promise<string> {
  const { offices } = await p.read<{ offices: { id: string }[] }>(`${community}/urzad`, null)
  const host = `office.${offices[0]!.id}`
  const said = { host, place: 'MAM Kozłówka', fromDay: dayAfter(today, -48) }
  const tea = {
    ...said,
    title: 'Dyżur przy herbacie',
    words: 'Otwieramy drzwi, parzymy herbatę i rozmawiamy z każdym, kto przyjdzie. Wszystkiego uczymy na miejscu.',
    wanted: 30,
  }
  const call = await p.send(home, tea, keeper)
  const cooking = {
    ...said,
    title: 'Gotowanie na święto ulicy',
    words: 'Pierogi dla stu osób.',
    leastAge: 16,
    wanted: 8,
  }
  await p.send(home, { ...cooking, untilDay: dayAfter(today, 40) }, keeper)
  const moving = { ...said, title: 'Przeprowadzka biblioteczki', words: 'Trzy regały, dwa piętra.', wanted: 4 }
  const over = await p.send(home, moving, cast.organiser)
  await p.send(`${over}/zmiana`, { ...moving, words: 'Trzy regały, dwa piętra, winda działa.' }, cast.organiser)
  await p.send(`${over}/zamkniecie`, {}, cast.organiser)
  return call
}

/** Two of three say it themselves, one of three phones. */
async function join({ p, by, counts }: Helping, call: string, n: number): Promise<Helper> {
  p.minutes(3)
  const { givenName, surname, email } = personNumber(800 + n)
  const phoned = n % 3 === 2
  const person = { givenName, surname, clientId: formId(by), availability: n % 2 ? 'Mam tylko środy po południu.' : '' }
  const reach = phoned
    ? { contact: 'phone', phone: `60120${String(4000 + n)}`, channel: 'phone' }
    : { contact: 'email', email }
  const page = await p.send(
    `${call}/${phoned ? 'wpis' : 'pomagam'}`,
    { ...person, ...reach },
    phoned ? cast.organiser : null,
  )
  const { helpers } = await p.read<{ helpers: { id: string }[] }>(call, cast.organiser)
  count({ counts }, 'helpers')
  const id = helpers.at(-1)!.id
  return { key: id, own: page, host: `${home}/osoby/${id}`, email: phoned ? null : email }
}

/** A shift that is over by now, one nobody can have twice, and one with free places. */
async function standOn({ p, today }: Helping, call: string, helpers: Helper[]) {
  const shift = (day: number, places: number, words: string) =>
    p.send(
      `${call}/dyzury`,
      { day: dayAfter(today, day), begins: '16:00', ends: '18:00', places, words },
      cast.organiser,
    )
  await shift(-4, 2, 'Otwarcie i herbata')
  await shift(5, 1, 'Zamknięcie')
  await shift(12, 3, 'Otwarcie i herbata')
  const off = await shift(19, 2, 'Otwarcie')
  const board = async (helper: Helper) =>
    (await p.read<{ shifts: { id: string; own: string | null }[] }>(helper.host, cast.organiser)).shifts
  const [first, single, third, last] = await board(helpers[0]!)
  const [anna, jan, ewa] = helpers as [Helper, Helper, Helper]
  await p.send(`${anna.own}/dyzury`, { shift: single!.id }, null)
  const taken = (await board(anna)).find(({ own }) => own)!
  await p.send(`${anna.own}/dyzury/${taken.own}/zamiana`, {}, null)
  await p.send(`${jan.own}/dyzury`, { shift: first!.id }, null)
  await p.send(`${jan.own}/dyzury`, { shift: third!.id }, null)
  await p.send(`${ewa.host}/dyzury`, { shift: first!.id }, cast.organiser)
  await p.send(`${off}/dyzury/${last!.id}/odwolanie`, { reason: 'Tego dnia jest święto ulicy.' }, cast.organiser)
}

/** Each has helped some afternoons: half written by themselves, half from the card. */
async function giveHours({ p, by, today, counts }: Helping, { own, host }: Helper, n: number) {
  const afternoons = 3 + (n % 4)
  for (let time = 0; time < afternoons; time += 1) {
    const work = { day: dayAfter(today, -46 + time * 8), hours: 2, minutes: time % 2 ? 30 : 0, tasks: tasks[n % 5] }
    const form = { ...work, clientId: formId(by) }
    if (time % 2 === 0 || n % 3 === 2) await p.send(`${host}/godziny`, { ...form, paper: 'on' }, cast.organiser)
    else await p.send(`${own}/godziny`, form, null)
    count({ counts }, 'entries of hours')
  }
}

const entriesOf = async (p: Player, { host }: Helper) =>
  (await p.read<{ entries: Entry[] }>(`${host}/godziny`, cast.organiser)).entries

/** The host confirms what was written by helpers; the first one's waits until tomorrow. */
async function settle({ p, counts }: Helping, helpers: Helper[]) {
  for (const helper of helpers.slice(1)) {
    const waiting = (await entriesOf(p, helper)).filter(({ state }) => state === 'waits-host')
    for (const { id } of waiting) {
      await p.send(`${helper.host}/godziny/${id}/potwierdzenie`, {}, cast.organiser)
      count({ counts }, 'entries confirmed')
    }
  }
}

/** Most sign on paper, some on line; who has served for long is certified. */
async function signFor({ p, today, counts }: Helping, { own, host, email }: Helper, n: number) {
  const terms = { tasks: 'Dyżury przy herbacie: otwarcie sali, rozmowa, porządek po spotkaniu.', place: 'MAM Kozłówka' }
  const drawn = { ...terms, fromDay: dayAfter(today, -46), noticeDays: 7, expenses: 'bilety komunikacji miejskiej' }
  const agreement = await p.send(`${host}/porozumienia`, drawn, cast.organiser)
  const paper = agreement.replace(host, '')
  if (email && n % 4 === 0) {
    await p.send(`${host}${paper}/podpis`, { as: 'side', agreed: 'on' }, cast.organiser)
    await p.send(`${own}${paper}/podpis`, { as: 'side', agreed: 'on' }, null)
  } else await p.send(`${agreement}/podpis`, { as: 'paper', paperDay: dayAfter(today, -46) }, cast.organiser)
  count({ counts }, 'agreements')
  await p.send(`${host}/zaswiadczenia`, { from: dayAfter(today, -48), until: dayAfter(today, -1) }, cast.organiser)
  count({ counts }, 'certificates')
}

/** One entry is doubted and put right, one waits for a word, and one agreement is still to be signed. */
async function doubt({ p, by, today }: Helping, [anna, jan, ewa]: Helper[]) {
  const wrong = { day: dayAfter(today, -3), hours: 5, tasks: 'Kiermasz', clientId: formId(by) }
  await p.send(`${jan!.own}/godziny`, wrong, null)
  const entry = (await entriesOf(p, jan!)).find(({ minutes }) => minutes === 300)!
  const reason = { reason: 'Kiermasz trwał trzy godziny.' }
  await p.send(`${jan!.host}/godziny/${entry.id}/zastrzezenie`, reason, cast.organiser)
  await p.send(`${jan!.own}/godziny/${entry.id}/korekta`, { hours: 3, tasks: 'Kiermasz' }, null)
  await p.send(`${ewa!.host}/godziny`, { ...wrong, hours: 1, clientId: formId(by) }, cast.organiser)
  const terms = { tasks: 'Dyżury przy herbacie', place: 'MAM Kozłówka', fromDay: dayAfter(today, -5), noticeDays: 7 }
  await p.send(`${anna!.host}/porozumienia`, terms, cast.organiser)
}
