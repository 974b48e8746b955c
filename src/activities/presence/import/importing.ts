import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { findOrAddPeople } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { statusFor } from '../../rules.ts'
import { type Activity, activities, type Occurrence, type Participation, participations } from '../../tables.ts'
import { seatsOf } from '../../taking/seats.ts'
import { idFrom } from '../numbered.ts'
import type { Listed } from './people.ts'

type Where = { activity: Activity /** Null puts them on the list of every date. */; date: Occurrence | null }
type Sending = { by: string; clientId: string; channel: Participation['channel'] }
export type Imported = { added: number; waiting: number; before: number }

const piece = 500

/**
 * Puts a whole list of people on the list of a date or of the activity, in one transaction: all of them, or nobody. Those
 * who are on it already stay as they are; beyond the capacity they wait, in the order of the list.
 */
export function importPeople(db: Db, sending: Sending, where: Where, list: Listed[], now: Date): Promise<Imported> {
  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(activities).where(eq(activities.id, where.activity.id)).for('update')
    const sent = list.map((person) => ({ ...person, clientId: idFrom(sending.clientId, JSON.stringify(person)) }))
    const came = await sentBefore(
      tx,
      sent.map(({ clientId }) => clientId),
    )
    const fresh = sent.filter(({ clientId }) => !came.has(clientId))
    const ids = await findOrAddPeople(tx, sending.by, held!.communityId, fresh.map(personOf), now)
    const listed = await listedOn(tx, where)
    const rows = fresh
      .map(({ clientId, needs }, place) => ({ clientId, needs, personId: ids[place]! }))
      .filter(
        ({ personId }, place, all) =>
          !listed.has(personId) && all.findIndex((one) => one.personId === personId) === place,
      )
    const whole = await statusesOf(tx, held!, where, rows, sending, now)
    for (let from = 0; from < whole.length; from += piece)
      await tx.insert(participations).values(whole.slice(from, from + piece))
    const waiting = whole.filter(({ status }) => status === 'waiting').length
    const imported = { added: whole.length, waiting, before: list.length - whole.length }
    if (whole.length > 0) await recordImport(tx, sending.by, where, imported, now)
    return imported
  })
}

function personOf({ givenName, surname, email, phone }: Listed) {
  const contact = email ? 'email' : phone ? 'phone' : 'none'
  return { givenName, surname, email, phone, contact } as const
}

type Row = { clientId: string; needs: string; personId: string }

async function statusesOf(tx: Db, held: Activity, { date }: Where, rows: Row[], { by, channel }: Sending, now: Date) {
  const seats = date ? await seatsOf(tx, date.id) : { taken: 0, waiting: 0 }
  const capacity = date ? held.capacity : null
  const places = { communityId: held.communityId, activityId: held.id, occurrenceId: date?.id ?? null }
  return rows.map((row) => {
    const status = statusFor(capacity, seats.taken, seats.waiting, 1)
    seats[status === 'waiting' ? 'waiting' : 'taken'] += 1
    return { ...row, ...places, status, channel, enteredBy: by, created: now, changed: now }
  })
}

async function sentBefore(tx: Db, clientIds: string[]): Promise<Set<string | null>> {
  const rows = await tx
    .select({ clientId: participations.clientId })
    .from(participations)
    .where(inArray(participations.clientId, clientIds))
  return new Set(rows.map(({ clientId }) => clientId))
}

async function listedOn(tx: Db, { activity, date }: Where): Promise<Set<string | null>> {
  const here = date ? eq(participations.occurrenceId, date.id) : isNull(participations.occurrenceId)
  const rows = await tx
    .select({ personId: participations.personId })
    .from(participations)
    .where(and(eq(participations.activityId, activity.id), here, ne(participations.status, 'withdrawn')))
  return new Set(rows.map(({ personId }) => personId))
}

function recordImport(tx: Db, by: string, { activity, date }: Where, imported: Imported, at: Date) {
  const subject = date ? { kind: 'occurrence', id: date.id } : { kind: 'activity', id: activity.id }
  const facts = { activity: activity.id, ...imported }
  return record(tx, 'activities.list.imported', { communityId: activity.communityId, actorId: by, subject, facts, at })
}
