import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { addDocument } from '#documents/index.ts'
import { database, racing, sampleCommunity, samplePerson, town, type World } from '#testing.ts'
import { addTopic, changeConsultation, planConsultation, publishConsultation } from '../process/planning.ts'
import { addConclusion } from '../voices/conclusions.ts'
import { decideProposal } from './decisions.ts'
import { paths } from './paths.ts'
import { makeProposal } from './proposals.ts'
import { sourcesOf } from './reading.ts'
import { decisionRefusal, reachedBy, sourcesRefusal } from './rules.ts'
import { proposals } from './tables.ts'

const at = { community: 'krakow', consultation: 'program' }
const said = ['Świetlice są zamknięte w soboty.', 'Potrzebny jest klub seniora.', 'Sale są za drogie.']

/** A consultation with a text and three conclusions on paper. */
async function room({ db, krakow, asRole, now }: World) {
  const maria = await asRole('organiser')
  const plan = { slug: 'program', title: 'Program współpracy 2027–2030' }
  const planned = (await planConsultation(db, maria, krakow.id, plan, now())).consultation!
  const document = await addDocument(db, maria, krakow.id, { title: 'Program', kind: 'programme' }, now())
  const change = { documentId: document.id }
  const consultation = await changeConsultation(db, maria, planned, 'text-chosen', change, now())
  await publishConsultation(db, maria, consultation, now())
  const topic = (await addTopic(db, maria, consultation, { title: 'Kultura' }, now())).topic!
  const ids: string[] = []
  for (const text of said) {
    const voice = { kind: 'need', text, channel: 'paper' } as const
    const open = { ...consultation, published: now() }
    ids.push((await addConclusion(db, maria.id, open, topic, voice, now())).conclusion!.id)
  }
  return { maria, consultation, document, ids }
}

describe('from conclusions to the text', () => {
  it('takes one act: the proposal, its new unit, and both ties', () =>
    town(async (world) => {
      const { ids } = await room(world)
      const answer = await world.submit(paths.proposals.href(at), {
        client_id: randomUUID(),
        conclusions: ids.slice(0, 2),
        title: 'Świetlice otwarte także w soboty',
        outcome: 'taken',
        newUnit: 'on',
        unit_client_id: randomUUID(),
        kind: 'section',
        unitText: 'Gmina otwiera świetlice w soboty.',
      })
      assert.equal(answer.status, 303)
      const page = await world.see(paths.proposal.href({ ...at, number: 1 }))
      assert.match(page, /Gmina otwiera świetlice w soboty/)

      const [proposal] = await world.db.select().from(proposals)
      const trace = await world.see(paths.trace.href({ community: 'krakow', kind: 'proposal', id: proposal!.id }))
      assert.match(trace, /Propozycja/)
      const left = await sourcesOf(world.db, proposal!.consultationId, { only: 'waiting' })
      assert.deepEqual(
        left.map(({ text }) => text),
        [said[2]],
      )
    }))

  it('is one proposal, however often the form is sent', () =>
    town(async (world) => {
      const { ids } = await room(world)
      const form = { client_id: randomUUID(), conclusions: ids[0]!, title: 'Klub seniora' }
      await world.submit(paths.proposals.href(at), form)
      assert.equal((await world.submit(paths.proposals.href(at), form)).status, 303)
      assert.equal((await world.db.select().from(proposals)).length, 1)
    }))

  it('keeps everything typed where nothing is ticked, and where a refusal has no reasons', () =>
    town(async (world) => {
      const { ids } = await room(world)
      const nothing = await world.submit(paths.proposals.href(at), { title: 'Klub seniora w bibliotece' })
      assert.equal(nothing.status, 422)
      assert.match(await nothing.text(), /Klub seniora w bibliotece/)

      const silent = { conclusions: ids[1]!, title: 'Klub', outcome: 'refused', reason: '  ' }
      const refused = await world.submit(paths.proposals.href(at), silent)
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /Odmowa wymaga uzasadnienia/)
      assert.equal((await world.db.select().from(proposals)).length, 0)
    }))

  it('shows what waits to everybody, until it has a unit or a reason', () =>
    town(async (world) => {
      const { ids } = await room(world)
      await world.submit(paths.proposals.href(at), {
        conclusions: ids,
        title: 'Tańsze sale',
        outcome: 'refused',
        reason: 'Stawki ustala rada w osobnej uchwale.',
      })
      world.as(null)
      assert.match(await world.see(paths.gaps.href(at)), /Wszystko ma odpowiedź/)
      assert.match(await world.see(paths.proposal.href({ ...at, number: 1 })), /Stawki ustala rada/)
    }))

  it('can be taken back: the tie to the unit goes, the proposal waits again', () =>
    town(async (world) => {
      const { ids } = await room(world)
      const form = { conclusions: ids[0]!, title: 'Soboty', outcome: 'refused', reason: 'Brak pieniędzy.' }
      await world.submit(paths.proposals.href(at), form)
      await world.submit(paths.reopening.href({ ...at, number: 1 }), {})
      assert.match(await world.see(paths.proposal.href({ ...at, number: 1 })), /czeka na decyzję/)
    }))

  it('tells those who said it', () =>
    town(async (world) => {
      const { tells } = await import('./offers.ts')
      const { ids, consultation, maria } = await room(world)
      const { conclusions } = await import('../voices/tables.ts')
      const anna = await world.asRole('duty')
      await world.db.update(conclusions).set({ personId: anna.id }).where(eq(conclusions.id, ids[0]!))
      const form = { title: 'Soboty', conclusionIds: ids, decision: { outcome: 'refused' as const, reason: 'Brak.' } }
      await makeProposal(world.db, maria, consultation, form, world.now())
      const { events } = await import('#kit/events.ts')
      const [event] = await world.db.select().from(events).where(eq(events.name, 'consultations.proposal.decided'))
      const telling = await tells['consultations.proposal.decided']!(world.db, event!)
      assert.deepEqual(
        telling!.people.map(({ id }) => id),
        [anna.id],
      )
    }))
})

describe('who may draft', () => {
  const roles = { organiser: 200, drafter: 200, administrator: 200, official: 403, recorder: 403, duty: 403 } as const
  for (const [role, status] of Object.entries(roles))
    it(`${role}: ${status}`, () =>
      town(async (world) => {
        const { ids } = await room(world)
        await world.asRole(role as keyof typeof roles)
        assert.equal((await world.visit(paths.newProposal.href(at))).status, status)
        const made = await world.submit(paths.proposals.href(at), { conclusions: ids[0]!, title: 'Soboty' })
        assert.equal(made.status, status === 200 ? 303 : 403)
      }))
})

describe('the rules of drafting', () => {
  const whole = { outcome: 'taken', reason: '', unitIds: ['u'], newUnit: false } as const
  const taken = { ...whole, unitIds: ['u'] }
  it('ask for a place in the text or for reasons, once', () => {
    assert.equal(decisionRefusal({ outcome: null }, taken, 'd'), null)
    assert.equal(decisionRefusal({ outcome: null }, { ...taken, unitIds: [] }, 'd'), 'no-units')
    assert.equal(decisionRefusal({ outcome: null }, taken, null), 'no-document')
    assert.equal(decisionRefusal({ outcome: null }, { ...taken, outcome: 'refused' }, 'd'), 'no-reason')
    assert.equal(decisionRefusal({ outcome: 'taken' }, taken, 'd'), 'decided-meanwhile')
  })

  it('take conclusions of this consultation only, and none taken back', () => {
    const one = { consultationId: 'c', withdrawn: null }
    assert.equal(sourcesRefusal('c', 0, []), 'no-conclusions')
    assert.equal(sourcesRefusal('c', 2, [one]), 'other-consultation')
    assert.equal(sourcesRefusal('other', 1, [one]), 'other-consultation')
    assert.equal(sourcesRefusal('c', 1, [{ ...one, withdrawn: new Date(0) }]), 'withdrawn')
  })

  it('count a conclusion as far as its furthest proposal', () => {
    assert.equal(reachedBy([]), 'unused')
    assert.equal(reachedBy([null, 'refused']), 'undecided')
    assert.equal(reachedBy(['refused', 'taken', null]), 'taken')
  })
})

describe('two drafters at once', { skip: racing ? false : 'needs PostgreSQL' }, () => {
  it('decide once: the second is told of the first', async () => {
    const { db } = database
    const now = new Date('2026-09-01T08:00:00Z')
    const slug = `wyscig-${randomUUID().slice(0, 8)}`
    const community = await sampleCommunity(db, slug, 'Wyścig', 'w Wyścigu')
    const maria = await samplePerson(db, community, 'organiser', now)
    const { consultation } = await planConsultation(db, maria, community.id, { slug: 'p', title: 'P' }, now)
    const topic = (await addTopic(db, maria, consultation!, { title: 'Kultura' }, now)).topic!
    const voice = { kind: 'need', text: said[0]!, channel: 'paper' } as const
    const { conclusion } = await addConclusion(db, maria.id, consultation!, topic, voice, now)
    const form = { title: 'Soboty', conclusionIds: [conclusion!.id] }
    const { proposal } = await makeProposal(db, maria, consultation!, form, now)
    const decide = (reason: string) =>
      decideProposal(db, maria, consultation!, proposal!, { outcome: 'refused', reason }, now)
    const outcomes = await Promise.all([decide('Brak pieniędzy.'), decide('Brak miejsca.')])
    assert.deepEqual(outcomes.map(({ refused }) => refused).sort(), ['decided-meanwhile', null])
  })
})
