import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { remembering } from './embedded.ts'

const client = await PGlite.create()
after(() => client.close())
const db = remembering(client)
await db.query('create table trees (id int primary key, name text not null, planted timestamptz, tags text[])')

describe('the embedded database with a memory of its statements', () => {
  it('answers what PGlite answers, however often it is asked', async () => {
    const text = `select $1::int as number, $2::text as word, $3::jsonb as facts, $4::bool as sure, $5::int[] as list, $6::text as none`
    const params = [7, 'lipa', { a: [1] }, true, [1, 2], null]
    const expected = await client.query(text, params)
    for (let time = 0; time < 8; time += 1)
      assert.deepEqual((await db.query(text, params)).rows, expected.rows, `time ${time + 1}`)
    const lists = await client.query(text, params, { rowMode: 'array' })
    assert.deepEqual((await db.query(text, params, { rowMode: 'array' })).rows, lists.rows)
  })

  it('leaves times as they are written, for the query builder', async () => {
    const { rows } = await db.query(`select '2026-11-20 08:00+00'::timestamptz as at, '2026-11-20'::date as day`)
    const [{ at, day }] = rows as [{ at: string; day: string }]
    assert.match(at, /^2026-11-20 /)
    assert.equal(day, '2026-11-20')
  })

  it('says which rule was broken, and goes on', async () => {
    const plant = `insert into trees (id, name) values ($1, $2)`
    await db.query(plant, [1, 'Lipa'])
    await assert.rejects(db.query(plant, [1, 'Klon']), { code: '23505' })
    await assert.rejects(db.query('select * from forests'), { code: '42P01' })
    assert.equal((await db.query('select name from trees where id = $1', [1])).rows.length, 1)
  })

  it('undoes a transaction, with savepoints inside it', async () => {
    const count = async () => (await db.query('select count(*)::int as n from trees')).rows
    const before = await count()
    const undone = db.transaction(async (tx) => {
      await tx.query(`insert into trees (id, name) values ($1, $2)`, [2, 'Buk'])
      await tx.query('savepoint one')
      await assert.rejects(tx.query(`insert into trees (id, name) values ($1, $2)`, [2, 'Buk']), { code: '23505' })
      await tx.query('rollback to savepoint one')
      assert.notDeepEqual((await tx.query('select count(*)::int as n from trees')).rows, before)
      throw new Error('enough')
    })
    await assert.rejects(undone, /enough/)
    assert.deepEqual(await count(), before)
  })

  it('does not mix a transaction with what others ask meanwhile', async () => {
    const seen: unknown[] = []
    let asking: Promise<unknown> | undefined
    await db.transaction(async (tx) => {
      await tx.query(`insert into trees (id, name) values ($1, $2)`, [3, 'Dąb'])
      asking = db.query('select name from trees where id = $1', [3]).then(({ rows }) => seen.push(rows))
      await new Promise((passed) => setTimeout(passed, 20))
      seen.push('planted')
    })
    await asking
    assert.deepEqual(seen, ['planted', [{ name: 'Dąb' }]])
  })

  it('sees a table that has changed since', async () => {
    const all = () => db.query('select * from trees where id = $1', [1])
    assert.ok(!('height' in (await all()).rows[0]!))
    await db.query('alter table trees add column height int')
    assert.ok('height' in (await all()).rows[0]!)
  })

  it('forgets the statements longest unused, and takes them up again', async () => {
    for (let number = 0; number < 900; number += 1) await db.query(`select ${number} as n`)
    assert.deepEqual((await db.query('select 0 as n')).rows, [{ n: 0 }])
    const { rows } = await client.query('select count(*)::int as n from pg_prepared_statements')
    assert.ok((rows[0] as { n: number }).n <= 401)
  })
})
