import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import type { BrowserContext, Page } from 'playwright-core'
import { addPerson, grantRole, openSession, type RoleName } from '#accounts/index.ts'
import { createApp } from '#app.tsx'
import { addCommunity } from '#communities/index.ts'
import { attachLive } from '#documents/index.ts'
import { buildAssets } from '#kit/assets.ts'
import { openEmbedded } from '#kit/database.ts'
import type { Person } from '#kit/http.ts'
import { memoryMail } from '#kit/mail.ts'
import { migrate } from '#kit/migrate.ts'
import { useAssets } from '#kit/page.tsx'
import { memoryStorage } from '#kit/storage.ts'
import { openBrowser } from './browser.ts'

/** An empty platform served to a real browser; whoever opens it sets the clock. */
export async function openServed(now: () => Date) {
  const database = await openEmbedded()
  await migrate(database.db)
  const assets = await buildAssets()
  useAssets(assets.frame)
  const settings = { publicUrl: 'http://localhost', demo: true, secret: 'live'.repeat(8), version: '0.0.0' }
  const app = createApp({ db: database.db, now, mail: memoryMail(), storage: memoryStorage(), assets, settings })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const stopLive = attachLive(server, { db: database.db, now, publicUrl: settings.publicUrl })
  const sockets = new Set<Duplex>()
  server.on('upgrade', (_, socket) => sockets.add(socket))
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await openBrowser()

  const close = async () => {
    await browser.close()
    await stopLive()
    await new Promise((closed) => server.close(closed))
    await database.close()
  }
  const contextOf = async (token: string) => {
    const context = await browser.newContext({ locale: 'pl-PL' })
    await context.addCookies([{ name: 'sid', value: token, url: address }])
    return context
  }
  return { db: database.db, address, sockets, close, contextOf }
}

export type Served = Awaited<ReturnType<typeof openServed>>

/** A community of its own with somebody who works in it, and a session of theirs. */
export async function workerIn({ db }: Served, slug: string, roles: RoleName[], now: Date) {
  const form = { slug, name: 'Gdzieś', locative: 'w Gdziesiu', joined: '2026-01-01' }
  const { community } = await addCommunity(db, null, form, now)
  const { id: communityId } = community!
  const { id, email } = await addPerson(db, null, communityId, { givenName: 'Piotr', surname: 'Buk' }, now)
  for (const role of roles) await grantRole(db, null, { personId: id, role, communityId, from: '2026-01-01' }, now)
  const { token } = await openSession(db, id, { method: 'demo', assurance: 'declared' }, now)
  const held = roles.map((role) => ({ role, communityId, scopeKind: null, scopeId: null }))
  const piotr: Person = { id, name: 'Piotr Buk', email, roles: held, lang: 'pl' }
  return { piotr, token, communityId }
}

/** A page that fails the test at the first fault of a script; a line cut on purpose is none. */
export async function openPage(
  context: BrowserContext,
  address: string,
  fault: (words: string) => void,
): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => fault(String(error)))
  page.on('console', (said) => {
    if (said.type() === 'error' && !/WebSocket connection|ERR_INTERNET_DISCONNECTED/.test(said.text()))
      fault(said.text())
  })
  await page.goto(address)
  return page
}
