import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Activity, activities, headCounts, type Occurrence } from '../tables.ts'
import { neighboursOf, placeOf } from './order.ts'
import { presenceRefusal } from './rules.ts'
import { type AgeBand, type CountRow, counts } from './tables.ts'
import type { Answer, Sender } from './taps.ts'

export type Count = {
  id: string
  band: AgeBand
  people: number
  method: (typeof counts.$inferSelect)['method']
  counter: number
  tapped: number | null
  copied: number | null
}

type Where = { activity: Activity; date: Occurrence }

/** Writes head-counts down, each once; a number put right is a new entry, and the record keeps both. */
export function noteCounts(db: Db, sender: Sender, { activity, date }: Where, sent: Count[], now: Date) {
  return db.transaction(async (tx) => {
    await tx.select({ id: activities.id }).from(activities).where(eq(activities.id, activity.id)).for('update')
    const before = await tx.select().from(counts).where(eq(counts.occurrenceId, date.id))
    const known = new Set(before.map(({ id }) => id))
    const refused = presenceRefusal(date, now)
    const answers = new Map<string, Answer>()
    for (const { id } of sent) answers.set(id, known.has(id) ? 'again' : (refused ?? 'noted'))
    const fresh = sent.filter(
      ({ id }, place) => answers.get(id) === 'noted' && sent.findIndex((one) => one.id === id) === place,
    )
    const rows: CountRow[] = []
    for (const count of fresh) rows.push(rowOf(sender, date, [...before, ...rows], count, now))
    if (rows.length > 0) {
      await tx.insert(counts).values(rows)
      await recordCounts(tx, sender.by, date, rows, before, now)
    }
    return answers
  })
}

function rowOf({ by, device, sent }: Sender, date: Occurrence, before: CountRow[], count: Count, now: Date): CountRow {
  const { id, band, people, method, counter, tapped, copied } = count
  const own = before.filter((row) => device && row.device === device && row.ageBand === band)
  const place = placeOf({ tapped, copied, sent, received: now.getTime() }, neighboursOf(own, counter))
  return {
    ...{ id, communityId: date.communityId, occurrenceId: date.id, ageBand: band, people, method },
    ...{ device, counter, notedBy: by, received: now, placed: new Date(place) },
    tapped: tapped === null ? null : new Date(tapped),
  }
}

/** Numbers are nobody's: the record says from what to what. */
async function recordCounts(tx: Db, by: string, date: Occurrence, rows: CountRow[], before: CountRow[], at: Date) {
  const { id, activityId, communityId } = date
  const bands = [...new Set(rows.map(({ ageBand }) => ageBand))]
  const now = await tx
    .select()
    .from(headCounts)
    .where(and(eq(headCounts.occurrenceId, id), inArray(headCounts.ageBand, bands)))
  const counted = Object.fromEntries(now.map(({ ageBand, people }) => [ageBand, people]))
  const done = before.some(({ ageBand }) => bands.includes(ageBand)) ? 'corrected' : 'counted'
  const facts = { activity: activityId, counted }
  const subject = { kind: 'occurrence', id }
  await record(tx, `activities.head-count.${done}`, { communityId, actorId: by, subject, facts, at })
}
