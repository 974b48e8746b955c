import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { type Db, rowsOf } from './db.ts'
import type { Services } from './domain.ts'

const lock = 7_305_001

/**
 * Does what the passing of time does, one domain after another. On PostgreSQL only one process does it at a time:
 * the others pass. A domain that fails is reported and does not keep the next from its turn.
 */
export async function runChores(
  { db, kind }: Pick<Database, 'db' | 'kind'>,
  now: Date,
  services: Services,
  report: (error: unknown, where: string) => void,
): Promise<void> {
  if (kind === 'pglite') return takeTurns(db, now, services, report)

  // The lock lives in a transaction of its own and goes with it, however the process ends.
  await db.transaction(async (tx) => {
    const [row] = await rowsOf<{ mine: boolean }>(tx.execute(sql`select pg_try_advisory_xact_lock(${lock}) as mine`))
    if (row!.mine) await takeTurns(db, now, services, report)
  })
}

async function takeTurns(db: Db, now: Date, services: Services, report: (error: unknown, where: string) => void) {
  for (const domain of services.domains) {
    await domain.chores?.(db, now, services).catch((error) => report(error, `chores of ${domain.name}`))
  }
}

/** Runs a task now and then `seconds` after each end, never twice at once. Answers how to stop, once the last run is over. */
export function repeat(task: () => Promise<void>, seconds: number): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const turn = () => {
    running = task().finally(() => {
      if (!stopped) timer = setTimeout(turn, seconds * 1000)
    })
  }
  turn()
  return () => {
    stopped = true
    clearTimeout(timer)
    return running
  }
}
