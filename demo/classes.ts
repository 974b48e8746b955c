import { randomUUID } from 'node:crypto'
import { addPerson, grantRole } from '#accounts/index.ts'
import {
  type Activity,
  activityBySlug,
  addActivity,
  addSchedule,
  noteTaps,
  type Occurrence,
  participantsOf,
  publicDates,
  register,
} from '#activities/index.ts'
import { briefBySlug } from '#communities/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Filling } from './index.ts'

const day = 86_400_000
const guests = ['Halina Olcha', 'Barbara', 'Stanisław Cis', 'Oksana', 'Irena Jodła', 'Tadeusz', 'Wanda Leszczyna']
const expected = ['Anna', 'Jan', 'Helena', 'Mychajło', 'Zofia']

/** An exercise class every morning in Kraków, so that whoever leads it finds a roster on any day. */
export async function fillClasses({ db, now }: Filling): Promise<void> {
  const krakow = await briefBySlug(db, 'krakow')
  if (!krakow) return
  const begun = new Date(now.getTime() - 9 * day)
  const kinga = await leader(db, krakow.id, begun)
  const activity = await gymnastics(db, krakow.id, kinga, begun)
  const dates = await publicDates(db, krakow.id, begun, new Date(now.getTime() + 2 * day))
  const own = dates.filter((one) => one.activity.id === activity.id).map(({ date }) => date)
  const known: Known = new Map()
  const today = own.find((date) => dayOf(date.begins) === dayOf(now))
  for (const [turn, date] of own
    .filter(({ ends }) => dayOf(ends) < dayOf(now))
    .slice(-3)
    .entries())
    await taught(db, kinga, { activity, date }, turn, known)
  if (today) for (const givenName of expected) await signUp(db, { activity, date: today }, givenName, now)
}

async function leader(db: Db, communityId: string, now: Date): Promise<string> {
  const kinga = { givenName: 'Kinga', surname: 'Jarzębina', email: 'animator.krakow@example.org' } as const
  const { id } = await addPerson(db, null, communityId, { ...kinga, publicName: 'full' }, now)
  await grantRole(db, null, { personId: id, role: 'animator', communityId, from: dayOf(now) }, now)
  return id
}

async function gymnastics(db: Db, communityId: string, by: string, now: Date): Promise<Activity> {
  const where = { place: 'Dom Kultury, sala z lustrami', address: 'os. Na Wzgórzu 14' }
  const about = 'Godzina ruchu dla każdego, bez zapisów na stałe. Wystarczą wygodne buty.'
  const first = dayOf(now)
  const begins = instantOf(first, '09:30')
  const form = { slug: 'poranna-gimnastyka', kind: 'class', title: 'Poranna gimnastyka', summary: about } as const
  const open = { registration: 'open', capacity: 20, published: now } as const
  const date = { begins, ends: new Date(begins.getTime() + 3_600_000), ...where }
  const { activity } = await addActivity(db, by, communityId, { ...form, ...open }, date, now)
  const untilDay = dayOf(new Date(now.getTime() + 70 * day))
  const plan = {
    rule: 'FREQ=DAILY',
    days: [],
    firstDay: first,
    untilDay,
    begins: '09:30',
    minutes: 60,
    skipHolidays: false,
  }
  const held = Array.from({ length: 71 }, (_, place) => dayOf(new Date(now.getTime() + place * day)))
  await addSchedule(db, by, activity!, { plan, held, where: { ...where, onlineUrl: null, roomId: null } }, now)
  return (await activityBySlug(db, communityId, 'poranna-gimnastyka'))!.activity
}

type Known = Map<string, string>

/** A class that took place: those who came, each time a few others; who was there before is known. */
async function taught(db: Db, by: string, here: { activity: Activity; date: Occurrence }, turn: number, known: Known) {
  const sender = { by, device: null, sent: null }
  const taps = guests.slice(turn, turn + 5).map((name) => {
    const about = { id: randomUUID(), entry: known.get(name) ?? randomUUID(), counter: 0, tapped: null, copied: null }
    return { ...about, status: 'present' as const, name }
  })
  await noteTaps(db, sender, here, taps, here.date.begins)
  for (const { id, name } of await participantsOf(db, here.date.id)) if (name) known.set(name, id)
}

async function signUp(db: Db, here: { activity: Activity; date: Occurrence }, givenName: string, now: Date) {
  const who = async (tx: Db) => {
    const { id } = await addPerson(tx, null, here.activity.communityId, { givenName, contact: 'none' }, now)
    return { personId: id, organisationId: null }
  }
  await register(
    db,
    null,
    here,
    { channel: 'web', clientId: randomUUID(), who },
    new Date(here.date.begins.getTime() - day / 2),
  )
}
