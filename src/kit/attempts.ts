import type { Db } from './db.ts'

class Undone extends Error {
  readonly why: unknown
  constructor(why: unknown) {
    super('undone')
    this.why = why
  }
}

/**
 * Acts in a transaction of its own. Whatever the act calls `undo` with is answered as `refused`, and everything it
 * wrote before is taken back; any other error is thrown on.
 */
export async function attempt<Done, Refused>(
  db: Db,
  act: (tx: Db, undo: (why: Refused) => never) => Promise<Done>,
): Promise<{ done: Done; refused: null } | { done: null; refused: Refused }> {
  const undo = (why: Refused): never => {
    throw new Undone(why)
  }
  try {
    return { done: await db.transaction((tx) => act(tx, undo)), refused: null }
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    return { done: null, refused: error.why as Refused }
  }
}

/** Another row stands where this one would (PostgreSQL's exclusion violation): a room is taken at that time. */
export const overlap = '23P01'

/** Acts in a nested transaction; null, and nothing written, where a constraint refuses with this SQLSTATE. */
export async function unlessRefused<Done>(db: Db, state: string, act: (tx: Db) => Promise<Done>): Promise<Done | null> {
  try {
    return await db.transaction(act)
  } catch (error) {
    if (stateOf(error) !== state) throw error
    return null
  }
}

/** The SQLSTATE of a refusal, however deep the query builder has wrapped it. */
function stateOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code ?? (cause ? stateOf(cause) : undefined)
}
