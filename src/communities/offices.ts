import { and, asc, desc, eq, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { refreshOffice } from './found.ts'
import { closeRefusal, eveOf, nameOn, renameRefusal } from './office-rules.ts'
import { officeNames, offices } from './tables.ts'

export type Office = {
  id: string
  parentId: string | null
  email: string | null
  phone: string | null
  opened: string
  closed: string | null
  name: string
  place: string
}
export type OfficeName = { name: string; place: string; validFrom: string; validTo: string | null }

/** The offices of a community that work on a day, under the names they bear on it, in the order of the alphabet. */
export function officesOf(db: Db, communityId: string, day: string): Promise<Office[]> {
  return db
    .select({ ...columns, name: officeNames.name, place: officeNames.place })
    .from(offices)
    .innerJoin(officeNames, and(eq(officeNames.officeId, offices.id), lasts(day)))
    .where(eq(offices.communityId, communityId))
    .orderBy(asc(officeNames.name))
}

/** What an office was called on a day: an old matter keeps the old name. Undefined before it opened and after it closed. */
export async function officeNameOn(db: Db, officeId: string, day: string): Promise<OfficeName | undefined> {
  const [name] = await db
    .select(nameColumns)
    .from(officeNames)
    .where(and(eq(officeNames.officeId, officeId), lasts(day)))
  return name
}

/** The same inside a query: the name of the office in this column on this day, or null. */
export function officeNameSql(officeId: SQLWrapper, day: SQLWrapper | string) {
  return sql<string | null>`(select n.name from office_names n
    where n.office_id = ${officeId} and daterange(n.valid_from, n.valid_to, '[]') @> ${day}::date)`
}

/** An office of a community with every name it has had, the newest first. */
export async function officeById(db: Db, communityId: string, id: string) {
  const [office] = await db
    .select({ ...columns })
    .from(offices)
    .where(and(eq(offices.id, id), eq(offices.communityId, communityId)))
  if (!office) return undefined
  const names = await db
    .select(nameColumns)
    .from(officeNames)
    .where(eq(officeNames.officeId, id))
    .orderBy(desc(officeNames.validFrom))
  return { ...office, names }
}

export type NewOffice = {
  name: string
  place: string
  from: string
  parentId?: string | null
  email?: string | null
  phone?: string | null
}

/** Opens an office under its first name. */
export function addOffice(db: Db, by: string | null, communityId: string, form: NewOffice, now: Date) {
  return db.transaction(async (tx) => {
    const { name, place, from, parentId = null, email = null, phone = null } = form
    if (parentId && !(await officeById(tx, communityId, parentId)))
      return { office: null, refused: 'no-such-parent' as const }

    const [office] = await tx
      .insert(offices)
      .values({ communityId, parentId, email, phone, opened: from, created: now, createdBy: by })
      .returning()
    await tx.insert(officeNames).values({ officeId: office!.id, name, place, validFrom: from })
    await tell(tx, 'added', { communityId, by, id: office!.id, now, facts: { from } })
    await refreshOffice(tx, communityId, office!.id)
    return { office: office!, refused: null }
  })
}

export type Rename = { name: string; place: string; from: string }

/** Gives an office another name or place from a day on; the present one ends on its eve. */
export function renameOffice(db: Db, by: string | null, communityId: string, id: string, to: Rename, now: Date) {
  return db.transaction(async (tx) => {
    const office = await lockedOffice(tx, communityId, id)
    if (!office) return { refused: 'no-such-office' as const }
    const refused = renameRefusal(office, office.names, to)
    if (refused) return { refused }

    const present = nameOn(office.names, to.from)!
    await tx
      .update(officeNames)
      .set({ validTo: eveOf(to.from) })
      .where(and(eq(officeNames.officeId, id), eq(officeNames.validFrom, present.validFrom)))
    const { name, place, from } = to
    await tx.insert(officeNames).values({ officeId: id, name, place, validFrom: from, validTo: present.validTo })
    await tell(tx, 'renamed', { communityId, by, id, now, facts: { from } })
    await refreshOffice(tx, communityId, id)
    return { refused: null }
  })
}

/** Closes an office; it and its name still stand on the last day. */
export function closeOffice(db: Db, by: string | null, communityId: string, id: string, lastDay: string, now: Date) {
  return db.transaction(async (tx) => {
    const office = await lockedOffice(tx, communityId, id)
    if (!office) return { refused: 'no-such-office' as const }
    const sections = await tx.$count(offices, and(eq(offices.parentId, id), isNull(offices.closed)))
    const refused = closeRefusal(office, office.names, sections, lastDay)
    if (refused) return { refused }

    await tx.update(offices).set({ closed: lastDay }).where(eq(offices.id, id))
    await tx
      .update(officeNames)
      .set({ validTo: lastDay })
      .where(and(eq(officeNames.officeId, id), isNull(officeNames.validTo)))
    await tell(tx, 'closed', { communityId, by, id, now, facts: { lastDay } })
    return { refused: null }
  })
}

/** Corrects how to reach an office: its e-mail and phone have no history. */
export function editOffice(
  db: Db,
  by: string,
  communityId: string,
  id: string,
  form: { email: string | null; phone: string | null },
  now: Date,
) {
  return db.transaction(async (tx) => {
    const [office] = await tx
      .update(offices)
      .set(form)
      .where(and(eq(offices.id, id), eq(offices.communityId, communityId)))
      .returning()
    if (!office) return { office: null, refused: 'no-such-office' as const }

    await tell(tx, 'edited', { communityId, by, id, now })
    return { office, refused: null }
  })
}

const columns = {
  id: offices.id,
  parentId: offices.parentId,
  email: offices.email,
  phone: offices.phone,
  opened: offices.opened,
  closed: offices.closed,
}
const nameColumns = {
  name: officeNames.name,
  place: officeNames.place,
  validFrom: officeNames.validFrom,
  validTo: officeNames.validTo,
}

const lasts = (day: string) => sql`daterange(${officeNames.validFrom}, ${officeNames.validTo}, '[]') @> ${day}::date`

type Told = { communityId: string; by: string | null; id: string; now: Date; facts?: Record<string, string> }

function tell(tx: Db, done: 'added' | 'renamed' | 'closed' | 'edited', { communityId, by, id, now, facts }: Told) {
  const subject = { kind: 'office', id }
  return record(tx, `communities.office.${done}`, { communityId, actorId: by, subject, facts, at: now })
}

/** Two acts on one office wait for each other, so that the second sees the first. */
async function lockedOffice(tx: Db, communityId: string, id: string) {
  await tx.select({ id: offices.id }).from(offices).where(eq(offices.id, id)).for('update')
  return officeById(tx, communityId, id)
}
