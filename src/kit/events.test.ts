import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { rowsOf } from '#kit/db.ts'
import { sampleCommunity, town } from '#testing.ts'
import { type Event, record } from './events.ts'

const subject = { kind: 'thing', id: '00000000-0000-4000-8000-000000000001' }

describe('the record of what happened', () => {
  it('is numbered and chained in each community by itself', () =>
    town(async ({ db, krakow, now }) => {
      const bema = await sampleCommunity(db, 'bialystok', 'Białystok', 'w Białymstoku')
      for (const communityId of [krakow.id, bema.id, krakow.id]) {
        await record(db, 'kit.thing.done', { communityId, actorId: null, subject, at: now() })
      }

      const rows = await rowsOf<Event & { previous_hash: string; community_id: string }>(
        db.execute(sql`select * from events where community_id = ${krakow.id} order by number`),
      )
      assert.deepEqual(
        rows.map(({ number }) => Number(number)),
        [1, 2, 3],
      )
      assert.equal(rows[2]!.previous_hash, rows[1]!.hash)
      assert.notEqual(rows[2]!.hash, rows[1]!.hash)
    }))

  it('cannot be rewritten', () =>
    town(async ({ db, krakow, now }) => {
      await record(db, 'kit.thing.done', { communityId: krakow.id, actorId: null, subject, at: now() })
      const rewriting = db.transaction((tx) => tx.execute(sql`update events set facts = '{}'`))
      await assert.rejects(rewriting)
    }))

  it('shows where a row no longer fits its chain', () =>
    town(async ({ db, krakow, now }) => {
      await record(db, 'kit.thing.done', { communityId: krakow.id, actorId: null, subject, facts: { a: 1 }, at: now() })
      const check = sql`select count(*)::int as broken from events e
        where e.hash <> encode(sha256(convert_to(event_text(e), 'UTF8')), 'hex')`
      assert.equal((await rowsOf<{ broken: number }>(db.execute(check)))[0]!.broken, 0)
    }))
})
