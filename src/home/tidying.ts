import { sql } from 'drizzle-orm'
import { clockOf, dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { pruneSearchWords } from '#kit/text/search-words.ts'

const name = 'search-tidied'

/** Once a night, between three and four: forgets the words that nothing says any more, since that reads the whole index. */
export async function tidySearch(db: Db, now: Date): Promise<void> {
  if (clockOf(now).slice(0, 2) !== '03') return
  const day = dayOf(now)
  const first = await rowsOf(
    db.execute(sql`
      insert into installation (name, value) values (${name}, ${day})
      on conflict (name) do update set value = excluded.value where installation.value <> excluded.value
      returning value`),
  )
  if (first.length > 0) await pruneSearchWords(db)
}
