import { and, eq, type InferSelectModel } from 'drizzle-orm'
import { unlessRefused } from '#kit/attempts.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import type { Centre } from '../places/tables.ts'
import type { AgreementForm, CostForm, GoalForm } from './forms.ts'
import { centreGoals, operatorAgreements, runningCosts } from './tables.ts'

/** SQLSTATE of a row that stands there already. */
const repeated = '23505'

type Year = { centre: Centre; year: number }
type Said = { goal: GoalForm; agreement: AgreementForm; cost: CostForm }
export type Line = keyof Said

const tables = { goal: centreGoals, agreement: operatorAgreements, cost: runningCosts } as const
type Row<Name extends Line> = InferSelectModel<(typeof tables)[Name]>
type Tables = typeof centreGoals

const table = (line: Line) => tables[line] as unknown as Tables

/** What was typed once about a year: a goal, an agreement, a line of the costs. */
export async function lineById<Name extends Line>(db: Db, line: Name, { centre, year }: Year, id: string) {
  const own = table(line)
  const mine = and(eq(own.id, id), eq(own.centreId, centre.id), eq(own.year, year))
  return (await db.select().from(own).where(mine))[0] as unknown as Row<Name> | undefined
}

/** Adds a line, or changes the one of this id; false where the same line stands there already. */
export async function saveLine<Name extends Line>(
  db: Db,
  person: Person,
  line: Name,
  at: Year,
  id: string | null,
  said: Said[Name],
  now: Date,
): Promise<boolean> {
  const saved = await unlessRefused(db, repeated, async (tx) => {
    const own = table(line)
    const where = { communityId: at.centre.communityId, centreId: at.centre.id, year: at.year }
    const time = line === 'cost' ? { changed: now } : id ? {} : { created: now }
    const row = { ...said, ...time } as unknown as typeof own.$inferInsert
    if (id) await tx.update(own).set(row).where(eq(own.id, id))
    else await tx.insert(own).values({ ...row, ...where })
    await tell(tx, person, line, id ? 'changed' : 'added', at, now)
    return true
  })
  return saved ?? false
}

/** Takes a line out; a published report keeps it. */
export function removeLine(db: Db, person: Person, line: Line, at: Year, id: string, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.delete(table(line)).where(eq(table(line).id, id))
    await tell(tx, person, line, 'removed', at, now)
  })
}

function tell(tx: Db, person: Person, line: Line, act: string, { centre, year }: Year, at: Date) {
  const subject = { kind: 'centre', id: centre.id }
  const happening = { communityId: centre.communityId, actorId: person.id, subject, facts: { year }, at }
  return record(tx, `centres.year-${line}.${act}`, happening)
}
