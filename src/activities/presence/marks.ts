import { randomUUID } from 'node:crypto'
import type { Db } from '#kit/db.ts'
import { participantsOf } from '../participations.ts'
import type { Activity, Occurrence } from '../tables.ts'
import { type TapStatus, tapStatuses } from './tables.ts'
import { type Answer, noteTaps, type Tap } from './taps.ts'

/** Copies a signed list: what is as it was is no tap, and what is not on the list or not a mark is left out. Answers why not. */
export async function copyMarks(
  db: Db,
  by: string,
  here: { activity: Activity; date: Occurrence },
  marks: Map<string, string>,
  now: Date,
): Promise<Answer | null> {
  const people = await participantsOf(db, here.date.id)
  const changed = people.flatMap(({ id, status }): Tap[] => {
    const mark = marks.get(id) ?? status
    const meant = (mark === 'registered' ? 'undone' : mark) as TapStatus
    if (mark === status || !tapStatuses.includes(meant)) return []
    return [{ id: randomUUID(), entry: id, status: meant, name: null, counter: 0, tapped: null, copied: null }]
  })
  const answers = await noteTaps(db, { by, device: null, sent: null }, here, changed, now)
  return [...answers.values()].find((answer) => answer !== 'noted') ?? null
}
