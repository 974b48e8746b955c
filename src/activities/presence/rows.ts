import { and, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { addPerson } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { type Occurrence, type Participation, participations } from '../tables.ts'
import { namesOf } from './rules.ts'
import { type TapRow, taps } from './tables.ts'

/** What a phone knows somebody by, and the name of whoever came unannounced. */
export type Meant = { entry: string; name: string | null }

/** The rows of a date's list that some taps can mean, kept while they are written down. */
export type Rows = { date: Occurrence; before: TapRow[]; known: Participation[] }

/** Who puts somebody on the list, and how it came to them. */
type By = { by: string; channel?: Participation['channel'] }

/** Everything that was tapped on this date, and everybody of the activity these entries may mean. Hold the activity first. */
export async function rowsFor(tx: Db, date: Occurrence, entries: string[]): Promise<Rows> {
  const before = await tx.select().from(taps).where(eq(taps.occurrenceId, date.id))
  const here = and(eq(participations.occurrenceId, date.id), ne(participations.status, 'withdrawn'))
  const tapped = [...new Set([...entries, ...before.map(({ participationId }) => participationId)])]
  const meant = and(eq(participations.activityId, date.activityId), inArray(participations.id, tapped))
  const known = await tx.select().from(participations).where(or(here, meant)).orderBy(desc(participations.created))
  return { date, before, known }
}

/**
 * The row of this date's list that is meant: known by this entry already, on the list, or put on it now; null where
 * nobody is known by it. A row put on the list by a tap begins as withdrawn: the tap brings it in, and undoing takes it out.
 */
export async function rowMeant(tx: Db, by: By, rows: Rows, meant: Meant, now: Date): Promise<Participation | null> {
  const { before, known, date } = rows
  const tapped = before.find(({ entry }) => entry === meant.entry)?.participationId
  const row = known.find(({ id }) => id === (tapped ?? meant.entry))
  if (row?.occurrenceId === date.id) return active(rows, row)
  if (row) return active(rows, row) ?? add(tx, by, rows, row, now)
  return meant.name ? add(tx, by, rows, await newcomer(tx, by.by, date, meant.name, now), now) : null
}

type Who = Pick<Participation, 'personId' | 'organisationId'>

/** Whoever left the list and came back onto it has a newer row. */
function active<Row extends Who & Partial<Participation>>({ known, date }: Rows, row: Row) {
  const same = known.find(
    (one) =>
      one.occurrenceId === date.id &&
      one.status !== 'withdrawn' &&
      one.personId === row.personId &&
      one.organisationId === row.organisationId,
  )
  return same ?? (row.occurrenceId === date.id ? (row as unknown as Participation) : null)
}

async function add(tx: Db, { by, channel = 'desk' }: By, rows: Rows, { personId, organisationId }: Who, now: Date) {
  const { id: occurrenceId, activityId, communityId } = rows.date
  const whole = { communityId, activityId, occurrenceId, personId, organisationId, enteredBy: by }
  const [row] = await tx
    .insert(participations)
    .values({ ...whole, status: 'withdrawn', channel, created: now, changed: now })
    .returning()
  rows.known.push(row!)
  return row!
}

async function newcomer(tx: Db, by: string, { communityId }: Occurrence, name: string, now: Date): Promise<Who> {
  const person = await addPerson(tx, by, communityId, { ...namesOf(name), contact: 'none' }, now)
  return { personId: person.id, organisationId: null }
}
