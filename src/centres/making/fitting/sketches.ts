import { and, asc, eq, max } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Centre } from '../../places/tables.ts'
import type { MarkForm } from './forms.ts'
import { type Sketch, sketches, sketchMarks } from './tables.ts'

/** Sketches of a place, the oldest first. */
export function sketchesOf(db: Db, centreId: string): Promise<Sketch[]> {
  return db.select().from(sketches).where(eq(sketches.centreId, centreId)).orderBy(asc(sketches.created))
}

export async function sketchById(db: Db, centreId: string, id: string): Promise<Sketch | undefined> {
  return (
    await db
      .select()
      .from(sketches)
      .where(and(eq(sketches.centreId, centreId), eq(sketches.id, id)))
  )[0]
}

export function marksOf(db: Db, sketchId: string) {
  const { number, x, y, words } = sketchMarks
  return db
    .select({ number, x, y, words })
    .from(sketchMarks)
    .where(eq(sketchMarks.sketchId, sketchId))
    .orderBy(asc(number))
}

export type Mark = Awaited<ReturnType<typeof marksOf>>[number]
type NewSketch = Pick<Sketch, 'title' | 'alt' | 'fileId'>

export function addSketch(db: Db, by: string, { id: centreId, communityId }: Centre, form: NewSketch, now: Date) {
  return db.transaction(async (tx) => {
    const [sketch] = await tx
      .insert(sketches)
      .values({ ...form, centreId, communityId, created: now })
      .returning()
    await tell(tx, 'added', by, sketch!, now)
    return sketch!
  })
}

/** Puts the next number on a sketch; numbers of those taken away are not given again while later ones stand. */
export function addMark(db: Db, by: string, sketch: Sketch, mark: MarkForm, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.select({ id: sketches.id }).from(sketches).where(eq(sketches.id, sketch.id)).for('update')
    const own = eq(sketchMarks.sketchId, sketch.id)
    const [last] = await tx
      .select({ number: max(sketchMarks.number) })
      .from(sketchMarks)
      .where(own)
    await tx.insert(sketchMarks).values({ ...mark, sketchId: sketch.id, number: (last?.number ?? 0) + 1 })
    await tell(tx, 'marked', by, sketch, now)
  })
}

export function removeMark(db: Db, by: string, sketch: Sketch, number: number, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.delete(sketchMarks).where(and(eq(sketchMarks.sketchId, sketch.id), eq(sketchMarks.number, number)))
    await tell(tx, 'unmarked', by, sketch, now)
  })
}

function tell(tx: Db, done: string, by: string, { id, communityId, centreId }: Sketch, at: Date) {
  const subject = { kind: 'sketch', id }
  return record(tx, `centres.sketch.${done}`, { communityId, actorId: by, subject, facts: { centreId }, at })
}
