import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { rowsOf } from '#kit/db.ts'
import { indexEntry, removeEntry } from '#kit/text/search.ts'
import { town, type World } from '#testing.ts'
import { tidySearch } from './tidying.ts'

async function said({ db, krakow, now }: World, title: string) {
  const subjectId = crypto.randomUUID()
  const about = { communityId: krakow.id, kind: 'post', subjectId, language: 'pl', body: '', href: '/krakow' } as const
  await indexEntry(db, { ...about, title, dated: now() })
  await removeEntry(db, 'post', subjectId)
}

async function remembered({ db }: World, word: string) {
  return (await rowsOf(db.execute(sql`select from search_words where word = ${word}`))).length
}

describe('words that nothing says any more', () => {
  it('are forgotten at night, once', () =>
    town(async (world) => {
      await said(world, 'Karuzela')
      await tidySearch(world.db, new Date('2026-09-02T12:00:00Z'))
      assert.equal(await remembered(world, 'karuzela'), 1)
      await tidySearch(world.db, new Date('2026-09-03T01:10:00Z'))
      assert.equal(await remembered(world, 'karuzela'), 0)

      await said(world, 'Trampolina')
      await tidySearch(world.db, new Date('2026-09-03T01:11:00Z'))
      assert.equal(await remembered(world, 'trampolina'), 1, 'not twice in one night')
      await tidySearch(world.db, new Date('2026-09-04T01:00:00Z'))
      assert.equal(await remembered(world, 'trampolina'), 0)
    }))
})
