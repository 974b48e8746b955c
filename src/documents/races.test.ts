import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { database, racing, sampleCommunity, start } from '#testing.ts'
import { keepImport } from './imports.ts'
import { addDocument, addUnit, adoptDocument, makeVersion, requestOpinion, saveUnit, unitsOf } from './index.ts'
import { opinionsOf } from './opinions/opinions.ts'
import { documentImports, documents } from './tables.ts'
import { moveUnit } from './tree-edits.ts'
import { revisionsOf } from './units.ts'
import { versionsOf } from './versions.ts'

const { db } = database
let made = 0

/** A document of a community of its own, for these are kept: each act here has a connection of its own. */
async function document(count = 1) {
  made += 1
  const slug = `wyscig-${process.pid}-${made}`
  const community = await sampleCommunity(db, slug, 'Wyścigowo', 'w Wyścigowie')
  const document = await addDocument(db, null, community.id, { title: 'Program', kind: 'programme' }, start)
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  for (const [at, id] of ids.entries()) {
    const unit = { id, kind: 'section', heading: '', text: `Zdanie ${at + 1}.` } as const
    await addUnit(db, null, document.id, unit, { parentId: null, position: at + 1 }, start)
  }
  return { community, document, ids }
}

const skip = racing ? false : 'needs PostgreSQL'

describe('at the same moment', { skip }, () => {
  it('two saves of one unit: one is kept, the other is shown both texts', async () => {
    const { document: one, ids } = await document()
    const words = ['Po lewej.', 'Po prawej.', 'Pośrodku.', 'Nad.', 'Pod.']
    const saves = words.map((text) => saveUnit(db, null, ids[0]!, { heading: '', text, revision: 1 }, start))
    const answers = await Promise.all(saves)

    const kept = answers.filter(({ refused }) => refused === null)
    assert.equal(kept.length, 1)
    const [unit] = await unitsOf(db, one.id)
    for (const { conflict } of answers.filter(({ refused }) => refused === 'changed-meanwhile')) {
      assert.equal(conflict!.theirs.text, unit!.text)
      assert.ok(words.includes(conflict!.mine.text))
    }
    assert.equal((await revisionsOf(db, ids[0]!)).length, 2)
  })

  it('ten new units and five moves leave every unit in a place of its own', async () => {
    const { document: one, ids } = await document(5)
    const adds = Array.from({ length: 10 }, (_, at) => {
      const unit = { id: crypto.randomUUID(), kind: 'section', heading: '', text: `Nowe ${at}.` } as const
      return addUnit(db, null, one.id, unit, { parentId: null, position: 2 }, start)
    })
    const moves = ids.map((id) => moveUnit(db, null, one.id, id, 'down', start))
    await Promise.all([...adds, ...moves])
    const places = (await unitsOf(db, one.id)).map(({ position }) => position).sort((a, b) => a - b)
    assert.deepEqual(
      places,
      Array.from({ length: 15 }, (_, at) => at + 1),
    )
  })

  it('a version of one name made twice is one, and an adoption entered twice closes the text once', async () => {
    const { document: one } = await document()
    const versions = await Promise.all(
      [1, 2, 3].map(() => makeVersion(db, null, one.id, { name: 'Projekt', public: true }, start)),
    )
    assert.equal(versions.filter(({ refused }) => refused === null).length, 1)
    const resolution = {
      resolution: 'I/1/26',
      adoptedOn: '2026-08-31',
      journal: null,
      inForceFrom: null,
      inForceTo: null,
    }
    const adoptions = await Promise.all([1, 2].map(() => adoptDocument(db, null, one.id, resolution, start)))
    assert.deepEqual(adoptions.map(({ refused }) => refused).sort(), ['adopted-already', null])
    assert.equal((await versionsOf(db, one.id, true)).length, 2)
  })

  it('a body asked twice is asked once', async () => {
    const { document: one } = await document()
    const { version } = await makeVersion(db, null, one.id, { name: 'Projekt', public: true }, start)
    const request = { versionId: version!.id, bodyKind: 'council', body: 'Rada', deliveredOn: '2026-09-01' } as const
    await Promise.all([1, 2, 3].map(() => requestOpinion(db, null, one, request, start)))
    assert.equal((await opinionsOf(db, one.id, true)).length, 1)
  })

  it('documents of one title get addresses of their own', async () => {
    const { community } = await document()
    const many = await Promise.all(
      Array.from({ length: 5 }, () => addDocument(db, null, community.id, { title: 'Program', kind: 'rules' }, start)),
    )
    assert.equal(new Set(many.map(({ slug }) => slug)).size, 5)
  })
})

describe('kill -9 while a text is being taken in', { skip }, () => {
  it('leaves the text as it was read, and no piece of a document', { timeout: 60_000 }, async () => {
    const { community } = await document()
    const id = crypto.randomUUID()
    const units = Array.from({ length: 8000 }, (_, at) => ({
      ...{ id: crypto.randomUUID(), parentId: null, kind: 'section' as const, position: at + 1, heading: '' },
      text: `Zdanie ${at}.`,
    }))
    const content = {
      preamble: '',
      units,
      numbering: { chapters: 'roman', sections: 'through' } as const,
      warnings: [],
    }
    await keepImport(db, null, community.id, { id, title: 'Długi', kind: 'other', content }, start)

    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', taking(id)], {
      env: process.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((begun) => child.stdout.once('data', begun))
    await new Promise((later) => setTimeout(later, 60))
    child.kill('SIGKILL')
    await new Promise((gone) => child.once('exit', gone))

    const waiting = await db.select({ id: documentImports.id }).from(documentImports).where(eq(documentImports.id, id))
    const taken = await db.select({ id: documents.id }).from(documents).where(eq(documents.id, id))
    assert.deepEqual([waiting.length, taken.length, (await unitsOf(db, id)).length], [1, 0, 0])
  })
})

/** Another process that takes the text in. */
const taking = (id: string) => `
  import { openPostgres } from '#kit/database.ts'
  import { acceptImport } from '#documents/imports.ts'
  import { documentImports } from '#documents/tables.ts'
  import { eq } from 'drizzle-orm'
  const { db } = await openPostgres(process.env.TEST_DATABASE_URL)
  const [kept] = await db.select().from(documentImports).where(eq(documentImports.id, '${id}'))
  console.log('begun')
  await acceptImport(db, null, kept, new Date())
`
