import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { desc } from 'drizzle-orm'
import { addOffice } from '#communities/index.ts'
import { events } from '#kit/events.ts'
import { translator } from '#kit/words.ts'
import { town, type World } from '#testing.ts'
import { addDocument, addUnit, documents as domain, makeVersion } from '../index.ts'
import { paths } from '../paths.ts'
import { opinionsOf, waiveOpinions } from './opinions.ts'

/** A draft with one public version, and Maria who organises the work. */
async function draft({ db, krakow, now, asRole }: World) {
  const maria = (await asRole('organiser'))!
  const document = await addDocument(db, maria, krakow.id, { title: 'Program', kind: 'programme' }, now())
  const unit = { id: crypto.randomUUID(), kind: 'section', heading: '', text: 'Tak.' } as const
  await addUnit(db, maria, document.id, unit, { parentId: null, position: 1 }, now())
  const { version } = await makeVersion(db, maria, document.id, { name: 'Projekt', public: true }, now())
  const address = { community: 'krakow', document: document.slug }
  const ask = (fields: object) => ({
    client_id: crypto.randomUUID(),
    version: version!.id,
    bodyKind: 'council',
    deliveredOn: '2026-09-01',
    ...fields,
  })
  return { document, version: version!, maria, address, ask }
}

const first = async ({ db }: World, documentId: string) => (await opinionsOf(db, documentId, true))[0]!.opinion
const answer = { outcome: 'positive', text: 'Popieramy.', on: '2026-09-10' }

describe('an opinion of the council', () => {
  it('is due fourteen days after the draft was delivered, and asked once', () =>
    town(async (world) => {
      const { document, address, ask } = await draft(world)
      const form = ask({})
      assert.equal((await world.submit(paths.opinions.href(address), form)).status, 303)
      assert.equal((await world.submit(paths.opinions.href(address), form)).status, 303)
      const again = await world.submit(paths.opinions.href(address), ask({}))
      assert.equal(again.status, 422)
      assert.match(await again.text(), /już poproszono/)
      const all = await opinionsOf(world.db, document.id, true)
      assert.deepEqual(
        all.map(({ opinion }) => [opinion.body, opinion.due]),
        [['Rada Działalności Pożytku Publicznego', '2026-09-15']],
      )
    }))

  it('is waived by silence the day after its due day, and not before', () =>
    town(async (world) => {
      const { document, address, ask } = await draft(world)
      await world.submit(paths.opinions.href(address), ask({}))
      assert.equal(await waiveOpinions(world.db, new Date('2026-09-15T21:59:59Z')), 0)
      assert.equal(await waiveOpinions(world.db, new Date('2026-09-15T22:00:00Z')), 1)
      assert.equal(await waiveOpinions(world.db, new Date('2026-09-16T22:00:00Z')), 0)
      assert.equal((await first(world, document.id)).outcome, 'waived')
      world.as(null)
      assert.match(await world.see(paths.document.href(address)), /rezygnacja z opinii/)
    }))

  it('that came late is taken with a note, which everyone sees', () =>
    town(async (world) => {
      const { document, address, ask } = await draft(world)
      await world.submit(paths.opinions.href(address), ask({}))
      world.timeIs('2026-09-20T08:00:00Z')
      await waiveOpinions(world.db, world.now())
      const { id } = await first(world, document.id)
      const href = paths.opinion.href({ ...address, opinion: id })
      const late = { ...answer, on: '2026-09-18' }

      const bare = await world.submit(href, late)
      assert.equal(bare.status, 422)
      assert.match(await bare.text(), /Proszę napisać, dlaczego/)
      assert.equal((await world.submit(href, { ...late, note: 'Posiedzenie się przesunęło.' })).status, 303)
      assert.ok((await world.happened()).includes('documents.opinion.reversed'))
      world.as(null)
      const page = await world.see(href)
      assert.match(page, /Posiedzenie się przesunęło\./)
      assert.match(page, /po terminie/)
    }))

  for (const [why, fields, words] of [
    ['negative without words', { outcome: 'negative', text: '', on: '2026-09-05' }, /wymaga treści/],
    ['from tomorrow', { ...answer, on: '2026-09-11' }, /jeszcze nie nadszedł/],
    ['from before the delivery', { ...answer, on: '2026-08-31' }, /przed doręczeniem/],
  ] as const)
    it(`is not entered ${why}`, () =>
      town(async (world) => {
        const { document, address, ask } = await draft(world)
        await world.submit(paths.opinions.href(address), ask({}))
        world.timeIs('2026-09-10T08:00:00Z')
        const { id } = await first(world, document.id)
        const refused = await world.submit(paths.opinion.href({ ...address, opinion: id }), fields)
        assert.equal(refused.status, 422)
        assert.match(await refused.text(), words)
      }))

  it('is final once it is given', () =>
    town(async (world) => {
      const { document, address, ask } = await draft(world)
      await world.submit(paths.opinions.href(address), ask({}))
      world.timeIs('2026-09-10T08:00:00Z')
      const { id } = await first(world, document.id)
      const href = paths.opinion.href({ ...address, opinion: id })
      assert.equal((await world.submit(href, answer)).status, 303)
      assert.match(await (await world.submit(href, answer)).text(), /już zapisana/)
    }))

  it('is asked from tomorrow by nobody', () =>
    town(async (world) => {
      const { address, ask } = await draft(world)
      const early = await world.submit(paths.opinions.href(address), ask({ deliveredOn: '2026-09-02' }))
      assert.equal(early.status, 422)
      const other = await world.submit(paths.opinions.href(address), ask({ bodyKind: 'other' }))
      assert.match(await other.text(), /kogo prosimy o opinię/)
    }))
})

describe('an office', () => {
  it('is asked by its name of that day, with a term of its own, and its people are told', () =>
    town(async (world) => {
      const { document, address, ask, maria } = await draft(world)
      const { db, krakow, now, submit, asRole } = world
      const opened = { name: 'Wydział Kultury', place: '', from: '2026-01-01' }
      const { office } = await addOffice(db, maria.id, krakow.id, opened, now())
      const request = ask({ bodyKind: 'office', office: office!.id, days: 7 })
      assert.equal((await submit(paths.opinions.href(address), request)).status, 303)
      const opinion = await first(world, document.id)
      assert.deepEqual([opinion.body, opinion.due], ['Wydział Kultury', '2026-09-08'])

      const [asked] = await db.select().from(events).orderBy(desc(events.id)).limit(1)
      const jan = (await asRole('official', { kind: 'office', id: office!.id }))!
      const view = { person: jan, t: translator('pl') }
      const [duty] = await domain.duties!(db, view as never)
      assert.match(duty!.title, /Opinia do wydania: Program/)
      const telling = await domain.tells!['documents.opinion.requested']!(db, asked!)
      assert.deepEqual(
        telling!.people.map(({ id }) => id),
        [jan.id],
      )
      const href = paths.opinion.href({ ...address, opinion: opinion.id })
      world.timeIs('2026-09-10T08:00:00Z')
      assert.equal(
        (await submit(href, { ...answer, on: '2026-09-08', note: 'W terminie, wpisana później.' })).status,
        303,
      )
    }))
})

describe('who may enter an opinion of the council', () => {
  for (const [role, status] of [
    ['organiser', 422],
    ['council-member', 422],
    ['administrator', 422],
    ['official', 403],
    ['drafter', 403],
    ['recorder', 403],
    ['representative', 403],
  ] as const)
    it(`${status === 403 ? 'not ' : ''}${role}`, () =>
      town(async (world) => {
        const { document, address, ask } = await draft(world)
        await world.submit(paths.opinions.href(address), ask({}))
        const { id } = await first(world, document.id)
        await world.asRole(role)
        assert.equal((await world.submit(paths.opinion.href({ ...address, opinion: id }), {})).status, status)
      }))
})
