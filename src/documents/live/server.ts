import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hocuspocus } from '@hocuspocus/server'
import { eq } from 'drizzle-orm'
import type { WebSocketServer } from 'ws'
import { personOf } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { mayDraft } from '../rights.ts'
import { documents, units } from '../tables.ts'
import { loadLive, storeLive } from './kept.ts'
import { openRooms } from './rooms.ts'

/** Where browsers come to write together. */
export const livePath = '/na-zywo'

type Deps = { db: Db; now: () => Date; publicUrl: string }
type Context = { person: Person }
type Parts = { rooms: Hocuspocus<Context>; sockets: WebSocketServer }

/** A message holds at most this many bytes; a unit has room for a tenth of it. */
const longest = 2 * 1024 * 1024

/**
 * Lets drafters write one unit together over the server's own port. Who comes is known by the session cookie, and must
 * come from a page of ours. Answers how to stop: what was written is kept first.
 */
export function attachLive(server: Server, deps: Deps): () => Promise<void> {
  let parts: Promise<Parts> | undefined
  server.on('upgrade', async (request, socket, head) => {
    if (new URL(request.url ?? '/', 'http://here').pathname !== livePath) return refuse(socket, 404)
    if (!fromOurPage(request, deps.publicUrl)) return refuse(socket, 403)
    const person = await personIn(request, deps)
    if (!person) return refuse(socket, 401)

    parts ??= open(deps)
    join(await parts, request, socket, head, person)
  })
  return async () => {
    if (parts) await close(await parts)
  }
}

/** The libraries are loaded when the first person comes, not when the server starts. */
async function open({ db, now }: Deps): Promise<Parts> {
  const [{ Hocuspocus }, { WebSocketServer }] = await Promise.all([import('@hocuspocus/server'), import('ws')])
  const rooms = new Hocuspocus<Context>({
    quiet: true,
    debounce: 1000,
    maxDebounce: 5000,
    async onConnect({ documentName, context }) {
      if (!(await mayWrite(db, documentName, context.person))) throw new Error()
    },
    async onLoadDocument({ documentName }) {
      return (await loadLive(db, documentName, now())) ?? undefined
    },
    async onStoreDocument({ documentName, document }) {
      await storeLive(db, documentName, document, now())
    },
    // The name others see is the account's, whatever the browser says.
    async beforeHandleAwareness({ states, context }) {
      for (const state of states.values()) if (context?.person) state.user = { name: context.person.name }
    },
  })
  openRooms(rooms)
  return { rooms, sockets: new WebSocketServer({ noServer: true, maxPayload: longest }) }
}

async function close({ rooms, sockets }: Parts) {
  openRooms(null)
  rooms.flushPendingStores()
  rooms.closeConnections()
  for (const socket of sockets.clients) socket.terminate()
  while (rooms.getDocumentsCount() > 0) await new Promise((later) => setTimeout(later, 20))
}

function join({ rooms, sockets }: Parts, request: IncomingMessage, socket: Duplex, head: Buffer, person: Person) {
  sockets.handleUpgrade(request, socket, head, (joined) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string])
    const asked = new Request(`http://here${request.url}`, { headers })
    const connection = rooms.handleConnection(joined as unknown as WebSocket, asked, { person })
    joined.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)))
    joined.on('close', (code, reason) => connection.handleClose({ code, reason: String(reason) }))
    joined.on('error', () => joined.terminate())
  })
}

async function personIn(request: IncomingMessage, { db, now }: Deps): Promise<Person | null> {
  const token = /(?:^|;\s*)sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  return token ? personOf(db, decodeURIComponent(token), now()) : null
}

/** A page of another site may open sockets to us with our cookies: only the origin tells. */
function fromOurPage({ headers }: IncomingMessage, publicUrl: string): boolean {
  if (!headers.origin || !URL.canParse(headers.origin)) return false
  const { origin, host } = new URL(headers.origin)
  return host === headers.host || origin === new URL(publicUrl).origin
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function mayWrite(db: Db, unitId: string, person: Person): Promise<boolean> {
  if (!uuid.test(unitId)) return false
  const [row] = await db
    .select({ document: documents, removed: units.removed })
    .from(units)
    .innerJoin(documents, eq(documents.id, units.documentId))
    .where(eq(units.id, unitId))
  return row !== undefined && !row.removed && row.document.status === 'drafting' && mayDraft(person, row.document)
}

const reasons = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const

function refuse(socket: Duplex, status: keyof typeof reasons) {
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
