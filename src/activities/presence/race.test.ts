import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { addPerson } from '#accounts/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { database, racing, sampleCommunity, samplePerson, start } from '#testing.ts'
import { addActivity } from '../activities.ts'
import { register } from '../registrations.ts'
import { noteTaps, type Tap } from './taps.ts'

const evening = { begins: new Date('2026-09-01T16:00:00Z'), ends: new Date('2026-09-01T18:00:00Z') }
const later = new Date('2026-09-01T18:30:00Z')

describe('four phones sending at once', () => {
  const skip = racing ? false : 'needs PostgreSQL (TEST_DATABASE_URL)'

  it('have each tap written down once, however often and in whatever pieces it is sent', { skip }, async () => {
    const { db } = database
    const slug = `cztery-${randomUUID().slice(0, 8)}`
    const community = await sampleCommunity(db, slug, 'Cztery', 'w Czterech')
    const kinga = await samplePerson(db, community, 'animator', start)
    const form = { slug: 'joga', kind: 'class', title: 'Joga', registration: 'open', published: start } as const
    const { activity, occurrence } = await addActivity(db, kinga.id, community.id, form, evening, start)
    const here = { activity: activity!, date: occurrence! }
    const entries: string[] = []
    for (let guest = 0; guest < 10; guest += 1) {
      const who = async (tx: Db) => {
        const { id: personId } = await addPerson(tx, null, community.id, { givenName: `Gość ${guest}` }, start)
        return { personId, organisationId: null }
      }
      const { participation } = await register(db, null, here, { channel: 'web', clientId: randomUUID(), who }, start)
      entries.push(participation!.id)
    }
    const phones = Array.from({ length: 4 }, () => ({ device: randomUUID(), taps: tapsFor(entries) }))

    await Promise.all(
      phones.flatMap(({ device, taps }) =>
        [taps, taps.slice(0, 8), taps.slice(4), taps.toReversed()].map((part) =>
          noteTaps(db, { by: kinga.id, device, sent: later.getTime() }, here, part, later),
        ),
      ),
    )

    const [row] = await rowsOf<{ taps: number; rows: number; walkIns: number }>(
      db.execute(sql`select count(*)::int as taps, count(distinct participation_id)::int as rows,
        count(distinct participation_id) filter (where was = 'withdrawn')::int as "walkIns"
        from taps where occurrence_id = ${occurrence!.id}`),
    )
    assert.deepEqual(row, { taps: 4 * 14, rows: 10 + 4 * 2, walkIns: 4 * 2 })
    const [list] = await rowsOf<{ n: number }>(
      db.execute(sql`select count(*)::int as n from participations where occurrence_id = ${occurrence!.id}`),
    )
    assert.equal(list!.n, 10 + 4 * 2)
    const odd = await rowsOf(
      db.execute(sql`select p.id from participations p where p.occurrence_id = ${occurrence!.id} and p.status <> (
        select t.status from taps t where t.participation_id = p.id
        order by placed desc, device desc nulls last, counter desc, number desc limit 1)`),
    )
    assert.deepEqual(odd, [])
  })
})

/** Ten people of the list, two who came unannounced, and two of those put right. */
function tapsFor(entries: string[]): Tap[] {
  const walkIns = [randomUUID(), randomUUID()]
  const meant = [
    ...entries.map((entry) => ({ entry, status: 'present' as const, name: null })),
    ...walkIns.map((entry) => ({ entry, status: 'present' as const, name: 'Zofia' })),
    ...walkIns.map((entry) => ({ entry, status: 'late' as const, name: 'Zofia' })),
  ]
  return meant.map((one, counter) => ({ ...one, id: randomUUID(), counter, tapped: counter, copied: start.getTime() }))
}
