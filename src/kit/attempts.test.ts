import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { town } from '#testing.ts'
import { attempt, overlap, unlessRefused } from './attempts.ts'
import type { Db } from './db.ts'

const naming = (tx: Db, name: string) => tx.execute(sql`update communities set name = ${name}`)
const nameIn = async (db: Db) =>
  ((await db.execute(sql`select name from communities`)) as unknown as { rows: { name: string }[] }).rows[0]!.name

describe('an act that may have to be taken back', () => {
  it('leaves nothing behind when it is undone, and says why', () =>
    town(async ({ db }) => {
      const { refused } = await attempt<void, string>(db, async (tx, undo) => {
        await naming(tx, 'Nowa nazwa')
        undo('the room is taken')
      })
      assert.equal(refused, 'the room is taken')
      assert.equal(await nameIn(db), 'Kraków')
    }))

  it('stands when it succeeds; an error that is nobody’s answer is thrown on', () =>
    town(async ({ db }) => {
      assert.deepEqual(await attempt(db, async (tx) => void (await naming(tx, 'Nowa nazwa'))), {
        done: undefined,
        refused: null,
      })
      assert.equal(await nameIn(db), 'Nowa nazwa')
      await assert.rejects(
        attempt(db, async () => Promise.reject(new Error('ours'))),
        /ours/,
      )
    }))

  it('answers null where the database finds an overlap, and goes on afterwards', () =>
    town(async ({ db }) => {
      await db.execute(sql`create table rooms_tried (during int4range, exclude using gist (during with &&))`)
      const put = (tx: Db) => tx.execute(sql`insert into rooms_tried values ('[1,5)')`)
      assert.notEqual(await unlessRefused(db, overlap, put), null)
      assert.equal(await unlessRefused(db, overlap, put), null)
      await assert.rejects(unlessRefused(db, overlap, (tx) => tx.execute(sql`select from nowhere`)))
      assert.equal(await nameIn(db).catch(() => 'poisoned'), 'Kraków')
    }))
})
