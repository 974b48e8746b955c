import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import { database, racing, start } from '#testing.ts'
import { repeat, runChores } from './chores.ts'
import { openPostgres } from './database.ts'
import type { Domain, Services } from './domain.ts'
import { memoryMail } from './mail.ts'
import { memoryStorage } from './storage.ts'

const domain = (name: string, chores: Domain['chores']): Domain => ({ name, routes: new Hono(), chores })
const servicesWith = (...domains: Domain[]): Services => ({
  mail: memoryMail(),
  storage: memoryStorage(),
  publicUrl: 'http://localhost',
  domains,
})

describe('what the passing of time does', () => {
  it('is done by every slice, even after one that fails, which is reported', async () => {
    const did: string[] = []
    const failing = domain('meetings', async () => {
      throw new Error('no such table')
    })
    const working = domain('letters', async (_, now) => void did.push(now.toISOString()))

    await runChores(database, start, servicesWith(failing, working), (error, where) => did.push(`${where}: ${error}`))

    assert.deepEqual(did, ['chores of meetings: Error: no such table', start.toISOString()])
  })

  it('is done by one process at a time', { skip: !racing && 'needs PostgreSQL' }, async () => {
    const other = await openPostgres(process.env.TEST_DATABASE_URL!, 2)
    const did: string[] = []
    const quick = servicesWith(domain('letters', async () => void did.push('other')))
    const slow = servicesWith(
      domain('letters', async () => {
        await runChores(other, start, quick, assert.ifError)
        did.push('first')
      }),
    )
    await runChores(database, start, slow, assert.ifError)
    assert.deepEqual(did, ['first'])

    await runChores(other, start, quick, assert.ifError)
    assert.deepEqual(did, ['first', 'other'])
    await other.close()
  })
})

describe('a task that repeats', () => {
  it('never overlaps itself, and stops when it is asked to and has ended', async () => {
    let [running, most, turns] = [0, 0, 0]
    const stop = repeat(async () => {
      turns += 1
      running += 1
      most = Math.max(most, running)
      await new Promise((passed) => setTimeout(passed, 15))
      running -= 1
    }, 0.001)
    await new Promise((passed) => setTimeout(passed, 80))
    await stop()
    const ended = turns

    await new Promise((passed) => setTimeout(passed, 30))
    assert.equal(most, 1)
    assert.equal(turns, ended)
    assert.ok(turns > 1)
  })
})
