import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { town } from '#testing.ts'
import { gathered, offer } from './together.ts'

const upTo = offer<{ n: number }, [number], string>(
  (most) => sql`select n from generate_series(1, ${most}::int) n order by n desc`,
  (rows) => rows.map(({ n }) => `${n}`),
)
const towns = offer<{ name: string }, [number], string>(
  () => sql`select name from communities`,
  async (rows, db) => [...rows.map(({ name }) => name), `${(await db.execute(sql`select 1`)) ? 'more' : ''}`],
)

describe('what several parts ask for together', () => {
  it('is one question, answered part by part and in order', () =>
    town(async ({ db, queries }) => {
      const before = queries()
      assert.deepEqual(await gathered(db, [upTo, upTo], 3), ['3', '2', '1', '3', '2', '1'])
      assert.equal(queries() - before, 1)
    }))

  it('may ask further on its own', () =>
    town(async ({ db }) => assert.deepEqual(await gathered(db, [upTo, towns], 1), ['1', 'Kraków', 'more'])))

  it('asks nothing where nobody offers anything', () =>
    town(async ({ db, queries }) => {
      const before = queries()
      assert.deepEqual(await gathered(db, [], 1), [])
      assert.equal(queries(), before)
    }))
})
