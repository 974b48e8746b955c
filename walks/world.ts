import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { sql } from 'drizzle-orm'
import { openSession, personWithAccount } from '#accounts/index.ts'
import { createApp } from '#app.tsx'
import { attachLive } from '#documents/index.ts'
import { buildAssets } from '#kit/assets.ts'
import { type Database, openEmbedded } from '#kit/database.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { type Mail, memoryMail } from '#kit/mail.ts'
import { migrate } from '#kit/migrate.ts'
import { useAssets } from '#kit/page.tsx'
import { memoryStorage, type Storage } from '#kit/storage.ts'
import { fillDemo } from '../demo/index.ts'

export type Walker = { name: string; cookie: string }
export type Answer = {
  address: string
  status: number
  route: string
  queries: number
  response: Response
  body: string
}

type Assets = Awaited<ReturnType<typeof buildAssets>>

const now = () => new Date()
/** The secret of the demo world: the keys in its letters are signed with it. */
const settings = { publicUrl: 'http://localhost', demo: true, secret: 'replay', version: '0.0.0' }

/** The demo world, served as it is at home, with somebody of every role in Kraków and one official from elsewhere. */
export async function openWorld({ small = true } = {}) {
  const database = await openEmbedded()
  await migrate(database.db)
  const [mail, storage, assets] = [memoryMail(), memoryStorage(), await buildAssets()]
  useAssets(assets.frame)
  const letters = await fillDemo({ db: database.db, storage, now: now(), say: () => {}, small })

  const { app, asking, faults } = appOn(database, mail, storage, assets)
  let server: ReturnType<typeof serve> | undefined
  let stopLive: (() => Promise<void>) | undefined
  const listen = () =>
    new Promise<string>((resolve) => {
      const begun = ({ port }: { port: number }) => resolve(`http://127.0.0.1:${port}`)
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, begun)
      stopLive = attachLive(server as Server, { db: database.db, now, publicUrl: settings.publicUrl })
    })
  const close = async () => {
    await stopLive?.()
    server?.close()
    await database.close()
  }
  return { app, assets, letters, faults, ask: asking, listen, close, walkers: await walkersOf(database.db) }
}

export type World = Awaited<ReturnType<typeof openWorld>>

function appOn(database: Database, mail: Mail, storage: Storage, assets: Assets) {
  let last = ''
  const faults: string[] = []
  const app = createApp({
    ...{ db: database.db, now, mail, storage, assets, settings, rate: 1_000_000 },
    log: ({ route }) => {
      last = route
    },
    report: (error, where) => faults.push(`${where}: ${error instanceof Error ? error.stack : error}`),
  })

  /** Asks as somebody; requests of a walk are made one after another, so that the last note is this one's. */
  async function asking(address: string, walker: Walker, init: RequestInit = {}): Promise<Answer> {
    const before = database.queries()
    const headers = { 'accept-language': 'pl', cookie: walker.cookie, ...(init.headers as Record<string, string>) }
    const response = await app.request(`http://localhost${address}`, { ...init, headers })
    const body = await textOf(response)
    return { address, status: response.status, route: last, queries: database.queries() - before, response, body }
  }
  return { app, asking, faults }
}

/** Files are read to their end and forgotten. */
async function textOf(response: Response): Promise<string> {
  const readable = /html|json|text|javascript|calendar|xml/.test(response.headers.get('content-type') ?? '')
  const bytes = await response.arrayBuffer()
  return readable ? new TextDecoder().decode(bytes) : ''
}

/** A visitor first and a resident without any role; then one person for every role, with only that role in Kraków; last an official of another town. */
async function walkersOf(db: Db): Promise<Walker[]> {
  const staff = await rowsOf<{ role: string; person: string; slug: string }>(
    db.execute(sql`
      select distinct on (c.slug, r.role) r.role, r.person_id as person, c.slug
      from roles r join communities c on c.id = r.community_id
      where c.slug in ('krakow', 'bialystok') and r.valid_to is null
      order by c.slug desc, r.role, (select count(*) from roles o where o.person_id = r.person_id), r.person_id`),
  )
  const wanted = staff.filter(({ slug, role }) => slug === 'krakow' || role === 'official')
  const resident = await personWithAccount(db, 'anna.jesion@example.org', 'pl', now())
  const walkers: Walker[] = [{ name: 'visitor', cookie: '' }]
  walkers.push({ name: 'resident', cookie: await cookieOf(db, resident) })
  const [keeper] = await rowsOf<{ person: string }>(
    db.execute(sql`select person_id as person from roles where role = 'operator' and valid_to is null limit 1`),
  )
  if (keeper) walkers.push({ name: 'operator', cookie: await cookieOf(db, keeper.person) })
  for (const { role, person, slug } of wanted) {
    walkers.push({ name: slug === 'krakow' ? role : `${role} of ${slug}`, cookie: await cookieOf(db, person) })
  }
  return walkers
}

async function cookieOf(db: Db, person: string): Promise<string> {
  const { token } = await openSession(db, person, { method: 'email', assurance: 'email' }, now())
  return `sid=${token}`
}
