import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eq, sql } from 'drizzle-orm'
import { addActivity, cancelDate, occurrenceTable, restoreDate } from '#activities/index.ts'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import type { Db } from '#kit/db.ts'
import { town, type World } from '#testing.ts'
import { sampleRoom } from './sample.ts'
import { bookings } from './tables.ts'

const date = { begins: new Date('2026-09-08T16:00:00Z'), ends: new Date('2026-09-08T18:00:00Z') }

async function yoga(world: World, slug = 'joga', db: Db = world.db) {
  const maria = await world.asRole('organiser')
  const form = { slug, kind: 'class' as const, title: 'Joga', published: world.now() }
  const { occurrence } = await addActivity(db, maria.id, world.krakow.id, form, date, world.now())
  return { maria, occurrence: occurrence! }
}

const standing = (db: Db) =>
  db.select({ status: bookings.status, begins: bookings.begins, roomId: bookings.roomId }).from(bookings)

describe('a date of an activity in a room', () => {
  it('is a booking: made, moved, cancelled and restored with it', () =>
    town(async (world) => {
      const { db } = world
      const { room } = await sampleRoom(world)
      const { maria, occurrence } = await yoga(world)
      const mine = eq(occurrenceTable.id, occurrence.id)
      await db.update(occurrenceTable).set({ roomId: room.id }).where(mine)
      assert.deepEqual(await standing(db), [{ status: 'confirmed', begins: date.begins, roomId: room.id }])

      const later = new Date('2026-09-08T17:00:00Z')
      await db.update(occurrenceTable).set({ begins: later }).where(mine)
      assert.deepEqual((await standing(db))[0]!.begins, later)

      await cancelDate(db, maria.id, occurrence, 'Choroba', world.now())
      assert.equal((await standing(db))[0]!.status, 'cancelled')
      const [cancelled] = await db.select().from(occurrenceTable).where(mine)
      await restoreDate(db, maria.id, cancelled!, world.now())
      assert.equal((await standing(db))[0]!.status, 'confirmed')

      await db.update(occurrenceTable).set({ roomId: null }).where(mine)
      assert.equal((await standing(db))[0]!.status, 'cancelled')
    }))

  it('tells on its page which room it is, and what that room has', () =>
    town(async (world) => {
      const { db } = world
      const { room } = await sampleRoom(world, { accessibility: { features: { loop: 'yes', toilet: 'limited' } } })
      const { occurrence } = await yoga(world)
      await db.update(occurrenceTable).set({ roomId: room.id }).where(eq(occurrenceTable.id, occurrence.id))
      world.as(null)
      const before = world.queries()
      const page = await world.see('/krakow/wydarzenia/joga')

      assert.ok(world.queries() - before <= 8, `${world.queries() - before} queries`)
      assert.match(page, /MAM Kozłówka, Sala duża/)
      assert.match(page, /pętla indukcyjna/i)
      assert.doesNotMatch(page, /toaleta/i)
    }))

  it('is refused where somebody else stands, and nothing of it stays', () =>
    town(async (world) => {
      const { db } = world
      const { room } = await sampleRoom(world)
      const first = await yoga(world)
      await db.update(occurrenceTable).set({ roomId: room.id }).where(eq(occurrenceTable.id, first.occurrence.id))
      const form = { slug: 'salsa', kind: 'class' as const, title: 'Salsa' }
      const second = await addActivity(db, first.maria.id, world.krakow.id, form, date, world.now())
      const taken = await unlessRefused(db, overlap, async (tx) => {
        await tx.update(occurrenceTable).set({ roomId: room.id }).where(eq(occurrenceTable.id, second.occurrence!.id))
        return true
      })

      assert.equal(taken, null)
      assert.equal((await standing(db)).length, 1)
    }))

  it('can move with its whole series onto times the series is just leaving', () =>
    town(async (world) => {
      const { db } = world
      const { room } = await sampleRoom(world)
      const { occurrence } = await yoga(world)
      await db.execute(sql`insert into occurrences (activity_id, community_id, begins, ends, original_begins, changed)
        select activity_id, community_id, begins + make_interval(hours => 2 * n), ends + make_interval(hours => 2 * n),
          begins + make_interval(hours => 2 * n), changed
        from occurrences, generate_series(1, 3) n where id = ${occurrence.id}`)
      await db.update(occurrenceTable).set({ roomId: room.id })
      await db.execute(
        sql`update occurrences set begins = begins + interval '2 hours', ends = ends + interval '2 hours'`,
      )

      assert.equal((await standing(db)).length, 4)
    }))

  it('cannot stand in a room of another community', () =>
    town(async (world) => {
      await sampleRoom(world)
      const { occurrence } = await yoga(world)
      const elsewhere = '00000000-0000-4000-8000-000000000000'
      const lost = await unlessRefused(world.db, '23503', async (tx) => {
        await tx.update(occurrenceTable).set({ roomId: elsewhere }).where(eq(occurrenceTable.id, occurrence.id))
        return true
      })
      assert.equal(lost, null)
    }))
})
