import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { addPerson } from '#accounts/index.ts'
import { addOffice } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { database, racing, sampleCommunity, samplePerson, start } from '#testing.ts'
import { openCall } from '../calls/calls.ts'
import { issueCertificate } from '../certificates/certificates.ts'
import { enterHours } from '../hours/hours.ts'
import { join } from '../people/volunteers.ts'
import { type Volunteer, volunteers } from '../tables.ts'
import { takePlace } from './places.ts'
import { addShift } from './shifts.ts'

const skip = racing ? false : 'needs PostgreSQL (TEST_DATABASE_URL)'
const crowd = 50
const shiftForm = { occurrence: null, day: '2026-09-09', begins: '16:00', ends: '18:00', words: '' }

async function crowded(db: Db) {
  const community = await sampleCommunity(db, `tlum-${randomUUID().slice(0, 8)}`, 'Tłum', 'w Tłumie')
  const maria = await samplePerson(db, community, 'organiser', start)
  const name = { name: 'Wydział Pomocy', place: '', from: '2020-01-01' }
  const { office } = await addOffice(db, null, community.id, name, start)
  const said = { communityId: community.id, officeId: office!.id, title: 'Festyn', fromDay: '2026-09-01' }
  const call = await openCall(db, maria.id, said, start)
  for (let guest = 0; guest < crowd; guest += 1) {
    const who = async (tx: Db) => (await addPerson(tx, null, community.id, { givenName: `Gość ${guest}` }, start)).id
    const offer = { who, availability: '', needs: '', channel: 'web' as const, clientId: randomUUID() }
    await join(db, null, call, offer, start)
  }
  const all: Volunteer[] = await db.select().from(volunteers).where(sql`community_id = ${community.id}`)
  return { community, maria, call, all }
}

describe('fifty people at once', () => {
  it('reach for the last three places, and exactly three have them', { skip }, async () => {
    const { db } = database
    const { maria, call, all } = await crowded(db)
    const { shift } = await addShift(db, maria.id, call, { ...shiftForm, places: 3 }, start)

    const outcomes = await Promise.all(all.map((one) => takePlace(db, one.personId, one, shift!.id, start)))

    assert.equal(outcomes.filter(({ place }) => place).length, 3)
    assert.deepEqual([...new Set(outcomes.map(({ refused }) => refused))].sort(), ['full', null])
    const rows = await rowsOf<{ seat: number }>(
      db.execute(sql`select seat from shift_places where shift_id = ${shift!.id} and given_back is null order by seat`),
    )
    assert.deepEqual(
      rows.map(({ seat }) => seat),
      [1, 2, 3],
    )
  })

  it('cannot sit on a number the shift does not have, whatever the program thinks', { skip }, async () => {
    const { db } = database
    const { maria, call, all, community } = await crowded(db)
    const { shift } = await addShift(db, maria.id, call, { ...shiftForm, places: 1 }, start)
    const fourth = sql`insert into shift_places (community_id, shift_id, volunteer_id, seat, taken)
      values (${community.id}, ${shift!.id}, ${all[0]!.id}, 2, now())`
    await assert.rejects(async () => db.execute(fourth))
  })

  it('write the same hour down, and it is written once; are certified, and no number is given twice', {
    skip,
  }, async () => {
    const { db } = database
    const { maria, all } = await crowded(db)
    const later = new Date('2026-09-10T12:00:00Z')
    const hour = { day: '2026-09-09', begins: '10:00', ends: '11:00', hours: 0, minutes: 0, tasks: '', shift: null }
    const form = () => ({ ...hour, call: null, paper: true, clientId: randomUUID() })
    const hand = { side: 'host' as const, by: maria.id }
    const twice = await Promise.all([1, 2, 3, 4].map(() => enterHours(db, hand, all[0]!, form(), later)))
    assert.deepEqual(twice.map(({ refused }) => refused ?? 'written').sort(), [
      'overlap',
      'overlap',
      'overlap',
      'written',
    ])

    const some = all.slice(0, 10)
    for (const one of some.slice(1)) await enterHours(db, hand, one, form(), later)
    const week = { from: '2026-09-01', until: '2026-09-30' }
    const issued = await Promise.all(some.map((one) => issueCertificate(db, maria.id, one, week, later)))
    assert.deepEqual(
      issued.map(({ certificate }) => certificate!.number).sort((a, b) => a - b),
      some.map((_, index) => index + 1),
    )
  })
})
