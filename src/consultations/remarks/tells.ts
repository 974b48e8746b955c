import { eq, sql } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import type { Part } from '#kit/house.ts'
import { paths as processPaths } from '../process/paths.ts'
import { consultations } from '../process/tables.ts'
import { paths } from './paths.ts'
import { remarks } from './tables.ts'

type Facts = { office?: string | null; count?: number; due?: string }

/** Whoever said something hears what became of it, by the way they chose; officials hear of their terms. */
export const tells: NonNullable<Part['tells']> = {
  'consultations.remark.answered': (db, event) => toAuthor(db, event, 'consultations.tell.answered'),
  'consultations.remark.corrected': (db, event) => toAuthor(db, event, 'consultations.tell.corrected'),
  'consultations.answers.due-soon': (db, event) => toOfficials(db, event, 'consultations.tell.due-soon'),
  'consultations.answers.overdue': (db, event) => toOfficials(db, event, 'consultations.tell.overdue'),
}

async function toAuthor(db: Db, event: Event, key: string): Promise<Telling | null> {
  if (!event.subjectId) return null
  const [row] = await db
    .select({ remark: remarks, consultation: consultations, community: communityTable.slug })
    .from(remarks)
    .innerJoin(consultations, eq(consultations.id, remarks.consultationId))
    .innerJoin(communityTable, eq(communityTable.id, remarks.communityId))
    .where(eq(remarks.id, event.subjectId))
  if (!row || row.remark.withdrawn) return null

  const { remark, consultation, community } = row
  const { id, slug, title } = consultation
  const at = { community, consultation: slug }
  return {
    people: remark.personId ? [{ id: remark.personId, why: 'consultations.why.author' }] : [],
    followed: [{ kind: 'remark', id: remark.id }, ...(remark.unitId ? [{ kind: 'unit', id: remark.unitId }] : [])],
    matter: { kind: 'consultation', id, title, href: processPaths.consultation.href(at) },
    key,
    facts: { number: remark.number },
    href: paths.remark.href({ ...at, number: remark.number }),
  }
}

async function toOfficials(db: Db, event: Event, key: string): Promise<Telling | null> {
  if (!event.subjectId) return null
  const [row] = await db
    .select({ consultation: consultations, community: communityTable.slug })
    .from(consultations)
    .innerJoin(communityTable, eq(communityTable.id, consultations.communityId))
    .where(eq(consultations.id, event.subjectId))
  if (!row) return null

  const { office = null, count = 0, due = '' } = event.facts as Facts
  const { id, slug, title } = row.consultation
  const at = { community: row.community, consultation: slug }
  const ids = await answering(db, event.communityId, id, office, event.happened)
  return {
    people: ids.map((person) => ({ id: person, why: 'consultations.why.official' })),
    followed: [],
    matter: { kind: 'consultation', id, title, href: processPaths.consultation.href(at) },
    key,
    facts: { count, due },
    href: paths.desk.href(at),
  }
}

/** Officials of the office, else those who answer everything here, and the organisers of this consultation. */
async function answering(db: Db, communityId: string, consultationId: string, office: string | null, on: Date) {
  const rows = await rowsOf<{ id: string }>(
    db.execute(sql`
      select distinct person_id as id from roles
      where community_id = ${communityId} and valid_from <= ${on.toISOString()}::timestamptz::date
        and (valid_to is null or valid_to >= ${on.toISOString()}::timestamptz::date)
        and ((role = 'official' and (scope_id is not distinct from ${office}::uuid or scope_id = ${consultationId}))
          or (role = 'organiser' and (scope_id is null or scope_id = ${consultationId})))`),
  )
  return rows.map(({ id }) => id)
}
