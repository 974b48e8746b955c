import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Problem } from '#kit/problem.ts'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

const patience = 10_000

/** The port, once it is sure that nobody else listens there (or any free one for 0): asked before the slow work. */
export async function freePort(port: number, host: string | null): Promise<number> {
  const trial = createServer()
  await opened(trial, port, host)
  const { port: free } = trial.address() as AddressInfo
  await new Promise((closed) => trial.close(closed))
  return free
}

/** Serves an application. */
export async function listen(fetch: Fetch, port: number, host: string | null): Promise<Server> {
  const server = createAdaptorServer({ fetch }) as Server
  await opened(server, port, host)
  return server
}

function opened(server: Server, port: number, host: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Problem(sentenceFor(error, port, host))))
    server.listen(port, host ?? undefined, resolve)
  })
}

function sentenceFor(error: NodeJS.ErrnoException, port: number, host: string | null): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program; choose another with PORT.`
  if (error.code === 'EACCES') return `Port ${port} may not be opened by this user; choose one above 1023 with PORT.`
  return `Port ${port}${host ? ` on ${host}` : ''} cannot be opened: ${error.code}.`
}

/** Lets requests under way finish; whoever is still there after ten seconds is sent away. */
export function drain(server: Server): Promise<void> {
  return new Promise((closed) => {
    const late = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(late)
      closed()
    })
    server.closeIdleConnections()
  })
}

/** Ends the program in order on Ctrl-C or when its host asks; asked a second time, at once. */
export function onStop(say: (sentence: string) => void, close: () => Promise<void>): void {
  let asked = false
  const stop = async () => {
    if (asked) process.exit(1)
    asked = true
    say('Stopping …')
    await close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
