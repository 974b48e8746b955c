import { eq, inArray } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { type Activity, activities, type Occurrence, type Participation } from '../tables.ts'
import { type Made, neighboursOf, placeOf } from './order.ts'
import { type Meant, type Rows, rowMeant, rowsFor } from './rows.ts'
import { presenceRefusal, type Refusal } from './rules.ts'
import { type TapRow, type TapStatus, taps } from './tables.ts'

export type Tap = Meant & {
  id: string
  status: TapStatus
  counter: number
  /** Milliseconds: the phone's clock at the tap; our clock when the list was handed out. */
  tapped: number | null
  copied: number | null
}

/** Who sends, from which phone, and what its clock says now; without a phone it is written on the platform. */
export type Sender = { by: string; device: string | null; sent: number | null; channel?: Participation['channel'] }
export type Answer = 'noted' | 'again' | Refusal
type Where = { activity: Activity; date: Occurrence }

/**
 * Writes taps down, each once: one that came before is answered as `again`, which is as good as `noted`. The activity is
 * held meanwhile, so that two phones sending at once are written down one after the other.
 */
export function noteTaps(db: Db, sender: Sender, { activity, date }: Where, sent: Tap[], now: Date) {
  if (sent.length === 0) return Promise.resolve(new Map<string, Answer>())
  return db.transaction(async (tx) => {
    await tx.select({ id: activities.id }).from(activities).where(eq(activities.id, activity.id)).for('update')
    const ids = sent.map(({ id }) => id)
    const before = await tx.select({ id: taps.id }).from(taps).where(inArray(taps.id, ids))
    const answers = new Map<string, Answer>(before.map(({ id }) => [id, 'again']))
    const fresh = sent.filter(({ id }, place) => !answers.has(id) && ids.indexOf(id) === place)
    const refused = presenceRefusal(date, now)
    if (refused) for (const { id } of fresh) answers.set(id, refused)
    else await write(tx, sender, date, fresh, answers, now)
    return answers
  })
}

async function write(
  tx: Db,
  sender: Sender,
  date: Occurrence,
  fresh: Tap[],
  answers: Map<string, Answer>,
  now: Date,
): Promise<void> {
  const rows = await rowsFor(
    tx,
    date,
    fresh.map(({ entry }) => entry),
  )
  const written: TapRow[] = []
  for (const tap of fresh.toSorted((one, other) => one.counter - other.counter)) {
    const row = await rowMeant(tx, sender, rows, tap, now)
    answers.set(tap.id, row ? 'noted' : 'unknown')
    if (!row) continue
    const noted = rowOf(sender, rows, tap, row, now)
    rows.before.push(noted)
    written.push(noted)
  }
  if (written.length === 0) return
  await tx.insert(taps).values(written)
  await recordTaps(tx, sender, date, written.length, now)
}

function rowOf({ by, device, sent }: Sender, rows: Rows, tap: Tap, row: Participation, now: Date): TapRow {
  const here = rows.before.filter(({ participationId }) => participationId === row.id)
  const made: Made = { copied: tap.copied, tapped: tap.tapped, sent, received: now.getTime() }
  const own = here.filter((one) => device && one.device === device)
  const place = placeOf(made, neighboursOf(own, tap.counter))
  return {
    id: tap.id,
    communityId: row.communityId,
    occurrenceId: rows.date.id,
    participationId: row.id,
    entry: tap.entry,
    status: tap.status,
    was: here.length === 0 ? statusBefore(row) : null,
    ...{ device, counter: tap.counter, notedBy: by },
    tapped: tap.tapped === null ? null : new Date(tap.tapped),
    received: now,
    placed: new Date(place),
  }
}

/** Lists kept before there were taps may hold marks already: undoing leads back to being expected. */
function statusBefore({ status }: Participation): TapRow['was'] {
  return status === 'waiting' || status === 'offered' || status === 'withdrawn' ? status : 'registered'
}

function recordTaps(tx: Db, { by, device }: Sender, date: Occurrence, count: number, at: Date) {
  const facts = { activity: date.activityId, taps: count, offline: device !== null }
  const subject = { kind: 'occurrence', id: date.id }
  return record(tx, 'activities.presence.noted', { communityId: date.communityId, actorId: by, subject, facts, at })
}
