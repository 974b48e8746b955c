import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { heading, paperDocx, paragraph } from '#kit/papers/index.ts'
import { town, type World } from '#testing.ts'
import { forgetImports } from './imports.ts'
import { documentImports, documents, units } from './tables.ts'

const source = readFileSync(new URL('./samples/program-wspolpracy.txt', import.meta.url), 'utf8')
const address = '/krakow/dokumenty/wczytanie'
const form = () => ({ client_id: crypto.randomUUID(), title: 'Program współpracy', kind: 'programme' })
const rows = async ({ db }: World) => [
  (await db.select().from(documents)).length,
  (await db.select().from(units)).length,
  (await db.select().from(documentImports)).length,
]

describe('a pasted text', () => {
  it('is shown first, and becomes a document when it is accepted, once', () =>
    town(async (world) => {
      const { submit, see, asRole, happened } = world
      await asRole('drafter')
      const typed = { ...form(), text: source }
      const read = await submit(address, typed)
      await submit(address, typed)
      assert.equal(read.status, 303)
      const preview = read.headers.get('location')!
      assert.match(await see(preview), /Słowniczek/)
      assert.deepEqual(await rows(world), [0, 0, 1])

      const accepted = await submit(`${preview}/przyjecie`, {})
      assert.equal(accepted.headers.get('location'), '/krakow/dokumenty/program-wspolpracy/pracownia')
      assert.equal((await submit(`${preview}/przyjecie`, {})).headers.get('location'), accepted.headers.get('location'))
      const [made, count, waiting] = await rows(world)
      assert.deepEqual([made, waiting], [1, 0])
      assert.ok(count! > 30)
      assert.equal((await happened()).filter((name) => name === 'documents.document.added').length, 1)
      assert.match(await see('/krakow/dokumenty/program-wspolpracy/pracownia'), /Rozdział II/)
    }))

  it('leaves nothing when it is refused, or forgotten for a week', () =>
    town(async (world) => {
      const { submit, asRole, db, now } = world
      await asRole('drafter')
      const read = await submit(address, { ...form(), text: '§ 1. Tak.' })
      await submit(`${read.headers.get('location')}/odrzucenie`, {})
      assert.deepEqual(await rows(world), [0, 0, 0])

      await submit(address, { ...form(), text: '§ 1. Tak.' })
      await forgetImports(db, new Date(now().getTime() + 6 * 86_400_000))
      assert.deepEqual(await rows(world), [0, 0, 1])
      await forgetImports(db, new Date(now().getTime() + 8 * 86_400_000))
      assert.deepEqual(await rows(world), [0, 0, 0])
    }))

  it('of ten megabytes is refused in words, with what was typed', () =>
    town(async ({ submit, asRole, failures }) => {
      await asRole('drafter')
      const answer = await submit(address, { ...form(), text: '§ 1. Bardzo długo. '.repeat(550_000) })
      assert.equal(answer.status, 422)
      const page = await answer.text()
      assert.match(page, /Program współpracy/)
      assert.ok(page.length > 10_000_000)
      assert.deepEqual(failures, [])
    }))

  it('with somebody’s PESEL in it is not taken', () =>
    town(async (world) => {
      await world.asRole('drafter')
      const answer = await world.submit(address, { ...form(), text: '§ 1. Jan Klon, 44051401359.' })
      assert.equal(answer.status, 422)
      assert.deepEqual(await rows(world), [0, 0, 0])
    }))

  it('is for drafters', () =>
    town(async ({ submit, asRole, visit }) => {
      await asRole('recorder')
      assert.equal((await submit(address, { ...form(), text: '§ 1. Tak.' })).status, 403)
      assert.equal((await visit(address)).status, 403)
    }))
})

describe('a file', () => {
  const upload = (bytes: Uint8Array, name = 'program.docx') => ({
    ...form(),
    file: new File([new Uint8Array(bytes)], name),
  })

  it('of two hundred pages from Word is read whole', () =>
    town(async (world) => {
      const { submit, asRole, see, failures } = world
      await asRole('drafter')
      const sections = Array.from({ length: 900 }, (_, at) => [
        paragraph(`§ ${at + 1}. ${'Miasto wspiera organizacje w ich pracy. '.repeat(12)}`),
        paragraph('1) udostępnia lokale,'),
        paragraph('2) ogłasza konkursy.'),
      ])
      const paper = {
        title: 'Program',
        language: 'pl',
        blocks: [heading(2, 'Rozdział I'), ...sections.flat()],
      } as const
      const read = await submit(address, upload(await paperDocx({ ...paper, blocks: [...paper.blocks] })))
      assert.equal(read.status, 303)
      const accepted = await submit(`${read.headers.get('location')}/przyjecie`, {})
      assert.equal(accepted.status, 303)
      assert.equal((await rows(world))[1], 2701)
      assert.ok((await see(accepted.headers.get('location')!)).length < 250_000)
      assert.deepEqual(failures, [])
    }))

  it('that is broken, old or something else is refused in words', () =>
    town(async (world) => {
      await world.asRole('drafter')
      const good = await paperDocx({ title: 'Program', language: 'pl', blocks: [paragraph('§ 1. Tak.')] })
      for (const [bytes, words] of [
        [good.subarray(0, good.length / 2), /uszkodzony/],
        [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /dawnym formacie/],
        [Buffer.from('%PDF-1.7'), /To nie jest plik DOCX/],
      ] as const) {
        const answer = await world.submit(address, upload(bytes))
        assert.equal(answer.status, 422)
        const page = await answer.text()
        assert.match(page, words)
        assert.match(page, /Program współpracy/)
      }
      assert.deepEqual(await rows(world), [0, 0, 0])
    }))

  it('of plain text in the old Windows code page keeps its letters', () =>
    town(async ({ submit, see, asRole }) => {
      await asRole('drafter')
      const bytes = Buffer.from('a7203120 2e20 bf b3 f3 b6 e6'.replaceAll(' ', ''), 'hex')
      const read = await submit(address, upload(bytes, 'program.txt'))
      assert.match(await see(read.headers.get('location')!), /żłó/)
    }))
})
