import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { addPerson } from '#accounts/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { database, racing, sampleCommunity, samplePerson, start, town } from '#testing.ts'
import { addActivity } from './activities.ts'
import { paths } from './paths.ts'
import { register, seatsOf } from './registrations.ts'

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

describe('fifty neighbours at once', () => {
  it('never take more than ten places', { skip: racing ? false : 'needs PostgreSQL (TEST_DATABASE_URL)' }, async () => {
    const { db } = database
    const slug = `wyscig-${randomUUID().slice(0, 8)}`
    const town = await sampleCommunity(db, slug, 'Wyścig', 'w Wyścigu')
    const maria = await samplePerson(db, town, 'resident', start)
    const date = { begins: new Date('2026-09-20T08:00:00Z'), ends: new Date('2026-09-20T10:00:00Z') }
    const form = {
      slug: 'spacer',
      kind: 'walk',
      title: 'Spacer',
      registration: 'open',
      capacity: 10,
      published: start,
    } as const
    const { activity, occurrence } = await addActivity(db, maria.id, town.id, form, date, start)
    const who = async (tx: Db) => ({
      personId: (await addPerson(tx, null, town.id, { givenName: 'Anna' }, start)).id,
      organisationId: null,
    })
    const here = { activity: activity!, date: occurrence! }
    await Promise.all(
      Array.from({ length: 50 }, () =>
        register(db, null, here, { channel: 'web', clientId: randomUUID(), who }, start),
      ),
    )
    assert.deepEqual(await seatsOf(db, occurrence!.id), { taken: 10, waiting: 40 })
    const [row] = await rowsOf<{ n: number }>(
      db.execute(sql`select count(*)::int as n from participations where activity_id = ${activity!.id}`),
    )
    assert.equal(row!.n, 50)
  })
})
