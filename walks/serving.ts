import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '#app.tsx'
import { buildAssets } from '#kit/assets.ts'
import { openEmbedded } from '#kit/database.ts'
import { memoryMail } from '#kit/mail.ts'
import { migrate } from '#kit/migrate.ts'
import { useAssets } from '#kit/page.tsx'
import { memoryStorage } from '#kit/storage.ts'
import { openBrowser } from './browser.ts'

/** The platform on an empty database, served on this machine, and a real browser for it. */
export async function openServing() {
  const now = () => new Date()
  const database = await openEmbedded()
  await migrate(database.db)
  const assets = await buildAssets()
  useAssets(assets.frame)
  const settings = { publicUrl: 'http://localhost', demo: true, secret: 'live'.repeat(8), version: '0.0.0' }
  const app = createApp({ db: database.db, now, mail: memoryMail(), storage: memoryStorage(), assets, settings })
  /**
   * Set by a test to lose an answer on its way back (the server has done its work, the phone never hears of it), or to
   * refuse what is sent before it arrives.
   */
  const line = { loses: (_path: string) => false, refuses: (_path: string) => false }
  const server = createAdaptorServer({
    fetch: async (request: Request, env: { incoming: { socket: { destroy: () => void } } }) => {
      if (line.refuses(new URL(request.url).pathname)) return new Response(null, { status: 503 })
      const answer = await app.fetch(request)
      if (line.loses(new URL(request.url).pathname)) env.incoming.socket.destroy()
      return answer
    },
  }) as Server
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await database.close()
  }
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { db: database.db, browser, address, line, close }
}
