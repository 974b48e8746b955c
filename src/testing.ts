import { after } from 'node:test'
import { desc, sql } from 'drizzle-orm'
import { getCookie } from 'hono/cookie'
import { addPerson, grantRole, personOf, type RoleName } from '#accounts/index.ts'
import { addCommunity, type Community } from '#communities/index.ts'
import { type Database, openEmbedded, openPostgres } from '#kit/database.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { events } from '#kit/events.ts'
import type { Person, Role } from '#kit/http.ts'
import { memoryMail } from '#kit/mail.ts'
import { migrate } from '#kit/migrate.ts'
import { useAssets } from '#kit/page.tsx'
import { memoryStorage } from '#kit/storage.ts'
import { createApp } from './app.tsx'

/** One database for all tests of a process: embedded, or PostgreSQL where TEST_DATABASE_URL names an empty one. */
const url = process.env.TEST_DATABASE_URL
export const database: Database = url ? await openPostgres(url) : await openEmbedded()
await migrate(database.db)
after(() => database.close())
useAssets({ styles: ['/assets/app.css'], scripts: ['/assets/app.js'], fonts: [], icon: '/assets/favicon.svg' })

export const start = new Date('2026-09-01T08:00:00Z')
const given: Record<string, [string, string]> = {
  operator: ['Olga', 'Olcha'],
  administrator: ['Adam', 'Akacja'],
  official: ['Jan', 'Klon'],
  organiser: ['Maria', 'Lipa'],
  drafter: ['Piotr', 'Buk'],
  recorder: ['Ewa', 'Wierzba'],
  'council-member': ['Zofia', 'Topola'],
  representative: ['Marek', 'Grab'],
  animator: ['Kinga', 'Jarzębina'],
  coordinator: ['Tomasz', 'Modrzew'],
  leader: ['Iga', 'Czeremcha'],
  duty: ['Rafał', 'Świerk'],
}

class Undo extends Error {}

/** Runs a test against the whole application in the town of Krakow, then undoes everything it wrote. */
export async function town(run: (world: World) => Promise<void>): Promise<void> {
  if (url) await sweep()
  await database.db
    .transaction(async (tx) => {
      await run(await worldOn(tx as unknown as Db))
      throw new Undo()
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
}

let worlds = 0

/** What a race left behind (it needs connections of its own, so nothing undoes it) is gone before the next test begins. */
async function sweep(): Promise<void> {
  const { db } = database
  const [left] = await rowsOf<{ some: boolean }>(
    db.execute(sql`select exists (select from communities) or exists (select from people) as some`),
  )
  if (!left!.some) return

  const tables = await rowsOf<{ name: string }>(
    db.execute(sql`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`),
  )
  await db.execute(sql.raw(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')} cascade`))
}

export type World = Awaited<ReturnType<typeof worldOn>>

async function worldOn(db: Db) {
  let now = start
  let visitor: Person | null = null
  const krakow = await sampleCommunity(db, 'krakow', 'Kraków', 'w Krakowie')
  const mail = memoryMail()
  const storage = memoryStorage()
  const settings = { publicUrl: 'http://localhost', demo: true, secret: 'test', version: 'test' }
  const failures: unknown[] = []
  const app = createApp({
    db,
    mail,
    storage,
    settings,
    now: () => now,
    // A person stepped into, or else the owner of the session whose cookie the test sends.
    personFrom: async (c) => visitor ?? personOf(db, getCookie(c, 'sid') ?? '', now),
    report: (error) => failures.push(error),
  })
  // Every world is a network of its own, so that limits by sender never run from one test into another.
  worlds += 1
  const sender = `10.${(worlds >> 16) & 255}.${(worlds >> 8) & 255}.${worlds & 255}`
  const request = (address: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', sender)
    return app.request(`http://localhost${address}`, { ...init, headers })
  }
  return {
    db,
    app,
    krakow,
    mail,
    storage,
    failures,
    queries: database.queries,
    timeIs(iso: string) {
      now = new Date(iso)
    },
    now: () => now,
    /** Step into a person; null is a visitor. */
    as(person: Person | null) {
      visitor = person
    },
    /** A person with this role in the community (or only in a scope), made and stepped into. */
    async asRole(role: RoleName, scope?: { kind: string; id: string }, community: Community = krakow) {
      visitor = await samplePerson(db, community, role, now, scope)
      return visitor
    },
    visit: (address: string, headers?: Record<string, string>) => request(address, { headers }),
    /** As a browser's script sends it. */
    send: (address: string, body: unknown, headers: Record<string, string> = {}) =>
      request(address, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { origin: 'http://localhost', 'content-type': 'application/json', ...headers },
      }),
    see: async (address: string) => (await request(address, { headers: { 'accept-language': 'pl' } })).text(),
    submit: (address: string, fields: Fields, headers: Record<string, string> = {}) =>
      request(address, {
        method: 'POST',
        body: formOf(fields),
        headers: { origin: 'http://localhost', 'accept-language': 'pl', ...headers },
      }),
    /** Names of what happened so far, in order. */
    happened: async () =>
      (await db.select({ name: events.name }).from(events).orderBy(events.id)).map(({ name }) => name),
    lastEvent: async () => (await db.select().from(events).orderBy(desc(events.id)).limit(1))[0],
  }
}

export type Fields = Record<string, string | number | Blob | File | (string | number)[] | undefined>

function formOf(fields: Fields): FormData | URLSearchParams {
  const flat = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => [name, one instanceof Blob ? one : String(one)] as const),
  )
  if (!flat.some(([, value]) => value instanceof Blob)) return new URLSearchParams(flat as [string, string][])
  const form = new FormData()
  for (const [name, value] of flat) form.append(name, value)
  return form
}

export async function sampleCommunity(db: Db, slug: string, name: string, locative: string): Promise<Community> {
  const { community } = await addCommunity(db, null, { slug, name, locative, joined: '2026-01-01' }, start)
  return community!
}

/** A person with one role, by the commands the screens use. */
export async function samplePerson(
  db: Db,
  community: Community,
  role: RoleName | 'resident',
  now: Date,
  scope?: { kind: string; id: string },
): Promise<Person> {
  const [givenName, surname] = given[role] ?? ['Anna', 'Jesion']
  const email = `${role}@example.org`
  const row = await addPerson(db, null, community.id, { givenName, surname, email }, now)
  const roles: Role[] = []
  if (role !== 'resident') {
    const communityId = role === 'operator' ? null : community.id
    await grantRole(db, null, { personId: row.id, role, communityId, scope, from: '2026-01-01' }, now)
    roles.push({ role, communityId, scopeKind: scope?.kind ?? null, scopeId: scope?.id ?? null })
  }
  return { id: row.id, name: `${givenName} ${surname}`, email, lang: 'pl', roles }
}

/** Whether several connections are at hand: races are proven on PostgreSQL only. */
export const racing = Boolean(url)
