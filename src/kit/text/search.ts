import { type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { marked, markedExcerpt, type Segment } from './excerpt.ts'
import { queryOf, vectorOf } from './query.ts'
import { sanitised } from './sanitise.ts'
import { guesses, learnWords } from './search-words.ts'
import { anyStemsOf, stemsOf, wordsOf } from './stem.ts'

/** A thing that can be found. One `subjectId` of a kind has at most one entry in each language. */
export type SearchEntry = {
  /** Null: found in every community of the installation. */
  communityId: string | null
  kind: string
  subjectId: string
  language: string
  title: string
  body?: string
  href: string
  audience?: 'public'
  /** When it happened or was said; among equals the newer comes first. */
  dated?: Date | null
}

export type Search = {
  words: string
  /** Only what belongs to this community or to all. */
  communityId?: string
  kinds?: string[]
  /** Where a thing has entries in several languages, the one shown. */
  language?: string
  limit?: number
  offset?: number
}

export type SearchHit = Pick<SearchEntry, 'communityId' | 'kind' | 'subjectId' | 'language' | 'href'> & {
  title: Segment[]
  excerpt: Segment[]
  dated: Date | null
}

/**
 * What was found and how: `exact` (every word, in any form), `similar` (words begun or mistyped) or `some` (not every
 * word). `meant` is what was looked for in place of the words typed, to be shown; null where nothing was mistyped.
 */
export type Found = { hits: SearchHit[]; total: number; how: 'exact' | 'similar' | 'some'; meant: string | null }

type Row = Omit<SearchHit, 'title' | 'excerpt' | 'dated'> & {
  title: string
  body: string
  dated: Date | null
  total: number
}

/** More hits than this are not counted. */
export const totalMost = 1000
const typedMost = 300
const wordsMost = 12

/** Makes a thing findable, in place of what was known of it in this language. Call it in the transaction of the change. */
export function indexEntry(db: Db, entry: SearchEntry): Promise<void> {
  return indexEntries(db, [entry])
}

/** The same for many at once, such as the parts of a document; a few hundred at a time is quickest. */
export async function indexEntries(db: Db, entries: SearchEntry[]): Promise<void> {
  // PostgreSQL refuses to change one row twice in a statement: the last entry for a thing counts.
  const last = new Map(entries.map((entry) => [JSON.stringify([entry.kind, entry.subjectId, entry.language]), entry]))
  const rows = [...last.values()].map(rowOf)
  if (rows.length === 0) return

  await db.execute(sql`
    insert into search_entries (community_id, kind, subject_id, language, title, body, href, audience, dated, stems)
    select community_id, kind, subject_id, language, title, body, href, audience, dated, stems::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry (community_id uuid, kind text, subject_id text,
      language text, title text, body text, href text, audience text, dated timestamptz, stems text)
    on conflict (kind, subject_id, language) do update set
      community_id = excluded.community_id, title = excluded.title, body = excluded.body, href = excluded.href,
      audience = excluded.audience, dated = excluded.dated, stems = excluded.stems`)
  await learnWords(
    db,
    rows.map(({ title, body, language }) => ({ text: `${title}\n${body}`, language })),
  )
}

/** Makes a thing unfindable, in every language. */
export async function removeEntry(db: Db, kind: string, subjectId: string): Promise<void> {
  await db.execute(sql`delete from search_entries where kind = ${kind} and subject_id = ${subjectId}`)
}

/**
 * What answers to the words, best first. Where no entry has all of them, words only begun and words mistyped are
 * forgiven; where there is still none, entries with some of the words are given.
 */
export async function searchEntries(db: Db, search: Search): Promise<Found> {
  const words = wordsOf(search.words.slice(0, typedMost)).slice(0, wordsMost)
  const groups = words.map(anyStemsOf)
  const exact = await hitsFor(db, search, groups)
  if (exact.total > 0 || words.length === 0) return { ...exact, how: 'exact', meant: null }

  const guessed = await guesses(db, words)
  const close = guessed.map(({ stems }) => stems)
  const meant = guessed.some((guess) => guess.meant)
    ? guessed.map((guess, i) => guess.meant ?? words[i]).join(' ')
    : null
  const similar = await hitsFor(db, search, close)
  if (similar.total > 0 || words.length === 1)
    return { ...similar, how: 'similar', meant: similar.total ? meant : null }

  return { ...(await hitsFor(db, search, close, true)), how: 'some', meant: null }
}

async function hitsFor(db: Db, search: Search, groups: string[][], some = false) {
  const query = queryOf(groups, some)
  if (query === '') return { hits: [], total: 0 }
  const rows = await rowsOf<Row>(db.execute(matching(search, query)))
  const wanted = new Set(groups.flat())
  return { hits: rows.map((row) => hitOf(row, wanted)), total: rows[0]?.total ?? 0 }
}

// A word as common as "w Krakowie" is in most entries: the newest thousand, and the newest titles, are weighed.
function matching({ communityId, kinds, language = 'pl', limit = 20, offset = 0 }: Search, query: string): SQL {
  const here = communityId ? sql`and (community_id = ${communityId} or community_id is null)` : sql``
  const wanted = kinds?.length ? sql`and kind in ${kinds}` : sql``
  const newest = sql`and audience = 'public' ${here} ${wanted} order by dated desc nulls last, id desc`
  return sql`
    with found as (
      (select id from search_entries where ts_filter(stems, '{a}') @@ ${query}::tsquery ${newest} limit ${totalMost})
      union
      (select id from search_entries where stems @@ ${query}::tsquery ${newest} limit ${totalMost})
    ), matching as (
      select distinct on (kind, subject_id) id, dated, ts_rank('{0.1, 0.2, 0.4, 1}', stems, ${query}::tsquery, 1) as rank
      from search_entries join found using (id)
      order by kind, subject_id, language = ${language} desc
    ), page as (
      select id, rank, count(*) over () as total from matching
      order by rank desc, dated desc nulls last, id desc limit ${limit} offset ${offset}
    )
    select community_id as "communityId", kind, subject_id as "subjectId", language, title, left(body, 4000) as body,
      href, dated, least(total, ${totalMost})::int as total
    from page join search_entries using (id)
    order by rank desc, dated desc nulls last, id desc`
}

function rowOf(entry: SearchEntry) {
  const { communityId, kind, subjectId, language, href, audience = 'public', dated = null } = entry
  const title = sanitised(entry.title)
  const body = sanitised(entry.body ?? '')
  const stems = vectorOf(title, body, language)
  return { community_id: communityId, kind, subject_id: subjectId, language, title, body, href, audience, dated, stems }
}

function hitOf({ title, body, dated, total: _, ...row }: Row, wanted: Set<string>): SearchHit {
  const matches = (word: string) => stemsOf(word, row.language).some((stem) => wanted.has(stem))
  return {
    ...row,
    title: marked(title, matches),
    excerpt: markedExcerpt(body, matches),
    dated: dated && new Date(dated),
  }
}
