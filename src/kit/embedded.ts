import type { PGlite, QueryOptions, Results } from '@electric-sql/pglite'
import { parse, protocol, types } from '@electric-sql/pglite'

const { serialize } = protocol
const most = 400

type Statement = { name: string; types: number[] }
type Query = (text: string, params?: unknown[], options?: QueryOptions) => Promise<Results>

/** As much of PGlite as the query builder asks for. */
export type Asked = {
  query: Query
  transaction: <Answer>(run: (tx: { query: Query }) => Promise<Answer>) => Promise<Answer>
}

/**
 * The embedded database behind a memory of the statements it was sent. PGlite itself parses every query anew and passes
 * into WebAssembly six times for it; a statement met again is bound and executed in one pass, which makes the whole
 * program about twice as quick. Statements longest unused are forgotten; a change of tables forgets all.
 */
export function remembering(client: PGlite): Asked {
  const statements = new Statements(client)
  // A query alone waits for a transaction that is on; one inside it does not.
  const alone = queryOf(statements, client.query.bind(client) as Query, (ask) =>
    client._runExclusiveTransaction(() => client._runExclusiveQuery(ask)).finally(() => client.syncToFs()),
  )
  return {
    query: alone,
    transaction: (run) =>
      client.transaction((tx) => {
        const query = queryOf(statements, tx.query.bind(tx) as Query, (ask) => client._runExclusiveQuery(ask))
        return run({ query })
      }),
  }
}

const everyday = /^\s*(select|insert|update|delete|with)\b/i
const changesTables = /^\s*(create|alter|drop)\b/i

type Turn = (ask: () => Promise<Results>) => Promise<Results>

function queryOf(statements: Statements, plain: Query, inTurn: Turn): Query {
  return async (text, params = [], { parsers: _, ...options } = {}) => {
    if (everyday.test(text)) return inTurn(() => statements.ask(text, params, options))

    const answer = await plain(text, params, { ...options, parsers: asWritten })
    if (changesTables.test(text)) {
      statements.known.clear()
      await plain('deallocate all')
    }
    return answer
  }
}

/** The prepared statements of the one connection there is. Whoever asks holds the lock of queries. */
class Statements {
  known = new Map<string, Statement>()
  #client: PGlite
  #parsers: PGlite['parsers']
  #made = 0

  constructor(client: PGlite) {
    this.#client = client
    this.#parsers = { ...client.parsers, ...asWritten }
  }

  async ask(text: string, params: unknown[], options: QueryOptions): Promise<Results> {
    const statement = this.known.get(text) ?? (await this.#prepare(text))
    // The last used stands last.
    this.known.delete(text)
    this.known.set(text, statement)
    const messages = await this.#send([
      serialize.bind({ statement: statement.name, values: this.#written(params, statement.types) }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
    ])
    return parse.parseResults(messages, this.#parsers, options)[0]!
  }

  async #prepare(text: string): Promise<Statement> {
    this.#made += 1
    const name = `s${this.#made}`
    const messages = await this.#send([
      ...this.#forgotten(),
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
    ])
    return { name, types: parse.parseDescribeStatementResults(messages) }
  }

  #forgotten(): Uint8Array[] {
    const [oldest] = this.known
    if (!oldest || this.known.size < most) return []
    this.known.delete(oldest[0])
    return [serialize.close({ type: 'S', name: oldest[1].name })]
  }

  #written(params: unknown[], wanted: number[]): (string | null)[] {
    return params.map((value, index) => {
      if (value === null || value === undefined) return null
      const serializer = this.#client.serializers[wanted[index]!]
      return serializer ? serializer(value) : String(value)
    })
  }

  #send(messages: Uint8Array[]) {
    return this.#client.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), { syncToFs: false })
  }
}

/** Times, days and lists of them come as PostgreSQL writes them: the query builder reads them itself. */
const asWritten = Object.fromEntries(
  [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, 1231, 1115, 1185, 1187, 1182].map((type) => [
    type,
    (value: string) => value,
  ]),
)
