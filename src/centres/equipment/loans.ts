import { and, asc, desc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { addPerson, fullName, people } from '#accounts/index.ts'
import { addDays, asDay } from '#deadlines/index.ts'
import { overlap, unlessRefused } from '#kit/attempts.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { newToken } from '#kit/tokens.ts'
import { reportDamage } from '../keys/damages/damages.ts'
import { type Named, namedPerson } from '../keys/named.ts'
import { centres } from '../places/tables.ts'
import type { AskingForm, ComebackForm } from './forms.ts'
import { type Refusal, refusal } from './rules.ts'
import { type Loan, loans, type Thing, things } from './tables.ts'

export type Refused = Refusal | 'taken'
type Lent = { loan: Loan; refused: null } | { loan: null; refused: Refused }
type Wish = Omit<AskingForm, 'name' | 'reach'>

/** Somebody asks for a thing. Asking holds nothing; sent twice, it is one. */
export function askFor(db: Db, person: Person | null, thing: Thing, form: AskingForm, now: Date): Promise<Lent> {
  return db.transaction(async (tx) => {
    const known = await sentAs(tx, form.clientId)
    if (known) return { loan: known, refused: null }
    const refused = refusal(thing, form, dayOf(now))
    if (refused) return { loan: null, refused }
    const { name, reach } = form
    const contact = reach.email ? ('email' as const) : ('sms' as const)
    const visitor = { givenName: name, ...reach, contact }
    const personId = person?.id ?? (await addPerson(tx, null, thing.communityId, visitor, now)).id
    const [loan] = await tx
      .insert(loans)
      .values({ ...rowOf(thing, form, now), personId, status: 'asked' })
      .returning()
    await tell(tx, 'asked', personId, loan!, now)
    return { loan: loan!, refused: null }
  })
}

/** Gives a thing out at the desk, by name, at once; `signed` where receipt was signed on paper. */
export async function lend(
  db: Db,
  by: string,
  thing: Thing,
  form: Wish & Named & { signed: boolean },
  now: Date,
): Promise<Lent> {
  const known = await sentAs(db, form.clientId)
  if (known) return { loan: known, refused: null }
  const refused = refusal(thing, form, dayOf(now))
  if (refused) return { loan: null, refused }
  const loan = await unlessRefused(db, overlap, async (tx) => {
    const personId = await namedPerson(tx, by, thing.communityId, form, now)
    const proof = form.signed ? { takerConfirmed: now, way: 'signature' as const } : {}
    const row = { ...rowOf(thing, form, now), ...proof, personId, enteredBy: by, status: 'out' as const, taken: now }
    const [lent] = await tx.insert(loans).values(row).returning()
    await tell(tx, 'taken', by, lent!, now)
    return lent!
  })
  return loan ? { loan, refused: null } : { loan: null, refused: 'taken' }
}

function rowOf({ id: thingId, centreId, communityId }: Thing, form: Wish, now: Date) {
  const { quantity, fromDay, due, group: groupName, clientId } = form
  const said = { quantity, fromDay, due, groupName, clientId }
  return { ...said, thingId, centreId, communityId, token: newToken().token, created: now, changed: now }
}

async function sentAs(db: Db, clientId: string): Promise<Loan | undefined> {
  return (await db.select().from(loans).where(eq(loans.clientId, clientId)))[0]
}

/** Promises what was asked for, or declines with a reason; false where there are not enough on those days. */
export async function decide(
  db: Db,
  by: string,
  loan: Loan,
  agree: boolean,
  note: string,
  now: Date,
): Promise<boolean> {
  const status = agree ? ('agreed' as const) : ('declined' as const)
  return step(db, by, loan, ['asked'], { status, note }, status, now)
}

/** Gives out what was promised; the taker confirms by their link, unless they signed for it. */
export function giveOut(db: Db, by: string, loan: Loan, signed: boolean, now: Date): Promise<boolean> {
  const proof = signed ? { takerConfirmed: now, way: 'signature' as const } : {}
  return step(db, by, loan, ['agreed'], { status: 'out', taken: now, ...proof }, 'taken', now)
}

/** The taker says that it is with them; once. */
export function confirmTaken(db: Db, loan: Loan, way: 'link' | 'account', now: Date): Promise<boolean> {
  return loan.takerConfirmed
    ? Promise.resolve(false)
    : step(db, loan.personId, loan, ['out'], { takerConfirmed: now, way }, 'confirmed', now)
}

export function cancelLoan(db: Db, loan: Loan, now: Date): Promise<boolean> {
  return step(db, loan.personId, loan, ['asked', 'agreed'], { status: 'cancelled', ended: now }, 'cancelled', now)
}

async function step(
  db: Db,
  by: string | null,
  loan: Loan,
  from: Loan['status'][],
  change: Partial<Loan>,
  done: string,
  now: Date,
): Promise<boolean> {
  const stepped = await unlessRefused(db, overlap, async (tx) => {
    const open = and(eq(loans.id, loan.id), inArray(loans.status, from))
    const [changed] = await tx
      .update(loans)
      .set({ ...change, changed: now })
      .where(open)
      .returning()
    if (changed) await tell(tx, done, by, changed, now)
    return changed !== undefined
  })
  return stepped === true
}

/** Pieces come back, some of them broken: those are lent to nobody until mended. False where fewer were out. */
export function comeBack(db: Db, by: string, loan: Loan, form: ComebackForm, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [present] = await tx.select().from(loans).where(eq(loans.id, loan.id)).for('update')
    if (present!.status !== 'out' || form.pieces > present!.quantity - present!.returned) return false
    const returned = present!.returned + form.pieces
    const over = returned === present!.quantity ? { status: 'back' as const, ended: now } : {}
    const note = form.note || present!.note
    await tx
      .update(loans)
      .set({ returned, note, changed: now, ...over })
      .where(eq(loans.id, loan.id))
    await tell(tx, over.status ? 'back' : 'partly-back', by, loan, now)
    if (form.damaged > 0) await tellBroken(tx, loan, form, now)
    return true
  })
}

async function tellBroken(tx: Db, { thingId, centreId: id, communityId }: Loan, form: ComebackForm, now: Date) {
  const [thing] = await tx.select({ name: things.name }).from(things).where(eq(things.id, thingId))
  const words = `${thing!.name}: ${form.damaged}`
  const nobody = { name: null, reach: { email: null, phone: null }, roomId: null, pictureFile: null }
  const damage = { ...nobody, thingId, units: form.damaged, words, clientId: crypto.randomUUID() }
  await reportDamage(tx, null, { id, communityId }, damage, now)
}

/** Loans of a place, what waits and what is late first. For those who work there. */
export async function loansOf(db: Db, centreId: string, id?: string) {
  const rows = await db
    .select({ loan: loans, thing: things, givenName: people.givenName, surname: people.surname, phone: people.phone })
    .from(loans)
    .innerJoin(things, eq(things.id, loans.thingId))
    .leftJoin(people, eq(people.id, loans.personId))
    .where(and(eq(loans.centreId, centreId), id ? eq(loans.id, id) : undefined))
    .orderBy(
      asc(sql`array_position(array['asked', 'out', 'agreed', 'back', 'declined', 'cancelled'], ${loans.status})`),
      asc(loans.due),
      desc(loans.created),
    )
    .limit(200)
  return rows.map(({ givenName, surname, ...row }) => ({ ...row, name: fullName({ givenName, surname }) }))
}

/** What its borrower sees by their link. */
export async function loanByToken(db: Db, communityId: string, token: string) {
  const [row] = await db
    .select({ loan: loans, thing: things, centre: centres })
    .from(loans)
    .innerJoin(things, eq(things.id, loans.thingId))
    .innerJoin(centres, eq(centres.id, loans.centreId))
    .where(and(eq(loans.token, token), eq(loans.communityId, communityId)))
  return row
}

/** Reminds of what is due tomorrow, once, and of what is late: on the first day and then every week. */
export async function remind(db: Db, now: Date): Promise<void> {
  const today = dayOf(now)
  const week = new Date(now.getTime() - 7 * 86_400_000)
  await remindAll(db, 'due-soon', and(eq(loans.due, addDays(asDay(today), 1)), isNull(loans.remindedBefore))!, now)
  const late = or(isNull(loans.remindedAfter), lte(loans.remindedAfter, week))
  await remindAll(db, 'overdue', and(lt(loans.due, today), late)!, now)
}

function remindAll(db: Db, which: 'due-soon' | 'overdue', due: ReturnType<typeof and>, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const told = which === 'overdue' ? { remindedAfter: now } : { remindedBefore: now }
    const rows = await tx
      .update(loans)
      .set(told)
      .where(and(eq(loans.status, 'out'), due))
      .returning()
    for (const loan of rows) await tell(tx, which, null, loan, now)
  })
}

function tell(tx: Db, done: string, by: string | null, { id, communityId, thingId }: Loan, at: Date) {
  const subject = { kind: 'loan', id }
  return record(tx, `centres.loan.${done}`, { communityId, actorId: by, subject, facts: { thingId }, at })
}
