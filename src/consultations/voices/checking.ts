import { eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { recordOne, rewordConclusion } from './conclusions.ts'
import { readTheSame, type SecondRefusal, secondRefusal } from './rules.ts'
import { type Conclusion, conclusions, type PaperBatch, secondEntries } from './tables.ts'

type Read = Pick<Conclusion, 'kind' | 'text' | 'support'>

/** A card that is to be typed twice: its place in the pile, what was read first, and what the second time. */
export type Card = Read & {
  id: string
  number: number
  place: number
  revision: number
  enteredBy: string | null
  second: (Read & { choice: 'same' | 'first' | 'second' | null }) | null
}

/** The cards of a pile that are to be typed twice, in the order in which they lie. */
export function cardsToCheck(db: Db, { id, checkEvery }: PaperBatch): Promise<Card[]> {
  if (checkEvery === 0) return Promise.resolve([])
  return rowsOf<Card>(
    db.execute(sql`
      select c.id, c.number, c.place, c.kind, c.text, c.support, c.revision, c.entered_by as "enteredBy",
        case when s.conclusion_id is null then null else
          jsonb_build_object('kind', s.kind, 'text', s.text, 'support', s.support, 'choice', s.choice) end as second
      from (select *, row_number() over (order by number)::int as place from conclusions where batch_id = ${id}) c
        left join second_entries s on s.conclusion_id = c.id
      where c.withdrawn is null and c.place % ${checkEvery}::int = 0 order by c.place`),
  )
}

/** Keeps what somebody else read from the same card; where it is the same, that settles it. Of two at once one is kept. */
export function typeAgain(db: Db, person: Person, card: Card, read: Read, now: Date) {
  return db.transaction(async (tx): Promise<{ refused: SecondRefusal | null; same: boolean }> => {
    const refused = secondRefusal(card, person.id)
    if (refused) return { refused, same: false }
    const same = readTheSame(card, read)
    const settling = same ? { choice: 'same' as const, settled: now, settledBy: person.id } : {}
    const row = { ...read, conclusionId: card.id, typed: now, typedBy: person.id, ...settling }
    const made = await tx.insert(secondEntries).values(row).onConflictDoNothing().returning()
    if (made.length === 0) return { refused: 'typed-already', same: false }
    await tell(tx, 'typed-again', person, card.id, { same }, now)
    return { refused: null, same }
  })
}

/** Says which of two readings stands. The second, where it is chosen, becomes a new wording: the first is kept with it. */
export function settleCard(
  db: Db,
  person: Person,
  card: Card,
  choice: 'first' | 'second',
  revision: number,
  now: Date,
): Promise<SecondRefusal | 'changed-meanwhile' | null> {
  return db.transaction(async (tx) => {
    const mine = eq(secondEntries.conclusionId, card.id)
    const [second] = await tx.select().from(secondEntries).where(mine).for('update')
    if (!second || second.choice) return 'settled-already'
    if (choice === 'second') {
      const [row] = await tx.select().from(conclusions).where(eq(conclusions.id, card.id))
      const { kind, text, support } = second
      const saved = await rewordConclusion(tx, person.id, row!, { kind, text, support, revision }, now)
      if (saved.refused) return saved.refused
    }
    await tx.update(secondEntries).set({ choice, settled: now, settledBy: person.id }).where(mine)
    await tell(tx, 'settled', person, card.id, { choice }, now)
    return null
  })
}

async function tell(
  tx: Db,
  done: string,
  { id: by }: Person,
  cardId: string,
  facts: Record<string, unknown>,
  at: Date,
) {
  const [conclusion] = await tx.select().from(conclusions).where(eq(conclusions.id, cardId))
  await recordOne(tx, done, by, conclusion!, facts, at)
}
