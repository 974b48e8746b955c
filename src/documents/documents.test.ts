import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import type { Person } from '#kit/http.ts'
import { town, type World } from '#testing.ts'
import { addDocument, addUnit, currentVersion, type Document, makeVersion, saveUnit, versionUnits } from './index.ts'
import { paths } from './paths.ts'
import { unitById, unitsOf } from './units.ts'

type Made = {
  document: Document
  section: string
  point: string
  maria: Person
  address: { community: string; document: string }
}

/** A programme with one § and a point in it, begun by Maria. */
async function programme({ db, krakow, now, asRole }: World): Promise<Made> {
  const maria = (await asRole('organiser'))!
  const document = await addDocument(db, maria, krakow.id, { title: 'Program współpracy', kind: 'programme' }, now())
  const [section, point] = [crypto.randomUUID(), crypto.randomUUID()]
  const one = { id: section, kind: 'section', heading: '', text: 'Miasto wspiera organizacje:' } as const
  const two = { id: point, kind: 'point', heading: '', text: 'udostępnia lokale.' } as const
  await addUnit(db, maria, document.id, one, { parentId: null, position: 1 }, now())
  await addUnit(db, maria, document.id, two, { parentId: section, position: 1 }, now())
  return { document, section, point, maria, address: { community: 'krakow', document: document.slug } }
}

describe('a document', () => {
  it('is begun from a form, once, and is not public before it has a public version', () =>
    town(async ({ submit, visit, see, as, asRole, happened, failures }) => {
      await asRole('drafter')
      const form = { client_id: crypto.randomUUID(), title: 'Program współpracy na rok 2027', kind: 'annual-programme' }

      const made = await submit('/krakow/dokumenty', form)
      await submit('/krakow/dokumenty', form)
      assert.equal(made.status, 303)
      assert.equal(made.headers.get('location'), '/krakow/dokumenty/program-wspolpracy-na-rok-2027/pracownia')
      assert.deepEqual((await happened()).filter((name) => name === 'documents.document.added').length, 1)
      const list = await see('/krakow/dokumenty')
      assert.deepEqual(failures, [])
      assert.match(list, /Program współpracy na rok 2027/)

      as(null)
      assert.equal((await visit('/krakow/dokumenty/program-wspolpracy-na-rok-2027')).status, 404)
      assert.doesNotMatch(await see('/krakow/dokumenty'), /Program współpracy na rok 2027/)
      assert.deepEqual(failures, [])
    }))

  it('of a title that is taken gets an address of its own', () =>
    town(async ({ db, krakow, now }) => {
      const form = { title: 'Nowy', kind: 'rules' } as const
      const one = await addDocument(db, null, krakow.id, form, now())
      const two = await addDocument(db, null, krakow.id, form, now())
      assert.deepEqual([one.slug, two.slug], ['nowy-2', 'nowy-3'])
    }))

  it('shows its newest public version with citations that lead to units', () =>
    town(async (world) => {
      const { db, as, see, now } = world
      const { document, point, maria } = await programme(world)
      await makeVersion(db, maria, document.id, { name: 'Projekt', public: true }, now())
      await saveUnit(db, maria, point, { heading: '', text: 'udostępnia sale.', revision: 1 }, now())

      as(null)
      const page = await see(`/krakow/dokumenty/${document.slug}`)
      assert.match(page, /Wersja: Projekt/)
      assert.match(page, /udostępnia lokale\./)
      assert.doesNotMatch(page, /udostępnia sale/)
      assert.match(page, new RegExp(`jednostka/${point}"[^>]*title="§ 1 pkt 1"`))
    }))

  it('keeps a version as it was made, whatever happens to the draft', () =>
    town(async (world) => {
      const { db, now } = world
      const { document, section, maria } = await programme(world)
      const { version } = await makeVersion(db, maria, document.id, { name: 'Założenia', public: false }, now())
      assert.equal(await currentVersion(db, document.id), undefined)
      await saveUnit(db, maria, section, { heading: '', text: 'Inaczej.', revision: 1 }, now())
      const text = await versionUnits(db, version!)
      assert.deepEqual(
        text.map(({ citation, mark, text }) => [citation, mark, text]),
        [
          ['§ 1', '§ 1.', 'Miasto wspiera organizacje:'],
          ['§ 1 pkt 1', '1)', 'udostępnia lokale.'],
        ],
      )
    }))
})

describe('writing a unit', () => {
  it('by the second of two people shows both texts and loses neither', () =>
    town(async (world) => {
      const { submit, db } = world
      const { address, document, section } = await programme(world)
      const href = paths.draft.href({ ...address, unit: section })
      const first = await submit(href, { heading: '', text: 'Miasto słucha organizacji.', revision: 1 })
      const second = await submit(href, { heading: '', text: 'Miasto płaci organizacjom.', revision: 1 })

      assert.equal(first.status, 303)
      assert.equal(second.status, 422)
      const page = await second.text()
      assert.match(page, /Miasto słucha organizacji\./)
      assert.match(page, /Miasto płaci organizacjom\./)
      assert.match(page, /name="revision" value="2"/)
      assert.equal((await unitById(db, document.id, section))!.text, 'Miasto słucha organizacji.')

      const knowing = await submit(href, { heading: '', text: 'Miasto słucha i płaci.', revision: 2 })
      assert.equal(knowing.status, 303)
    }))

  it('by two people in different places of it offers both changes together', () =>
    town(async (world) => {
      const { submit } = world
      const { address, section } = await programme(world)
      const href = paths.draft.href({ ...address, unit: section })
      await submit(href, { heading: '', text: 'Miasto chętnie wspiera organizacje:', revision: 1 })
      const second = await submit(href, { heading: '', text: 'Miasto wspiera organizacje i grupy:', revision: 1 })
      assert.equal(second.status, 422)
      const page = await second.text()
      assert.match(page, /<textarea[^>]*>Miasto chętnie wspiera organizacje i grupy:<\/textarea>/)
      assert.match(page, /Zmiany się nie wykluczają/)
    }))

  it('keeps everything typed when the text is too long', () =>
    town(async (world) => {
      const { submit } = world
      const { address, section } = await programme(world)
      const text = 'za długo '.repeat(1_200_000)
      const answer = await submit(paths.draft.href({ ...address, unit: section }), { heading: '', text, revision: 1 })
      assert.equal(answer.status, 422)
      assert.ok((await answer.text()).includes(text.trim()))
    }))

  it('shows a script as the words it is', () =>
    town(async (world) => {
      const { submit, see, db, now } = world
      const { address, document, section, maria } = await programme(world)
      const script = '<script>alert("§")</script>'
      await submit(paths.draft.href({ ...address, unit: section }), { heading: script, text: script, revision: 1 })
      await makeVersion(db, maria, document.id, { name: script, note: script, public: true }, now())
      for (const page of [paths.document.href(address), paths.room.href(address), paths.versions.href(address)])
        assert.doesNotMatch(await see(page), /<script>alert/)
    }))
})

describe('the tree', () => {
  const texts = async ({ db }: World, documentId: string) =>
    (await unitsOf(db, documentId)).map(({ kind, text, position }) => `${kind} ${position} ${text}`).sort()

  it('takes a unit where it was asked for, once', () =>
    town(async (world) => {
      const { submit, see } = world
      const { address, document, point, section } = await programme(world)
      const form = { client_id: crypto.randomUUID(), beside: point, where: 'before', kind: 'point', text: 'daje głos,' }
      assert.match(await see(`${paths.newUnit.href(address)}?obok=${section}&gdzie=inside`), /W środku: § 1/)
      assert.equal((await submit(paths.units.href(address), form)).status, 303)
      assert.equal((await submit(paths.units.href(address), form)).status, 303)
      assert.deepEqual(await texts(world, document.id), [
        'point 1 daje głos,',
        'point 2 udostępnia lokale.',
        'section 1 Miasto wspiera organizacje:',
      ])
    }))

  it('refuses a § inside a point, in words', () =>
    town(async (world) => {
      const { submit } = world
      const { address, point } = await programme(world)
      const form = { client_id: crypto.randomUUID(), beside: point, where: 'inside', kind: 'section', text: 'Osobno.' }
      const answer = await submit(paths.units.href(address), form)
      assert.equal(answer.status, 422)
      const page = await answer.text()
      assert.match(page, /Tutaj taka jednostka nie może stać/)
      assert.match(page, /Osobno\./)
    }))

  it('moves a unit out and back in, and takes it away and brings it back with what is in it', () =>
    town(async (world) => {
      const { submit, db } = world
      const { address, document, section, point } = await programme(world)
      const before = await texts(world, document.id)
      const move = (way: string) => submit(paths.move.href({ ...address, unit: point }), { way })

      await move('out')
      assert.deepEqual((await unitById(db, document.id, point))!.parentId, null)
      await move('in')
      assert.deepEqual(await texts(world, document.id), before)

      await submit(paths.removal.href({ ...address, unit: section }), {})
      assert.deepEqual(await texts(world, document.id), [])
      await submit(paths.restoration.href({ ...address, unit: section }), {})
      assert.deepEqual(await texts(world, document.id), before)
      await db.execute(sql`set constraints all immediate`)
    }))
})

describe('adoption', () => {
  const resolution = { resolution: 'LXVI/1752/25', adoptedOn: '2026-08-31' }

  it('closes the text as a public version', () =>
    town(async (world) => {
      const { submit, see, happened } = world
      const { address, section } = await programme(world)
      assert.equal((await submit(paths.adoption.href(address), resolution)).status, 303)
      assert.match(await see(paths.document.href(address)), /Tekst uchwalony/)
      const late = await submit(paths.draft.href({ ...address, unit: section }), { text: 'Po czasie', revision: 1 })
      assert.equal(late.status, 422)
      assert.match(await late.text(), /Tekst został uchwalony/)
      assert.ok((await happened()).includes('documents.document.adopted'))
    }))

  for (const [why, form, words] of [
    ['tomorrow', { ...resolution, adoptedOn: '2026-09-02' }, /nie może być z przyszłości/],
    ['in force before it was made', { ...resolution, inForceFrom: '2026-08-30' }, /wcześniej, niż go uchwalono/],
  ] as const)
    it(`is refused ${why}`, () =>
      town(async (world) => {
        const { address } = await programme(world)
        const answer = await world.submit(paths.adoption.href(address), form)
        assert.equal(answer.status, 422)
        assert.match(await answer.text(), words)
      }))
})

describe('who may do what', () => {
  const acts: Record<string, string[]> = {
    [paths.room.pattern]: ['organiser', 'drafter', 'administrator', 'operator'],
    [paths.versions.pattern]: ['organiser', 'drafter', 'administrator', 'operator'],
    [paths.settings.pattern]: ['organiser', 'drafter', 'administrator', 'operator'],
  }
  const everyone = [
    'organiser',
    'drafter',
    'administrator',
    'operator',
    'official',
    'recorder',
    'council-member',
  ] as const

  for (const [pattern, may] of Object.entries(acts))
    it(`at ${pattern}`, () =>
      town(async (world) => {
        const { document } = await programme(world)
        const href = pattern.replace(':community', 'krakow').replace(':document', document.slug)
        for (const role of everyone) {
          await world.asRole(role)
          assert.equal((await world.visit(href)).status, may.includes(role) ? 200 : 403, role)
        }
      }))

  it('lets a drafter of one document write that one only', () =>
    town(async (world) => {
      const { address, document } = await programme(world)
      await world.asRole('drafter', { kind: 'document', id: document.id })
      assert.equal((await world.visit(paths.room.href(address))).status, 200)
      await world.asRole('drafter', { kind: 'document', id: crypto.randomUUID() })
      assert.equal((await world.visit(paths.room.href(address))).status, 404)
    }))
})
