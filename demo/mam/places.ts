import { addPerson } from '#accounts/index.ts'
import { communityBySlug } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Message } from '#kit/mail.ts'
import type { Filling } from '../index.ts'
import { type Fields, type Player, playerOn } from '../player.ts'
import { type PlaceFacts, places } from './towns.ts'

/** Opens the three places of the programme through the screens, and lets people book. Answers the letters they got. */
export async function fillPlaces({ db, storage, now, say, small }: Filling): Promise<Message[]> {
  const p = playerOn({ db, kind: 'pglite', storage })
  const today = dayOf(now)
  await p.at(shifted(today, -30), '09:00')
  for (const facts of places) {
    await addWorkers(db, facts, now)
    await openPlace(p, facts, today)
    say(`  ${facts.place.name}`)
  }
  await bookInKrakow(p, today, small ?? false)
  return p.mail.box
}

async function openPlace(
  p: Player,
  { town, office, place, access, rooms, roomAccess, workers }: PlaceFacts,
  day: string,
) {
  const organiser = `organiser.${town}@example.org`
  const here = await p.send(`/${town}/miejsca`, place, organiser)
  await p.send(`${here}/dostepnosc`, { ...access, checked: shifted(day, -30) }, organiser)
  for (const room of rooms) await p.send(`${here}/nowa-sala`, room, organiser)
  for (const [slug, features] of Object.entries(roomAccess))
    await p.send(`${here}/sale/${slug}/dostepnosc`, { ...features, checked: shifted(day, -30) }, organiser)
  const { offices } = await p.read<{ offices: { id: string; name: string }[] }>(`${here}/prowadzenie`, organiser)
  const host = offices.find(({ name }) => name === office)
  if (host) await p.send(`${here}/gospodarze`, { officeId: host.id, part: 'lokal', from: '2021-02-01' }, organiser)
  const administrator = `administrator.${town}@example.org`
  for (const { role, email } of workers) await p.send(`${here}/osoby`, { role, email }, administrator)
}

async function addWorkers(db: Db, { town, workers }: PlaceFacts, now: Date) {
  const community = await communityBySlug(db, town)
  for (const { role: _, ...person } of workers)
    await addPerson(db, null, community!.id, { ...person, publicName: 'full' }, now)
}

type Booking = Fields & { room: string; day: string; weeks?: number }

/** A choir every week, a birthday, a language table: people of the estate, whose names are those of trees. */
async function bookInKrakow(p: Player, today: string, small: boolean) {
  const here = '/krakow/miejsca/mam-kozlowka'
  const monday = mondayAfter(today)
  const bookings: Booking[] = [
    {
      room: 'sala-duza',
      day: shifted(monday, 1),
      weeks: small ? 4 : 16,
      begins: '18:00',
      minutes: 120,
      people: 22,
      title: 'Próba chóru',
      shown: 'on',
      ...by('Halina'),
    },
    {
      room: 'sala-duza',
      day: shifted(monday, 3),
      weeks: small ? 2 : 12,
      begins: '16:00',
      minutes: 90,
      people: 14,
      title: 'Szachy dla wszystkich',
      shown: 'on',
      ...by('Wiktor'),
    },
    {
      room: 'sala-duza',
      day: shifted(monday, 5),
      begins: '11:00',
      minutes: 240,
      people: 30,
      title: 'Urodziny sąsiadki',
      ...by('Danuta'),
    },
    {
      room: 'kuchnia',
      day: shifted(monday, 4),
      begins: '17:00',
      minutes: 180,
      people: 8,
      title: 'Gotujemy barszcz i borszcz',
      shown: 'on',
      group: 'Kuchnia bez granic',
      needs: 'Duży garnek',
      ...by('Oksana'),
    },
    {
      room: 'kuchnia',
      day: shifted(monday, 4),
      begins: '18:00',
      minutes: 120,
      people: 10,
      title: 'Przetwory na zimę',
      ...by('Grażyna'),
    },
    {
      room: 'pokoj-cichy',
      day: shifted(monday, 2),
      begins: '10:00',
      minutes: 60,
      people: 2,
      title: 'Rozmowa o pracy',
      ...by('Mykoła'),
    },
  ]
  await p.at(shifted(today, -2), '17:30')
  for (const booking of bookings) await book(p, here, booking)
  await callIn(p, here, monday)
  const coordinator = 'koordynacja.kozlowka@example.org'
  const painting = { from: shifted(monday, 12), to: shifted(monday, 13), reason: 'Malowanie ścian', standing: 'leave' }
  await p.send(`${here}/zamkniecia`, painting, coordinator)
}

/** Looks first which dates are free, as everybody does, and books those. */
async function book(p: Player, here: string, { room, weeks = 1, ...booking }: Booking): Promise<void> {
  p.minutes(7)
  const { day, begins, minutes, people } = booking
  const address = `${here}/sale/${room}/rezerwacja`
  const repeat = weeks > 1 ? `&powtarzaj=weekly&do=${shifted(day, 7 * (weeks - 1))}` : ''
  const when = `?dzien=${day}&od=${begins}&ile=${minutes}&osob=${people}${repeat}`
  const { rows } = await p.read<{ rows: { day: string; kept: boolean }[] }>(`${address}${when}`, null)
  const keep = rows.filter(({ kept }) => kept).map((row) => row.day)
  await p.send(address, { ...booking, keep, clientId: crypto.randomUUID() }, null)
}

/** Somebody without e-mail phones: the person on duty types it in. */
async function callIn(p: Player, here: string, monday: string): Promise<void> {
  const call = { day: shifted(monday, 2), begins: '17:00', minutes: 90, room: 'sala-duza', people: 18 }
  const who = { title: 'Zebranie wspólnoty', name: 'Stanisław', reach: '', channel: 'phone' }
  await p.send(`${here}/wpis`, { ...call, ...who, clientId: crypto.randomUUID() }, 'dyzur.kozlowka@example.org')
}

const by = (name: string) => ({ name, reach: `${name.toLowerCase().replace(/[^a-z]/g, '')}@example.org` })

/** The Monday of the week after next, so that no rule of notice is in the way. */
function mondayAfter(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return shifted(day, 8 - (weekday || 7))
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
