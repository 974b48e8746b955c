import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { count, eq } from 'drizzle-orm'
import { database, racing, sampleCommunity, start } from '#testing.ts'
import { makeRequest } from './requests.ts'
import { sampleRoom } from './sample.ts'
import { bookings } from './tables.ts'

const skip = racing ? false : 'races need PostgreSQL (TEST_DATABASE_URL)'

describe('a hundred people who want the last room at once', () => {
  it('are one booking and ninety-nine kind refusals', { skip }, async () => {
    const { db } = database
    const krakow = await sampleCommunity(db, 'krakow', 'Kraków', 'w Krakowie')
    const here = await sampleRoom({ db, krakow, now: () => start })
    const dates = [{ begins: new Date('2026-09-08T16:00:00Z'), ends: new Date('2026-09-08T18:00:00Z') }]
    const about = { dates, title: 'Próba', people: 5, group: null, shown: false, needs: '', rulesAccepted: null }
    const who = (n: number) => ({ name: `Osoba ${n}`, email: `osoba${n}@example.org`, phone: null, language: 'pl' })

    const made = await Promise.all(
      Array.from({ length: 100 }, (_, n) => {
        const asking = { personId: null, enteredBy: null, ...who(n) }
        return makeRequest(db, asking, here, { ...about, channel: 'web', clientId: randomUUID() }, start)
      }),
    )

    assert.equal(made.filter(({ request }) => request !== null).length, 1)
    const refusals = made.flatMap(({ refused }) => (refused ? [...refused.values()] : []))
    assert.deepEqual([...new Set(refusals.flat())], ['taken'])
    const [row] = await db.select({ all: count() }).from(bookings).where(eq(bookings.roomId, here.room.id))
    assert.equal(row!.all, 1)
  })

  it('and one person whose phone sends it twice is one booking', { skip }, async () => {
    const { db } = database
    const krakow = await sampleCommunity(db, 'chrzanow', 'Chrzanów', 'w Chrzanowie')
    const here = await sampleRoom({ db, krakow, now: () => start })
    const dates = [{ begins: new Date('2026-09-09T16:00:00Z'), ends: new Date('2026-09-09T18:00:00Z') }]
    const about = { dates, title: 'Próba', people: 5, group: null, shown: false, needs: '', rulesAccepted: null }
    const anna = {
      personId: null,
      enteredBy: null,
      name: 'Anna',
      email: 'anna@example.org',
      phone: null,
      language: 'pl',
    }
    const form = { ...about, channel: 'web' as const, clientId: randomUUID() }

    const made = await Promise.all(Array.from({ length: 10 }, () => makeRequest(db, anna, here, form, start)))

    assert.equal(new Set(made.map(({ request }) => request?.id)).size, 1)
  })
})
