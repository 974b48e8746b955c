import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { addPerson } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { database, racing, sampleCommunity, samplePerson, start, town } from '#testing.ts'
import { addActivity } from './activities.ts'
import { paths } from './paths.ts'
import { register, withdraw } from './registrations.ts'
import { seatsIn } from './taking/seats.ts'

const walk = {
  title: 'Spacer po osiedlu',
  kind: 'walk',
  day: '2026-09-20',
  begins: '10:00',
  ends: '12:00',
  place: 'Brama parku',
  registration: 'on',
  languages: 'pl',
}
const at = { community: 'krakow', activity: 'spacer-po-osiedlu' }
const anna = () => ({ givenName: 'Anna', contact: 'email', email: 'anna@example.org', clientId: randomUUID() })

describe('signing up for an event', () => {
  it('needs no account; a letter brings the link that shows the place and gives it back', () =>
    town(async ({ as, asRole, submit, see, mail }) => {
      await asRole('organiser')
      assert.equal((await submit(paths.activities.href(at), walk)).status, 303)
      as(null)
      const form = anna()
      const answer = await submit(paths.registration.href(at), form)
      assert.equal(answer.status, 303)
      const ticket = answer.headers.get('location')!
      assert.ok(mail.box[0]!.text.includes(ticket))
      assert.match(await see(ticket), /Do zobaczenia/)
      assert.equal((await submit(paths.registration.href(at), form)).headers.get('location'), paths.activity.href(at))
      await submit(`${ticket}/rezygnacja`, {})
      assert.match(await see(ticket), /wycofany/)
    }))

  it('puts those who come after the last place on a waiting list; the first moves up and hears of it', () =>
    town(async ({ as, asRole, submit, see, happened }) => {
      await asRole('organiser')
      await submit(paths.activities.href(at), { ...walk, capacity: 1 })
      as(null)
      const first = await submit(paths.registration.href(at), anna())
      const second = await submit(paths.registration.href(at), { ...anna(), givenName: 'Jan' })
      assert.match(await see(second.headers.get('location')!), /Sala jest pełna/)
      await submit(`${first.headers.get('location')}/rezygnacja`, {})
      assert.match(await see(second.headers.get('location')!), /Do zobaczenia/)
      assert.ok((await happened()).includes('activities.participation.moved-up'))
    }))

  it('comes back whole when the name of the organisation is missing, the event is over or called off', () =>
    town(async ({ as, asRole, submit, timeIs }) => {
      const maria = await asRole('organiser')
      await submit(paths.activities.href(at), walk)
      as(null)
      const nameless = await submit(paths.registration.href(at), { ...anna(), as: 'organisation' })
      assert.equal(nameless.status, 422)
      assert.match(await nameless.text(), /anna@example.org/)
      as(maria)
      await submit(paths.cancellation.href(at), { reason: 'Burza' })
      as(null)
      assert.equal((await submit(paths.registration.href(at), anna())).status, 422)
      as(maria)
      await submit(paths.restoration.href(at), {})
      as(null)
      timeIs('2026-09-20T10:00:00Z')
      assert.equal((await submit(paths.registration.href(at), anna())).status, 422)
    }))
})

describe('the list of participants', () => {
  it('is for those who keep it: they enter a caller, print it and note who came', () =>
    town(async ({ db, krakow, as, asRole, submit, see, visit, now, timeIs }) => {
      await asRole('organiser')
      await submit(paths.activities.href(at), walk)
      await asRole('official')
      const caller = { ...anna(), channel: 'phone', as: 'organisation', organisation: 'Stowarzyszenie Lipa' }
      assert.equal((await submit(paths.entry.href(at), caller)).status, 303)
      const page = await see(paths.list.href(at))
      assert.match(page, /Stowarzyszenie Lipa, Anna/)
      const mark = page.match(/name="(mark-[0-9a-f-]{36})"/)![1]!
      timeIs('2026-09-20T08:30:00Z')
      await submit(paths.list.href(at), { [mark]: 'present' })
      assert.match(await see(paths.list.href(at)), /value="present" selected/)
      assert.equal((await visit(paths.listPaper.href(at))).headers.get('content-type'), 'application/pdf')
      as(await samplePerson(db, krakow, 'resident', now()))
      assert.equal((await visit(paths.list.href(at))).status, 403)
      as(null)
      assert.equal((await visit(paths.list.href(at))).status, 303)
    }))
})

describe('calendar files', () => {
  it('bring one event, and the whole community', () =>
    town(async ({ as, asRole, submit, see }) => {
      await asRole('organiser')
      await submit(paths.activities.href(at), walk)
      as(null)
      assert.match(await see(paths.event.href(at)), /DTSTART;TZID=Europe\/Warsaw:20260920T100000/)
      assert.match(await see(paths.feed.href(at)), /SUMMARY:Spacer po osiedlu/)
      assert.match(await see(paths.activities.href(at)), /Spacer po osiedlu/)
    }))
})

const races = { skip: racing ? false : 'needs PostgreSQL (TEST_DATABASE_URL)' }

/** A walk with so many places, and a way to sign a new neighbour up for it. */
async function walkWith(capacity: number, registration: 'open' | 'term') {
  const { db } = database
  const town = await sampleCommunity(db, `wyscig-${randomUUID().slice(0, 8)}`, 'Wyścig', 'w Wyścigu')
  const maria = await samplePerson(db, town, 'resident', start)
  const date = { begins: new Date('2026-09-20T08:00:00Z'), ends: new Date('2026-09-20T10:00:00Z') }
  const form = { slug: 'spacer', kind: 'walk', title: 'Spacer', registration, capacity, published: start } as const
  const { activity, occurrence } = await addActivity(db, maria.id, town.id, form, date, start)
  const who = async (tx: Db) => ({
    personId: (await addPerson(tx, null, town.id, { givenName: 'Anna' }, start)).id,
    organisationId: null,
  })
  const here = { activity: activity!, date: occurrence! }
  const comes = () => register(db, null, here, { channel: 'web', clientId: randomUUID(), who }, start)
  const place = { activityId: activity!.id, occurrenceId: registration === 'term' ? null : occurrence!.id }
  return { db, comes, seats: () => seatsIn(db, place) }
}

describe('a hundred neighbours at once', () => {
  for (const registration of ['open', 'term'] as const)
    it(`want the last place (${registration}): exactly one has it, the rest wait`, races, async () => {
      const { comes, seats } = await walkWith(1, registration)
      const answers = await Promise.all(Array.from({ length: 100 }, comes))
      const statuses = answers.map(({ participation }) => participation!.status)
      assert.equal(statuses.filter((status) => status === 'registered').length, 1)
      assert.deepEqual(await seats(), { taken: 1, waiting: 99 })
    })

  it('come and go, and never more than ten have a place', races, async () => {
    const { db, comes, seats } = await walkWith(10, 'open')
    const first = await Promise.all(Array.from({ length: 50 }, comes))
    const leaving = first.filter(({ participation }) => participation!.status === 'registered').slice(0, 5)
    const goes = leaving.map(({ participation }) => withdraw(db, null, participation!, start))
    await Promise.all([...goes, ...Array.from({ length: 50 }, comes)])
    assert.deepEqual(await seats(), { taken: 10, waiting: 85 })
  })
})
