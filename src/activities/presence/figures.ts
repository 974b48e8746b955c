import { and, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { headCounts, occurrences, participations } from '../tables.ts'
import { came } from './rules.ts'
import { type AgeBand, ageBands } from './tables.ts'

/** Somebody of a list who was there; an organisation may have come with several. */
export type Attendance = { occurrence: string; person: string | null; organisation: string | null; seats: number }
export type HeadCounted = { occurrence: string; band: AgeBand; people: number }

export type AttendanceFigures = {
  /** Dates that took place, those with a list, those with a head-count, and those with both: none is counted twice by chance. */
  occurrences: number
  listed: number
  counted: number
  both: number
  /** How often somebody of a list was there, and how many different people and organisations these were. */
  attendances: number
  people: number
  organisations: number
  /** Heads counted where names were not taken: never added to the people, because nobody knows who they were. */
  heads: number
  headsByBand: Record<AgeBand, number>
}

/** Attendances and different people, counted apart; heads apart from both. People are never more than attendances. */
export function figuresOf(dates: number, there: Attendance[], heads: HeadCounted[]): AttendanceFigures {
  const different = (values: (string | null)[]) => new Set(values.filter((value) => value !== null)).size
  const listed = new Set(there.map(({ occurrence }) => occurrence))
  const counted = new Set(heads.map(({ occurrence }) => occurrence))
  const sum = (rows: HeadCounted[]) => rows.reduce((total, { people }) => total + people, 0)
  const ofBand = (band: AgeBand) => sum(heads.filter((one) => one.band === band))
  return {
    occurrences: dates,
    listed: listed.size,
    counted: counted.size,
    both: [...listed].filter((id) => counted.has(id)).length,
    attendances: there.reduce((total, { seats }) => total + seats, 0),
    people: different(there.map(({ person }) => person)),
    organisations: different(there.map(({ organisation }) => organisation)),
    heads: sum(heads),
    headsByBand: Object.fromEntries(ageBands.map((band) => [band, ofBand(band)])) as Record<AgeBand, number>,
  }
}

type Which = { communityId: string; activityIds?: string[] } | { communityId?: string; activityIds: string[] }

/** What a report says of dates that began from a moment to another: of a whole community, or of some activities. */
export async function attendanceFigures(
  db: Db,
  { communityId, activityIds, from, until }: Which & { from: Date; until: Date },
): Promise<AttendanceFigures> {
  const chosen = and(
    communityId ? eq(occurrences.communityId, communityId) : undefined,
    activityIds ? inArray(occurrences.activityId, activityIds) : undefined,
    gte(occurrences.begins, from),
    lt(occurrences.begins, until),
    isNull(occurrences.cancelled),
  )
  const [dates, there, heads] = [
    await db.$count(occurrences, chosen),
    await thereOn(db, chosen),
    await headsOn(db, chosen),
  ]
  return figuresOf(dates, there, heads)
}

type Chosen = ReturnType<typeof and>

function thereOn(db: Db, chosen: Chosen): Promise<Attendance[]> {
  const { personId: person, organisationId: organisation, seats } = participations
  return db
    .select({ occurrence: occurrences.id, person, organisation, seats })
    .from(participations)
    .innerJoin(occurrences, eq(occurrences.id, participations.occurrenceId))
    .where(and(chosen, inArray(participations.status, [...came])))
}

function headsOn(db: Db, chosen: Chosen): Promise<HeadCounted[]> {
  return db
    .select({ occurrence: occurrences.id, band: headCounts.ageBand, people: headCounts.people })
    .from(headCounts)
    .innerJoin(occurrences, eq(occurrences.id, headCounts.occurrenceId))
    .where(chosen)
}
