import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { tie } from '#kit/traces.ts'
import { town, type World } from '#testing.ts'
import { importText } from './import/imported.ts'
import { acceptImport, importById, keepImport } from './imports.ts'
import { makeVersion, saveUnit } from './index.ts'
import { paths } from './paths.ts'
import { unitsOf } from './units.ts'

const source = readFileSync(new URL('./samples/program-wspolpracy.txt', import.meta.url), 'utf8')

/** The sample programme with two public versions: in the second, one § says something else. */
async function twoVersions({ db, krakow, asRole, now, as }: World) {
  const maria = (await asRole('organiser'))!
  const id = crypto.randomUUID()
  const content = importText(source, () => crypto.randomUUID()).imported!
  await keepImport(db, maria, krakow.id, { id, title: 'Program współpracy', kind: 'programme', content }, now())
  const document = await acceptImport(db, maria, (await importById(db, krakow.id, id))!, now())
  const unit = (await unitsOf(db, id)).find(({ text }) => text.includes('10 000 zł'))!
  await makeVersion(db, maria, id, { name: 'Projekt', public: true }, now())
  const text = unit.text.replace('10 000 zł', '12 000 zł')
  await saveUnit(db, maria, unit.id, { heading: unit.heading, text, revision: 1 }, now())
  await makeVersion(db, maria, id, { name: 'Po uwagach', public: true }, now())
  as(null)
  return { document, unit, maria, address: { community: 'krakow', document: document.slug } }
}

describe('two versions side by side', () => {
  it('show what changed, by its words, with the sum on top', () =>
    town(async (world) => {
      const { address } = await twoVersions(world)
      const page = await world.see(paths.comparison.href(address))
      assert.match(page, /1 jednostka zmieniona/)
      assert.match(page, /<del>.*10.*<\/del>/)
      assert.match(page, /<ins>.*12.*<\/ins>/)
      assert.doesNotMatch(page, /Słowniczek/)
    }))

  it('the wrong way round show the change undone, and one with itself none', () =>
    town(async (world) => {
      const { address } = await twoVersions(world)
      assert.match(await world.see(`${paths.comparison.href(address)}?od=2&do=1`), /<ins>.*10.*<\/ins>/)
      assert.match(await world.see(`${paths.comparison.href(address)}?od=1&do=1`), /niczym się nie różnią/)
      assert.equal((await world.visit(`${paths.comparison.href(address)}?od=1&do=9`)).status, 404)
    }))
})

describe('a version taken away', () => {
  const begins = { pdf: '%PDF', docx: 'PK', html: '<!DOCTYPE html>', txt: 'PROJEKT' } as const

  for (const [format, begin] of Object.entries(begins))
    it(`as ${format} is a file of its own`, () =>
      town(async (world) => {
        const { address, document } = await twoVersions(world)
        const answer = await world.visit(paths.file.href({ ...address, number: 2, format }))
        assert.equal(answer.status, 200)
        assert.match(answer.headers.get('content-disposition')!, new RegExp(`attachment.*${document.slug}-2.${format}`))
        const bytes = Buffer.from(await answer.arrayBuffer())
        assert.equal(bytes.subarray(0, begin.length).toString().toLowerCase(), begin.toLowerCase())
        assert.deepEqual(world.failures, [])
      }))

  it('in a format we do not print, or of a version that is not public, is not there', () =>
    town(async (world) => {
      const { address, document, maria } = await twoVersions(world)
      await makeVersion(world.db, maria, document.id, { name: 'Wewnętrzna', public: false }, world.now())
      assert.equal((await world.visit(paths.file.href({ ...address, number: 1, format: 'exe' }))).status, 404)
      assert.equal((await world.visit(paths.file.href({ ...address, number: 3, format: 'pdf' }))).status, 404)
      assert.equal((await world.visit(paths.version.href({ ...address, number: 3 }))).status, 404)
    }))
})

describe('a unit', () => {
  it('shows each of its wordings, and whom it came from', () =>
    town(async (world) => {
      const { address, unit, maria, document } = await twoVersions(world)
      const { db, now, see, krakow } = world
      const other = (await unitsOf(db, document.id)).find(({ id }) => id !== unit.id && unit.text)!
      const ends = { from: { kind: 'unit', id: other.id }, to: { kind: 'unit', id: unit.id } }
      await tie(db, { communityId: krakow.id, ...ends, kind: 'became', by: maria.id, at: now() })

      const page = await see(paths.unit.href({ ...address, unit: unit.id }))
      assert.match(page, /12 000 zł/)
      assert.match(page, /10 000 zł/)
      assert.match(page, new RegExp(`jednostka/${other.id}`))
      assert.match(page, /czytają Państwo tę jednostkę/)
    }))

  it('of a text that is not public is not there', () =>
    town(async (world) => {
      const { address, document } = await twoVersions(world)
      const added = (await unitsOf(world.db, document.id))[0]!
      assert.equal((await world.visit(paths.unit.href({ ...address, unit: added.id }))).status, 200)
      assert.equal((await world.visit(paths.unit.href({ ...address, unit: crypto.randomUUID() }))).status, 404)
      assert.equal((await world.visit(paths.unit.href({ ...address, unit: 'x' }))).status, 404)
    }))
})

describe('pages', () => {
  it('ask the database few times, however long the text is', () =>
    town(async (world) => {
      const { address, unit } = await twoVersions(world)
      for (const href of [
        paths.documents.href(address),
        paths.document.href(address),
        paths.comparison.href(address),
        paths.unit.href({ ...address, unit: unit.id }),
      ]) {
        const before = world.queries()
        await world.visit(href)
        assert.ok(world.queries() - before <= 8, `${href}: ${world.queries() - before}`)
      }
    }))
})
