import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { fold } from './fold.ts'
import { romanise } from './romanise.ts'
import { anyStemsOf, stemsOf, wordsOf } from './stem.ts'
import { distance, forgiven } from './typo.ts'

/** What a typed word may have meant: the stems to look for, and the word to offer where it was mistyped. */
export type Guess = { stems: string[]; meant: string | null }

type Candidate = { typed: string; word: string; folded: string; stems: string[] }

/** Keeps the words of texts, so that mistyped ones can be guessed. */
export async function learnWords(db: Db, texts: { text: string; language: string }[]): Promise<void> {
  const fresh = new Map<string, { word: string; folded: string; stems: string[] }>()
  for (const { text, language } of texts) {
    for (const word of wordsOf(text).map((word) => word.toLowerCase().normalize('NFC'))) {
      if (fresh.has(word) || !isWorthGuessing(word)) continue
      fresh.set(word, { word, folded: latin(word), stems: stemsOf(word, language) })
    }
  }
  await db.execute(sql`
    insert into search_words (word, folded, stems)
    select fresh.word, fresh.folded, fresh.stems
    from jsonb_to_recordset(${JSON.stringify([...fresh.values()])}::jsonb) as fresh (word text, folded text, stems text[])
    where not exists (select from search_words known where known.word = fresh.word)`)
}

/** Takes away doubles, and words of which no entry is left. For a nightly chore: it reads the whole index. */
export async function pruneSearchWords(db: Db): Promise<void> {
  await db.execute(sql`
    delete from search_words one using search_words other
    where one.word = other.word and one.ctid > other.ctid`)
  await db.execute(sql`
    delete from search_words
    where not stems && array(select word from ts_stat('select stems from search_entries'))`)
}

/** What each typed word may have meant, in their order: itself where it occurs, else longer words, else similar ones. */
export async function guesses(db: Db, typed: string[]): Promise<Guess[]> {
  const asked = typed.map((word) => ({ typed: word, folded: latin(word) }))
  const candidates = await rowsOf<Candidate>(
    db.execute(sql`
      select asked.typed, near.word, near.folded, near.stems
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (typed text, folded text)
      cross join lateral (
        (select word, folded, stems, 1 as likeness from search_words where folded like asked.folded || '%' limit 40)
        union all
        (select word, folded, stems, similarity(folded, asked.folded) as likeness from search_words
          where folded % asked.folded order by similarity(folded, asked.folded) desc limit 40)
      ) near
      order by near.likeness desc, near.word`),
  )
  return typed.map((word) =>
    guess(
      word,
      candidates.filter((candidate) => candidate.typed === word),
    ),
  )
}

function guess(typed: string, candidates: Candidate[]): Guess {
  const stems = anyStemsOf(typed)
  const known = candidates.some((candidate) => candidate.stems.some((stem) => stems.includes(stem)))
  if (known) return { stems, meant: null }

  const folded = latin(typed)
  const longer = folded.length >= 3 ? candidates.filter((candidate) => candidate.folded.startsWith(folded)) : []
  if (longer.length > 0) return { stems: stemsIn(longer), meant: null }

  const slips = new Map(candidates.map((candidate) => [candidate, distance(folded, candidate.folded)]))
  const fewest = Math.min(...slips.values())
  const nearest = candidates.filter((candidate) => slips.get(candidate) === fewest)
  if (fewest > forgiven(folded)) return { stems, meant: null }
  return { stems: stemsIn(nearest), meant: nearest[0]!.word }
}

function stemsIn(candidates: Candidate[]): string[] {
  return [...new Set(candidates.flatMap((candidate) => candidate.stems))]
}

function latin(word: string): string {
  return fold(romanise(word)).replace(/[^a-z0-9]/g, '')
}

function isWorthGuessing(word: string): boolean {
  return word.length >= 4 && !/\d/.test(word) && latin(word).length >= 3
}
