import { type SQL, sql } from 'drizzle-orm'
import { personIn, type SessionRow, sessionOf } from '#accounts/index.ts'
import { briefOf } from '#communities/index.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { type Attention, attentionTo } from '#notifications/index.ts'

type Row = { person: SessionRow | null; attention: Attention; community: CommunityBrief | null }

/** Who comes: by a session's token, or a person known otherwise. */
type Comer = { token: string | undefined } | { person: Person | null }

/**
 * Who comes, what waits for them, and where in the town they are: three slices in one query, because every page asks it.
 * Somebody without a session on a page of no community asks nothing.
 */
export async function arrive(db: Db, view: View, comer: Comer, slug: string | null): Promise<void> {
  const known = 'person' in comer ? comer.person : null
  const token = 'token' in comer ? comer.token : undefined
  const who = known ? sql`select ${known.id}::uuid as id` : token ? sessionOf(token, view.now) : null
  if (!who && !slug) return

  const [row] = await rowsOf<Row>(db.execute(question(who, known !== null, slug)))
  const { person, attention, community } = row!
  view.person = known ?? (person && personIn(person))
  view.community = community
  if (!view.person) return
  view.waiting = attention.unread
  view.followed = attention.followed
}

function question(who: SQL | null, known: boolean, slug: string | null): SQL {
  const one = (rows: SQL) => sql`(select to_jsonb(one) from (${rows}) one)`
  const community = slug ? one(briefOf(slug)) : sql`null`
  if (!who) return sql`select null as person, null as attention, ${community} as community`
  return sql`
    with who as (${who})
    select ${known ? sql`null` : one(sql`select * from who`)} as person,
      ${one(attentionTo(sql`(select id from who)`))} as attention, ${community} as community`
}
