import { randomBytes, randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { allCommunities } from '#communities/index.ts'
import { type Database, openEmbedded, openPostgres } from '#kit/database.ts'
import type { Db } from '#kit/db.ts'
import type { Settings } from '#kit/http.ts'
import { recall, remember } from '#kit/installation.ts'
import { folderMail, type Mail, smtpMail } from '#kit/mail.ts'
import { migrate } from '#kit/migrate.ts'
import { root } from '#kit/root.ts'
import { folderStorage, type Storage } from '#kit/storage.ts'
import { bucketStorage } from '#kit/storage-s3.ts'
import { claim, writable } from './claim.ts'
import type { Given } from './settings.ts'

type Say = (sentence: string) => void

export type House = {
  database: Database
  mail: Mail
  storage: Storage
  settings: Settings
  close: () => Promise<void>
}

/** Opens everything the application stands on: the folder, the database brought up to date, the demo world, mail. */
export async function openHouse(given: Given, port: number, now: () => Date, say: Say): Promise<House> {
  const folder = resolve(given.DATA_DIR ?? 'data')
  const release = given.DATABASE_URL ? await writable(folder) : await claim(folder)
  const database = await openDatabase(given, folder, say)
  const storage = given.STORAGE_URL ? bucketStorage(given.STORAGE_URL, now) : folderStorage(join(folder, 'files'))
  const demo = await demoWorld({ database, storage, now, say }, given.DEMO)
  const settings = await settingsOf(given, database.db, port, demo)
  const mail = given.SMTP_URL ? smtpMail(given.SMTP_URL, given.SMTP_FROM!) : folderMail(join(folder, 'outbox'), now)
  const close = async () => {
    await database.close()
    await release?.()
  }
  return { database, mail, storage, settings, close }
}

async function openDatabase({ DATABASE_URL }: Given, folder: string, say: Say): Promise<Database> {
  const database = DATABASE_URL ? await openPostgres(DATABASE_URL) : await openEmbedded(join(folder, 'pg'), say)
  const applied = await migrate(database.db)
  if (applied.length > 0) say(`The database is up to date (${applied.length} steps taken, in ${relative('', folder)})`)
  return database
}

type Filling = { database: Database; storage: Storage; now: () => Date; say: Say }

/**
 * Whether the demo world is shown, once it is there. It is filled in one transaction together with its mark: a start
 * that is killed half-way leaves an empty database, never half a world.
 */
async function demoWorld({ database, storage, now, say }: Filling, wanted: boolean | null): Promise<boolean> {
  const { db, kind } = database
  if (await recall(db, 'demo')) return wanted !== false
  if (!(wanted ?? kind === 'pglite') || (await allCommunities(db)).length > 0) return false

  say('Filling the demo world (only the first time) …')
  const { fillDemo } = await import('../demo/index.ts')
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db
    await fillDemo({ db: tx, storage, now: now(), say })
    await remember(tx, 'demo', now().toISOString())
  })
  return true
}

async function settingsOf(given: Given, db: Db, port: number, demo: boolean): Promise<Settings> {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string }
  const empty = (await allCommunities(db)).length === 0
  return {
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${port}`,
    demo,
    secret: given.SECRET ?? (await remember(db, 'secret', randomBytes(32).toString('base64url'))),
    version,
    oidc: oidcOf(given),
    proxies: given.PROXY ?? undefined,
    firstCode: empty ? String(randomInt(0, 100_000_000)).padStart(8, '0') : undefined,
  }
}

function oidcOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL }: Given): Settings['oidc'] {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return undefined
  const label = OIDC_LABEL ?? URL.parse(OIDC_ISSUER)!.hostname
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET ?? '', label }
}
