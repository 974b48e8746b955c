import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { Logger } from 'drizzle-orm/logger'
import type { Db } from './db.ts'
import { remembering } from './embedded.ts'
import { Problem } from './problem.ts'

export type Database = {
  db: Db
  kind: 'pglite' | 'postgres'
  /** Queries asked so far; tests read the difference. */
  queries: () => number
  close: () => Promise<void>
}

/** A database that cannot be used. */
export class DatabaseProblem extends Problem {}

/** Opens the embedded database in a folder (or in memory, without one). Making a new one takes seconds, and says so. */
export async function openEmbedded(folder?: string, say?: (sentence: string) => void): Promise<Database> {
  const [{ PGlite }, { drizzle }, { pg_trgm }, { btree_gist }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/contrib/btree_gist'),
  ])
  if (folder && !existsSync(`${folder}/PG_VERSION`)) say?.('Making the embedded database (only the first time) …')
  if (folder) await mkdir(folder, { recursive: true })
  const client = await PGlite.create({ dataDir: folder, extensions: { pg_trgm, btree_gist } }).catch((error: Error) => {
    throw new DatabaseProblem(`The embedded database in ${folder} cannot be opened: ${error.message || error}.`)
  })
  await client.exec(`set time zone 'Europe/Warsaw'`)
  const counter = countQueries()
  const db = drizzle(remembering(client) as unknown as typeof client, { logger: counter.logger }) as unknown as Db
  return { db, kind: 'pglite', queries: counter.count, close: () => client.close() }
}

/** Connects to PostgreSQL (15 or newer). Rejects with a `DatabaseProblem` when it cannot be reached or is too old. */
export async function openPostgres(url: string, connections = 10): Promise<Database> {
  const [{ default: pg }, { drizzle }] = await Promise.all([import('pg'), import('drizzle-orm/node-postgres')])
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    options: '-c timezone=Europe/Warsaw',
  })
  // An idle connection that the server drops must not end the program; the next query opens another.
  pool.on('error', () => {})
  const version = await pool.query('show server_version_num').then(
    ({ rows }) => Number(rows[0].server_version_num),
    async (error: Error) => {
      await pool.end()
      throw new DatabaseProblem(`The database at DATABASE_URL cannot be reached: ${error.message || 'no answer'}.`)
    },
  )
  if (version < 150000) {
    await pool.end()
    throw new DatabaseProblem(`The database is PostgreSQL ${Math.floor(version / 10000)}; Podwórko needs 15 or newer.`)
  }
  const counter = countQueries()
  const db = drizzle(pool, { logger: counter.logger }) as unknown as Db
  return { db, kind: 'postgres', queries: counter.count, close: () => pool.end() }
}

function countQueries(): { logger: Logger; count: () => number } {
  let asked = 0
  const logQuery = () => {
    asked += 1
  }
  return { logger: { logQuery }, count: () => asked }
}
