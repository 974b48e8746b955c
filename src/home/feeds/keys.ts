import { createHmac, timingSafeEqual } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Db } from '#kit/db.ts'

export const calendarKeys = pgTable('calendar_keys', {
  personId: uuid('person_id').primaryKey(),
  id: uuid('id').notNull().unique().defaultRandom(),
  created: timestamp('created', { withTimezone: true }).notNull(),
})

/** The key in a calendar's address: the id of a row and its signature, so that reading the database opens no calendar. */
export function keyOf(id: string, secret: string): string {
  return `${id}-${signature(id, secret)}`
}

export async function calendarOf(db: Db, personId: string) {
  const [row] = await db.select().from(calendarKeys).where(eq(calendarKeys.personId, personId))
  return row
}

/** Makes an address, or a new one in place of the old, which then opens nothing. */
export async function makeCalendar(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .insert(calendarKeys)
    .values({ personId, created: now })
    .onConflictDoUpdate({ target: calendarKeys.personId, set: { id: sql`gen_random_uuid()`, created: now } })
}

export async function removeCalendar(db: Db, personId: string): Promise<void> {
  await db.delete(calendarKeys).where(eq(calendarKeys.personId, personId))
}

/** Whose calendar a key opens; nobody's where it is not one. */
export async function ownerOf(db: Db, key: string, secret: string): Promise<string | undefined> {
  const [, id, signed] = /^([0-9a-f-]{36})-([\w-]{22})$/.exec(key) ?? []
  if (!id || !signed) return undefined
  if (!timingSafeEqual(Buffer.from(signed), Buffer.from(signature(id, secret)))) return undefined
  const [row] = await db.select().from(calendarKeys).where(eq(calendarKeys.id, id))
  return row?.personId
}

function signature(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`calendar ${id}`).digest('base64url').slice(0, 22)
}
