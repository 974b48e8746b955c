import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Assurance, Env } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { senderOf } from '#kit/sender.ts'
import { deviceOf } from './devices.ts'
import { assuranceBy } from './rules.ts'
import { closeSession, openSession } from './sessions.ts'
import type { SignInMethod } from './tables.ts'

/** Opens a session for a person and gives its cookie. A passkey says how sure it is; other ways are as sure as they are. */
export async function enter(c: Context<Env>, personId: string, method: SignInMethod, sure?: Assurance): Promise<void> {
  const { db, now, settings } = c.var
  const assurance = sure ?? (method === 'passkey' ? 'email' : assuranceBy[method])
  await close(c)
  const device = deviceOf(c.req.header('user-agent'))
  const { token, expires } = await openSession(db, personId, { method, assurance, device }, now())
  const maxAge = Math.round((expires.getTime() - now().getTime()) / 1000)
  const secure = settings.publicUrl.startsWith('https:')
  setCookie(c, 'sid', token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}

/** Closes the session of this request, if there is one. */
export async function leave(c: Context<Env>): Promise<void> {
  await close(c)
  deleteCookie(c, 'sid', { path: '/' })
}

async function close(c: Context<Env>): Promise<void> {
  const token = getCookie(c, 'sid')
  if (token) await closeSession(c.var.db, token)
}

// Generous, because a whole library or estate may share one address; narrow enough to stop a machine.
const asking = limit(30, 900)
const guessing = limit(60, 900)

/** Counts a request for a code, or a guess at one, against the network it came from; throws 429 beyond the limit. */
export function spend(c: Context<Env>, what: 'asking' | 'guessing'): void {
  const sender = senderOf(c)
  if (sender) (what === 'asking' ? asking : guessing)(sender, c.var.now())
}
