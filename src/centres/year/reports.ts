import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import type { Centre } from '../places/tables.ts'
import { type Content, contentOf } from './content.ts'
import { type ReportRefusal, reportRefusal } from './rules.ts'
import { type CentreReport, centreReports } from './tables.ts'

export type Report = { number: number; conclusion: string; published: Date; content: Content }

const ofYear = (centreId: string, year: number) =>
  and(eq(centreReports.centreId, centreId), eq(centreReports.year, year))

/** Published reports of a year, the newest first; each is as it was on its day. */
export async function reportsOf(db: Db, centreId: string, year: number): Promise<Report[]> {
  const published = and(ofYear(centreId, year), isNotNull(centreReports.published))
  const rows = await db.select().from(centreReports).where(published).orderBy(desc(centreReports.number))
  return rows as unknown as Report[]
}

/** What is being written, if anything. */
export async function draftOf(db: Db, centreId: string, year: number): Promise<CentreReport | undefined> {
  const draft = and(ofYear(centreId, year), isNull(centreReports.published))
  return (await db.select().from(centreReports).where(draft))[0]
}

/** Keeps the conclusion until the report is published. */
export function saveDraft(db: Db, person: Person, centre: Centre, year: number, conclusion: string, now: Date) {
  return db.transaction(async (tx) => {
    const draft = await draftHeld(tx, centre, year, now)
    await tx.update(centreReports).set({ conclusion, made: now }).where(eq(centreReports.id, draft.id))
    await tell(tx, 'drafted', person, draft, now)
  })
}

type Published = { number: number; refused: null } | { number: null; refused: ReportRefusal }

/** Freezes the report as the records stand now; one that would say nothing new is the last one. */
export function publishReport(
  db: Db,
  person: Person,
  centre: Centre,
  year: number,
  conclusion: string,
  now: Date,
): Promise<Published> {
  return db.transaction(async (tx): Promise<Published> => {
    const refused = reportRefusal(conclusion, year, dayOf(now), centre.closed)
    if (refused) return { number: null, refused }
    const draft = await draftHeld(tx, centre, year, now)
    const content = await contentOf(tx, centre, year, now)
    const [last] = await reportsOf(tx, centre.id, year)
    if (last?.conclusion === conclusion && isDeepStrictEqual(last.content, JSON.parse(JSON.stringify(content)))) {
      await tx.delete(centreReports).where(eq(centreReports.id, draft.id))
      return { number: last.number, refused: null }
    }
    const frozen = { content: content as unknown as Record<string, unknown>, conclusion, published: now, made: now }
    await tx.update(centreReports).set(frozen).where(eq(centreReports.id, draft.id))
    await tell(tx, 'published', person, draft, now)
    return { number: draft.number, refused: null }
  })
}

/** The draft, made where there is none; whoever comes at the same moment waits and finds it. */
async function draftHeld(tx: Db, { id: centreId, communityId }: Centre, year: number, now: Date) {
  await tx.execute(sql`select 1 from centres where id = ${centreId} for update`)
  const standing = await draftOf(tx, centreId, year)
  if (standing) return standing
  const [{ number }] = (await rowsOf<{ number: number }>(
    tx.execute(sql`select coalesce(max(number), 0) + 1 as number from centre_reports
      where centre_id = ${centreId} and year = ${year}`),
  )) as [{ number: number }]
  const [draft] = await tx.insert(centreReports).values({ communityId, centreId, year, number, made: now }).returning()
  return draft!
}

function tell(tx: Db, act: 'drafted' | 'published', person: Person, report: CentreReport, at: Date) {
  const { id, communityId, centreId: centre, year, number } = report
  const happening = { communityId, actorId: person.id, subject: { kind: 'centre-report', id }, at }
  return record(tx, `centres.year-report.${act}`, { ...happening, facts: { centre, year, number } })
}
