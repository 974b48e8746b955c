import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { DatabaseProblem } from './database.ts'
import { type Db, rowsOf } from './db.ts'
import { root } from './root.ts'

type Migration = { name: string; hash: string; text: string }

/**
 * Brings the database up to the program: each file of `migrations/` once, in order, each in its own transaction.
 * Answers the names applied now. Throws a `DatabaseProblem` when a file fails (its changes are undone), when a
 * file already applied has been edited, or when the database is newer than the program.
 */
export async function migrate(db: Db): Promise<string[]> {
  await db.execute(sql`create table if not exists migrations (
    name text primary key, hash text not null, applied timestamptz not null default now())`)
  const wanted = await readMigrations()
  const done = await doneOf(db)
  compare(done, wanted)

  const missing = wanted.filter(({ name }) => !done.some((row) => row.name === name))
  const applied: string[] = []
  for (const migration of missing) if (await apply(db, migration)) applied.push(migration.name)
  return applied
}

type Done = { name: string; hash: string }

function doneOf(db: Db): Promise<Done[]> {
  return rowsOf<Done>(db.execute(sql`select name, hash from migrations`))
}

/** Answers whether there was anything to do: of two processes that start at once, the second finds it done. */
async function apply(db: Db, { name, hash, text }: Migration): Promise<boolean> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`lock table migrations in exclusive mode`)
      if ((await doneOf(tx as unknown as Db)).some((row) => row.name === name)) return false
      for (const statement of statements(text)) await tx.execute(sql.raw(statement))
      await tx.execute(sql`insert into migrations (name, hash) values (${name}, ${hash})`)
      return true
    })
  } catch (error) {
    const reason =
      error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error)
    throw new DatabaseProblem(`The migration ${name} failed and was undone: ${reason}`)
  }
}

function compare(done: Done[], wanted: Migration[]) {
  for (const row of done) {
    const file = wanted.find(({ name }) => name === row.name)
    if (!file)
      throw new DatabaseProblem(
        `The database knows the migration ${row.name}, which this version of Podwórko does not have: it was last used by a newer version.`,
      )
    if (file.hash !== row.hash)
      throw new DatabaseProblem(`The migration ${row.name} was changed after it had been applied to this database.`)
  }
}

async function readMigrations(): Promise<Migration[]> {
  const folder = new URL('migrations/', root)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) }
    }),
  )
}

/** Splits at semicolons that end a line, outside `$$ … $$` bodies: what our migrations are written like. */
export function statements(text: string): string[] {
  const all: string[] = []
  let current = ''
  let quoted = false
  for (const line of text.split('\n')) {
    if (!quoted && /^\s*(--.*)?$/.test(line)) continue
    current += `${line}\n`
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) quoted = !quoted
    if (!quoted && /;\s*(--.*)?$/.test(line)) {
      all.push(current.trim())
      current = ''
    }
  }
  if (current.trim()) all.push(current.trim())
  return all
}
