import { and, eq, gt, lt } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { ceremonies } from './tables.ts'

const minutes = 10

type Ceremony = typeof ceremonies.$inferSelect
type Beginning = Pick<Ceremony, 'kind' | 'secret'> & { personId?: string | null; back?: string }

/** Remembers what a device or an identity provider was asked, for ten minutes. */
export async function beginCeremony(db: Db, beginning: Beginning, now: Date): Promise<string> {
  const expires = new Date(now.getTime() + minutes * 60_000)
  await db.delete(ceremonies).where(lt(ceremonies.expires, now))
  const [begun] = await db
    .insert(ceremonies)
    .values({ ...beginning, created: now, expires })
    .returning({ id: ceremonies.id })
  return begun!.id
}

/** Takes a ceremony up: once, in time, and of the kind it was begun as; otherwise undefined. */
export async function takeUp(db: Db, id: string, kind: Ceremony['kind'], now: Date): Promise<Ceremony | undefined> {
  const [ceremony] = await db
    .delete(ceremonies)
    .where(and(eq(ceremonies.id, id), eq(ceremonies.kind, kind), gt(ceremonies.expires, now)))
    .returning()
  return ceremony
}
