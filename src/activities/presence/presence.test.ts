import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { eq, sql } from 'drizzle-orm'
import { rowsOf } from '#kit/db.ts'
import { start, town, type World } from '#testing.ts'
import { addActivity } from '../activities.ts'
import { paths as activityPaths } from '../paths.ts'
import { participations } from '../tables.ts'
import { paths } from './paths.ts'
import type { TapStatus } from './tables.ts'

type Copy = {
  copied: string
  sessions: {
    id: string
    people: { entry: string; name: string; status: string; kind: string }[]
    heads: { band: string; people: number }[]
    turnout: { came: number; expected: number }
  }[]
}

const at = { community: 'krakow' }
const device = randomUUID()

/** A class this evening with Anna and Jan on its list, and the animator who leads it. */
async function yoga(world: World) {
  const { db, krakow, as, asRole, submit } = world
  const maria = await asRole('organiser')
  const date = { begins: new Date('2026-09-01T16:00:00Z'), ends: new Date('2026-09-01T17:30:00Z'), place: 'Sala 2' }
  const form = { slug: 'joga', kind: 'class', title: 'Joga', registration: 'open', published: start } as const
  const { activity, occurrence } = await addActivity(db, maria.id, krakow.id, form, date, start)
  as(null)
  for (const givenName of ['Anna', 'Jan'])
    await submit(activityPaths.registration.href({ ...at, activity: 'joga' }), { givenName, clientId: randomUUID() })
  const kinga = await asRole('animator')
  const session = occurrence!.id
  const here = { ...at, session }
  const copy = async () => (await (await world.visit(`${paths.sessions.href(at)}.json`)).json()) as Copy
  const list = async () => (await copy()).sessions.find(({ id }) => id === session)!
  const entryOf = async (name: string) => (await list()).people.find((one) => one.name === name)!.entry
  const statusOf = async (name: string) => (await list()).people.find((one) => one.name === name)?.status
  return { activity: activity!, session, here, kinga, maria, list, entryOf, statusOf }
}

let counter = 0

function tap(session: string, entry: string, status: TapStatus, more: object = {}) {
  counter += 1
  return { kind: 'tap', id: randomUUID(), session, entry, status, counter, tapped: counter, copied: null, ...more }
}

function batch(person: string, entries: object[], more: object = {}) {
  return { person, device, sent: counter, entries, ...more }
}

type Answered = { answers: { id: string; answer: string; words: string | null }[] }

describe('a roster without a script', () => {
  it('notes who is there with one button, otherwise with another, and takes it back', () =>
    town(async (world) => {
      const { here, entryOf, statusOf } = await yoga(world)
      const anna = await entryOf('Anna')
      const press = (status: string) => world.submit(paths.taps.href(here), { tap: `${anna} ${status}` })
      assert.equal((await press('present')).status, 303)
      assert.equal(await statusOf('Anna'), 'present')
      assert.match(await world.see(paths.session.href(here)), /aria-pressed="true"/)
      await press('left')
      assert.equal(await statusOf('Anna'), 'left')
      await press('undone')
      assert.equal(await statusOf('Anna'), 'registered')
    }))

  it('adds somebody by name alone, once however often the page is sent, and takes them off again', () =>
    town(async (world) => {
      const { here, list, entryOf } = await yoga(world)
      const walkIn = { name: 'Zofia Topola', clientId: randomUUID() }
      await world.submit(paths.walkIns.href(here), walkIn)
      await world.submit(paths.walkIns.href(here), walkIn)
      const { people, turnout } = await list()
      assert.equal(people.filter(({ name }) => name === 'Zofia Topola').length, 1)
      assert.deepEqual(turnout, { came: 1, expected: 3 })
      assert.equal(await entryOf('Zofia Topola'), walkIn.clientId)
      await world.submit(paths.taps.href(here), { tap: `${walkIn.clientId} undone` })
      assert.equal((await list()).people.length, 2)
    }))

  it('knows those who came last time, and puts them on the list with one tap', () =>
    town(async (world) => {
      const { activity, here } = await yoga(world)
      await world.submit(paths.walkIns.href(here), { name: 'Zofia', clientId: randomUUID() })
      await world.db.execute(sql`insert into occurrences (activity_id, community_id, begins, ends, original_begins, changed)
        select activity_id, community_id, begins + interval '7 days', ends + interval '7 days',
          original_begins + interval '7 days', changed from occurrences where id = ${here.session}`)
      world.timeIs('2026-09-08T15:00:00Z')
      const [next] = await rowsOf<{ id: string }>(
        world.db.execute(
          sql`select id from occurrences where activity_id = ${activity.id} order by begins desc limit 1`,
        ),
      )
      const copy = (await (await world.visit(`${paths.sessions.href(at)}.json`)).json()) as Copy
      const [zofia] = copy.sessions.find(({ id }) => id === next!.id)!.people
      assert.equal(zofia!.kind, 'regular')
      await world.submit(paths.taps.href({ ...at, session: next!.id }), { tap: `${zofia!.entry} present` })
      const people = await rowsOf<{ n: number }>(
        world.db.execute(sql`select count(distinct person_id)::int as n from participations where status = 'present'`),
      )
      assert.equal(people[0]!.n, 1)
    }))

  it('comes back in words for a called-off date, a date far ahead, and a PESEL in a name', () =>
    town(async (world) => {
      const { here, maria, entryOf, kinga } = await yoga(world)
      const pesel = await world.submit(paths.walkIns.href(here), { name: 'Jan 44051401359', clientId: randomUUID() })
      assert.equal(pesel.status, 422)
      const anna = await entryOf('Anna')
      world.timeIs('2026-08-31T08:00:00Z')
      const early = await world.submit(paths.taps.href(here), { tap: `${anna} present` })
      assert.equal(early.status, 422)
      assert.match(await early.text(), /najwcześniej 12 godzin/)
      world.timeIs('2026-09-01T16:00:00Z')
      world.as(maria)
      await world.submit(activityPaths.cancellation.href({ ...at, activity: 'joga' }), { reason: 'Awaria' })
      world.as(kinga)
      assert.equal((await world.submit(paths.taps.href(here), { tap: `${anna} present` })).status, 422)
    }))

  it('is not there for residents, visitors and leaders of another town', () =>
    town(async (world) => {
      const { here } = await yoga(world)
      const elsewhere = { ...here, community: 'nowhere' }
      assert.equal((await world.visit(paths.session.href(elsewhere))).status, 404)
      await world.asRole('council-member')
      assert.equal((await world.visit(paths.session.href(here))).status, 403)
      world.as(null)
      assert.equal((await world.visit(paths.session.href(here))).status, 303)
    }))
})

describe('entries a phone kept', () => {
  it('are noted once: sent again they are answered as well as the first time', () =>
    town(async (world) => {
      const { session, kinga, entryOf, list } = await yoga(world)
      const entries = [
        tap(session, await entryOf('Anna'), 'present'),
        tap(session, randomUUID(), 'present', { name: 'Zofia' }),
      ]
      const send = async () =>
        (await (await world.send(paths.entries.href(at), batch(kinga.id, entries))).json()) as Answered
      assert.deepEqual(new Set((await send()).answers.map(({ answer }) => answer)), new Set(['noted']))
      assert.deepEqual(new Set((await send()).answers.map(({ answer }) => answer)), new Set(['again']))
      assert.equal((await list()).people.length, 3)
      assert.equal((await list()).turnout.came, 2)
    }))

  it('of which one is refused do not stop the others, and each refusal has its reason', () =>
    town(async (world) => {
      const { session, kinga, entryOf } = await yoga(world)
      const good = tap(session, await entryOf('Anna'), 'late')
      const bad = [
        tap(session, randomUUID(), 'present'),
        tap(randomUUID(), randomUUID(), 'present', { name: 'Zofia' }),
        tap(session, randomUUID(), 'present', { name: 'Jan 44051401359' }),
        { id: 'x', kind: 'tap' },
      ]
      const answer = await world.send(paths.entries.href(at), batch(kinga.id, [...bad, good]))
      const { answers } = (await answer.json()) as Answered
      assert.equal(answers.find(({ id }) => id === good.id)!.answer, 'noted')
      assert.deepEqual(
        bad.map(({ id }) => answers.find((one) => one.id === id)!.answer),
        ['refused', 'refused', 'refused', 'refused'],
      )
      assert.ok(answers.every(({ answer, words }) => answer !== 'refused' || words))
    }))

  it('are noted whatever the clock of the phone says and whatever its keyboard put into a name', () =>
    town(async (world) => {
      const { session, kinga, list } = await yoga(world)
      const odd = [8.64e15, -8.64e15, 0.5].map((tapped, place) =>
        tap(session, randomUUID(), 'present', { tapped, copied: tapped, name: `Zofia\u0000 ${place}` }),
      )
      const answer = await world.send(paths.entries.href(at), batch(kinga.id, odd, { sent: -1 }))
      const { answers } = (await answer.json()) as Answered
      assert.deepEqual(new Set(answers.map((one) => one.answer)), new Set(['noted']))
      assert.equal((await list()).turnout.came, 3)
      assert.equal((await world.send(paths.entries.href(at), [1, 2])).status, 422)
      assert.equal((await world.send(paths.entries.href(at), { ...batch(kinga.id, []), entries: 'x' })).status, 422)
    }))

  it('are never taken under the name of another leader', () =>
    town(async (world) => {
      const { session, kinga, entryOf, statusOf } = await yoga(world)
      const entries = [tap(session, await entryOf('Anna'), 'present')]
      await world.asRole('coordinator')
      assert.equal((await world.send(paths.entries.href(at), batch(kinga.id, entries))).status, 409)
      assert.equal(await statusOf('Anna'), 'registered')
    }))

  it('keep the order of the phone’s counter, whatever its clock did and however they arrive', () =>
    town(async (world) => {
      const { session, kinga, entryOf, statusOf } = await yoga(world)
      const anna = await entryOf('Anna')
      const first = tap(session, anna, 'present', { tapped: Date.parse('2031-01-01T00:00:00Z') })
      const second = tap(session, anna, 'left', { tapped: Date.parse('1970-01-02T00:00:00Z') })
      await world.send(paths.entries.href(at), batch(kinga.id, [second]))
      world.timeIs('2026-09-01T18:00:00Z')
      await world.send(paths.entries.href(at), batch(kinga.id, [first]))
      assert.equal(await statusOf('Anna'), 'left')
    }))

  it('that waited without a network give way to what was noted after them', () =>
    town(async (world) => {
      const { session, here, kinga, entryOf, statusOf } = await yoga(world)
      const anna = await entryOf('Anna')
      const wrongClock = Date.parse('2019-05-05T10:00:00Z')
      const kept = tap(session, anna, 'present', { tapped: wrongClock, copied: Date.parse('2026-09-01T15:00:00Z') })
      world.timeIs('2026-09-01T17:00:00Z')
      await world.submit(paths.taps.href(here), { tap: `${anna} excused` })
      world.timeIs('2026-09-01T18:00:00Z')
      await world.send(paths.entries.href(at), batch(kinga.id, [kept], { sent: wrongClock + 90 * 60_000 }))
      assert.equal(await statusOf('Anna'), 'excused')
    }))
})

describe('a head-count', () => {
  it('is put right by a new entry, and the record keeps both numbers', () =>
    town(async (world) => {
      const { here, list, session, kinga } = await yoga(world)
      await world.submit(paths.headCount.href(here), { adult: 12, child: 3, method: 'counted' })
      await world.submit(paths.headCount.href(here), { adult: 14, child: 3, method: 'counted' })
      const count = { kind: 'count', id: randomUUID(), session, band: 'senior', people: 5, counter: 1, tapped: null }
      await world.send(paths.entries.href(at), batch(kinga.id, [{ ...count, copied: null }]))
      const { heads } = await list()
      const of = (band: string) => heads.find((one) => one.band === band)?.people
      assert.deepEqual([of('child'), of('adult'), of('senior')], [3, 14, 5])
      const rows = await rowsOf<{ n: number }>(world.db.execute(sql`select count(*)::int as n from counts`))
      assert.equal(rows[0]!.n, 4)
      const told = (await world.happened()).filter((name) => name.startsWith('activities.head-count'))
      assert.deepEqual(told, [
        'activities.head-count.counted',
        'activities.head-count.corrected',
        'activities.head-count.counted',
      ])
      assert.equal((await world.submit(paths.headCount.href(here), { adult: 'dużo' })).status, 422)
    }))
})

describe('the signed list copied from paper', () => {
  it('is written down as taps too', () =>
    town(async (world) => {
      const { db } = world
      await yoga(world)
      const [row] = await db.select().from(participations).where(eq(participations.status, 'registered')).limit(1)
      await world.submit(activityPaths.list.href({ ...at, activity: 'joga' }), { [`mark-${row!.id}`]: 'late' })
      const [marked] = await db.select().from(participations).where(eq(participations.id, row!.id))
      assert.equal(marked!.status, 'late')
      assert.ok((await world.happened()).includes('activities.presence.noted'))
    }))
})
