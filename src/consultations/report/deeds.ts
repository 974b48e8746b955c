import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { officeById } from '#communities/index.ts'
import { asDay, rulebookOf } from '#deadlines/index.ts'
import { unitTable } from '#documents/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { tie } from '#kit/traces.ts'
import { holdConsultation } from '../process/locking.ts'
import type { Consultation } from '../process/tables.ts'
import { commitmentById } from './removal.ts'
import { choiceRefusal, type DeedRefusal, yearRefusal } from './rules.ts'
import { commitmentReports, commitments, yearlyReports } from './tables.ts'
import { dueOf } from './years.ts'

export type State = 'done' | 'going-on' | 'not-started' | 'given-up'

/** A commitment with what its office said of it in one year; nulls where nothing has been said yet. */
export type Deed = {
  id: string
  unitId: string
  text: string
  due: string | null
  officeId: string
  office: string | null
  /** Whether anything was ever reported on it. */
  reported: boolean
  state: State | null
  said: string | null
  figure: string | null
}

/** Commitments of a consultation with one year's reports, those nobody has spoken of first. `published` hides drafts. */
export function deedsOf(db: Db, consultationId: string, year: number, published: boolean, today: string) {
  return rowsOf<Deed>(
    db.execute(sql`
      select c.id, c.unit_id as "unitId", c.text, c.due::text as due, c.office_id as "officeId",
        (select n.name from office_names n where n.office_id = c.office_id
          and daterange(n.valid_from, n.valid_to, '[]') @> ${today}::date) as office,
        exists (select 1 from commitment_reports x where x.commitment_id = c.id) as reported,
        r.state, r.text as said, r.figure
      from commitments c
      left join yearly_reports y on y.consultation_id = c.consultation_id and y.year = ${year}
        and (not ${published}::boolean or y.published is not null)
      left join commitment_reports r on r.commitment_id = c.id and r.yearly_report_id = y.id
      where c.consultation_id = ${consultationId} and c.removed is null order by r.state is not null, c.created, c.text`),
  )
}

/** Commitments taken off the list, and why. */
export function removedDeeds(db: Db, consultationId: string) {
  return db
    .select({ text: commitments.text, because: commitments.removedBecause, removed: commitments.removed })
    .from(commitments)
    .where(and(eq(commitments.consultationId, consultationId), isNotNull(commitments.removed)))
    .orderBy(commitments.removed)
}

/** Years with a report, the newest first. */
export function yearsOf(db: Db, consultationId: string) {
  return db
    .select({ year: yearlyReports.year, due: yearlyReports.due, published: yearlyReports.published })
    .from(yearlyReports)
    .where(eq(yearlyReports.consultationId, consultationId))
    .orderBy(sql`${yearlyReports.year} desc`)
}

export type Choice = { unitIds: string[]; officeId: string; due: string | null }

/** Makes commitments of units, all with one owner; a unit its office has already taken on is left as it is. */
export function commitUnits(db: Db, person: Person, consultation: Consultation, form: Choice, now: Date) {
  return db.transaction(async (tx): Promise<{ refused: DeedRefusal | null }> => {
    const { id: consultationId, communityId, documentId } = consultation
    const asked = [...new Set(form.unitIds)]
    const there = and(inArray(unitTable.id, asked), isNull(unitTable.removed))
    const units = asked.length > 0 ? await tx.select().from(unitTable).where(there) : []
    const known = units.filter((unit) => unit.documentId === documentId)
    const office = await officeById(tx, communityId, form.officeId)
    const refused = choiceRefusal(asked.length, known.length, office !== undefined)
    if (refused) return { refused }

    for (const unit of known) {
      const text = [unit.heading, unit.text].filter(Boolean).join(': ')
      const row = { communityId, consultationId, unitId: unit.id, officeId: form.officeId, text, due: form.due }
      const [made] = await tx
        .insert(commitments)
        .values({ ...row, created: now, createdBy: person.id })
        .onConflictDoNothing()
        .returning()
      if (!made) continue
      const to = { kind: 'commitment', id: made.id }
      await tie(tx, { communityId, from: { kind: 'unit', id: unit.id }, to, kind: 'promised', by: person.id, at: now })
      await tell(tx, 'commitment.made', person, consultation, to, { office: form.officeId }, now)
    }
    return { refused: null }
  })
}

export type Said = { state: State; text: string; figure: string }

/** What an office says of its commitment for a year; said again, it is put right. */
export function reportCommitment(
  db: Db,
  person: Person,
  consultation: Consultation,
  year: number,
  commitmentId: string,
  said: Said,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const yearlyReportId = await yearHeld(tx, consultation, year, now)
    if (!(await commitmentById(tx, consultation.id, commitmentId))) return
    const row = { ...said, reported: now, reportedBy: person.id }
    await tx
      .insert(commitmentReports)
      .values({ commitmentId, yearlyReportId, ...row })
      .onConflictDoUpdate({ target: [commitmentReports.commitmentId, commitmentReports.yearlyReportId], set: row })
    const subject = { kind: 'commitment', id: commitmentId }
    await tell(tx, 'commitment.reported', person, consultation, subject, { year, state: said.state }, now)
  })
}

/** Publishes a year's report, once every commitment has been spoken of. */
export function publishYear(db: Db, person: Person, consultation: Consultation, year: number, now: Date) {
  return db.transaction(async (tx): Promise<{ refused: DeedRefusal | null }> => {
    const id = await yearHeld(tx, consultation, year, now)
    const deeds = await deedsOf(tx, consultation.id, year, false, dayOf(now))
    const refused = yearRefusal(deeds.filter(({ state }) => state === null).length)
    if (refused) return { refused }

    const mine = and(eq(yearlyReports.id, id), isNull(yearlyReports.published))
    const change = { published: now, publishedBy: person.id }
    const [published] = await tx.update(yearlyReports).set(change).where(mine).returning()
    if (published) await tell(tx, 'year.published', person, consultation, { kind: 'yearly-report', id }, { year }, now)
    return { refused: null }
  })
}

async function yearHeld(tx: Db, { id, communityId }: Consultation, year: number, now: Date): Promise<string> {
  await holdConsultation(tx, id)
  const mine = and(eq(yearlyReports.consultationId, id), eq(yearlyReports.year, year))
  const [standing] = await tx.select({ id: yearlyReports.id }).from(yearlyReports).where(mine)
  if (standing) return standing.id

  const rules = await rulebookOf(tx, communityId, asDay(dayOf(now)))
  const due = dueOf(year, rules)
  const [made] = await tx.insert(yearlyReports).values({ communityId, consultationId: id, year, due }).returning()
  return made!.id
}

function tell(
  tx: Db,
  what: 'commitment.made' | 'commitment.reported' | 'year.published',
  person: Person,
  { id, communityId }: Consultation,
  subject: { kind: string; id: string },
  facts: object,
  at: Date,
) {
  const happening = { communityId, actorId: person.id, subject, facts: { consultation: id, ...facts }, at }
  return record(tx, `consultations.${what}`, happening)
}
