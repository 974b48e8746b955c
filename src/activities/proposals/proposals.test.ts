import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { withQuery } from '#kit/paths.ts'
import { town, type World } from '#testing.ts'
import { paths as activityPaths } from '../paths.ts'
import { activities } from '../tables.ts'
import { proposalPaths as paths } from './paths.ts'
import { dueOf } from './rules.ts'
import { proposals } from './tables.ts'

const at = { community: 'krakow' }
const bicycles = {
  title: 'Naprawa rowerów',
  summary: 'Mam narzędzia.',
  repeats: 'week',
  day: '2026-10-06',
  begins: '17:00',
  people: '8',
}
const halina = () => ({ givenName: 'Halina', contact: 'email', email: 'halina@example.org', clientId: randomUUID() })

async function halinaProposes({ as, submit }: World) {
  as(null)
  return (await submit(paths.queue.href(at), { ...bicycles, ...halina() })).headers.get('location')!
}

const theOne = async ({ db }: World) => (await db.select().from(proposals))[0]!

describe('proposing an activity', () => {
  it('is three steps; nothing is sent before the last, and what was typed goes along', () =>
    town(async (world) => {
      const { see } = world
      const first = paths.fresh.href(at)
      assert.match(await see(first), /Odpowiemy do: wtorek, 8 września 2026/)
      assert.match(await see(withQuery(first, { krok: 2 })), /Co chcą Państwo zrobić\?/)
      assert.match(await see(withQuery(first, { krok: 2, title: 'Naprawa rowerów' })), /Jak często\?/)
      const last = await see(withQuery(first, { krok: 3, ...bicycles }))
      assert.match(last, /Czy to się zgadza\?/)
      assert.match(last, /name="title" value="Naprawa rowerów"/)
      assert.equal((await world.db.select().from(proposals)).length, 0)
    }))

  it('needs no account; a letter brings the link, and the page says what happens next and by when', () =>
    town(async (world) => {
      const own = await halinaProposes(world)
      assert.ok(world.mail.box[0]!.text.includes(own))
      assert.match(await world.see(own), /odpowie do: wtorek, 8 września 2026/)
      const page = await world.see(own)
      assert.doesNotMatch(page, /halina@example/)
    }))

  it('sent twice is one; a wrong address brings the same page back whole', () =>
    town(async ({ submit, db }) => {
      const form = { ...bicycles, ...halina() }
      await submit(paths.queue.href(at), form)
      await submit(paths.queue.href(at), form)
      assert.equal((await db.select().from(proposals)).length, 1)
      const odd = await submit(paths.queue.href(at), { ...form, clientId: randomUUID(), email: 'halina@' })
      assert.equal(odd.status, 422)
      assert.match(await odd.text(), /value="Naprawa rowerów"/)
    }))

  it('by phone is typed in by staff, and says so', () =>
    town(async (world) => {
      const maria = await world.asRole('organiser')
      const caller = { ...bicycles, ...halina(), channel: 'phone' }
      const staffPage = (await world.submit(paths.queue.href(at), caller)).headers.get('location')!
      assert.match(await world.see(staffPage), /Halina/)
      const { channel, enteredBy, personId } = await theOne(world)
      assert.deepEqual([channel, enteredBy], ['phone', maria.id])
      const [person] = await world.db.select().from(people).where(eq(people.id, personId!))
      assert.equal(person!.givenName, 'Halina')
    }))

  it('is answered within the promised days, and never on a day off', () => {
    assert.equal(dueOf('2026-09-01', 7), '2026-09-08')
    assert.equal(dueOf('2026-12-18', 7), '2026-12-28')
    assert.equal(dueOf('2026-11-04', 7), '2026-11-12')
  })
})

describe('answering a proposal', () => {
  it('with yes makes a draft with the wished day, and both hear when it is announced', () =>
    town(async (world) => {
      const { asRole, submit, see, as, db, happened } = world
      const own = await halinaProposes(world)
      const maria = await asRole('organiser')
      assert.match(await see('/konto'), /Naprawa rowerów|Konto/)
      const { id } = await theOne(world)
      const next = await submit(paths.acceptance.href({ ...at, proposal: id }), {})
      assert.match(next.headers.get('location')!, /naprawa-rowerow\/powtarzanie$/)
      const [draft] = await db.select().from(activities)
      assert.deepEqual([draft!.published, draft!.capacity], [null, 8])
      assert.match(await see(activityPaths.activities.href(at)), /Szkice.*Naprawa rowerów/s)
      as(null)
      assert.doesNotMatch(await see(own), /Strona wydarzenia/)
      as(maria)
      await submit(activityPaths.publication.href({ ...at, activity: draft!.slug }), {})
      as(null)
      assert.match(await see(own), /Strona wydarzenia/)
      assert.ok((await happened()).includes('activities.proposal.accepted'))
    }))

  it('with no needs a reason, which the proposer reads; afterwards it is settled', () =>
    town(async (world) => {
      const { asRole, submit, see, as } = world
      const own = await halinaProposes(world)
      await asRole('organiser')
      const refusal = paths.refusal.href({ ...at, proposal: (await theOne(world)).id })
      assert.equal((await submit(refusal, { text: '' })).status, 422)
      await submit(refusal, { text: 'Nie mamy warsztatu.' })
      as(null)
      assert.match(await see(own), /Nie mamy warsztatu/)
      await submit(`${own}/wycofanie`, {})
      assert.equal((await theOne(world)).status, 'declined')
    }))

  it('may be talked about first, from both sides', () =>
    town(async (world) => {
      const { asRole, submit, see, as } = world
      const own = await halinaProposes(world)
      await asRole('coordinator')
      await submit(paths.talk.href({ ...at, proposal: (await theOne(world)).id }), { text: 'Ile trzeba miejsca?' })
      as(null)
      assert.match(await see(own), /Ile trzeba miejsca\?/)
      assert.equal((await submit(`${own}/wiadomosc`, { text: 'Dwa stoły.' })).status, 303)
      assert.match(await see(own), /Dwa stoły/)
    }))

  it('is only for those who run activities', () =>
    town(async (world) => {
      await halinaProposes(world)
      const { id } = await theOne(world)
      assert.equal((await world.visit(paths.queue.href(at))).status, 303)
      await world.asRole('recorder')
      assert.equal((await world.visit(paths.queue.href(at))).status, 403)
      assert.equal((await world.submit(paths.acceptance.href({ ...at, proposal: id }), {})).status, 403)
    }))
})
