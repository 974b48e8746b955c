import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { Assurance, Person, Settings } from '#kit/http.ts'
import { beginCeremony, takeUp } from './ceremonies.ts'
import { passkeys } from './tables.ts'

const mostKeys = 10

/** The keys of a person, oldest first. */
export function passkeysOf(db: Db, personId: string) {
  const { id, name, created, lastUsed } = passkeys
  return db
    .select({ id, name, created, lastUsed })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(created))
}

/** Begins adding a key: what the browser hands to the device. */
export async function beginAdding(db: Db, person: Person, settings: Settings, now: Date) {
  const known = await db
    .select({ id: passkeys.id, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.personId, person.id))
  const options = await generateRegistrationOptions({
    rpName: 'Podwórko',
    rpID: site(settings).id,
    userID: Uint8Array.from(Buffer.from(person.id.replaceAll('-', ''), 'hex')),
    userName: person.email ?? (person.name || 'Podwórko'),
    userDisplayName: person.name,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  })
  const secret = options.challenge
  return { ceremony: await beginCeremony(db, { kind: 'key-adding', personId: person.id, secret }, now), options }
}

export type KeyRefusal = 'key-late' | 'key-odd' | 'key-known' | 'too-many-keys'
type Answer<Response> = { ceremony: string; response: Response }

/** Adds the key a device made; it is as sure as the session it was made in. */
export async function addPasskey(
  db: Db,
  person: Person,
  answer: Answer<RegistrationResponseJSON>,
  name: string,
  settings: Settings,
  now: Date,
): Promise<KeyRefusal | null> {
  const ceremony = await takeUp(db, answer.ceremony, 'key-adding', now)
  if (ceremony?.personId !== person.id) return 'key-late'
  const credential = await madeKey(answer.response, ceremony.secret, settings)
  if (!credential) return 'key-odd'
  if ((await passkeysOf(db, person.id)).length >= mostKeys) return 'too-many-keys'

  const { id, counter, transports = [] } = credential
  const publicKey = Buffer.from(credential.publicKey).toString('base64url')
  const assurance = person.assurance ?? 'declared'
  const key = { id, counter, transports, publicKey, name, assurance, personId: person.id, created: now }
  const added = await db.insert(passkeys).values(key).onConflictDoNothing().returning({ id: passkeys.id })
  return added.length > 0 ? null : 'key-known'
}

async function madeKey(response: RegistrationResponseJSON, expectedChallenge: string, settings: Settings) {
  const { id: expectedRPID, origin: expectedOrigin } = site(settings)
  const expected = { expectedChallenge, expectedOrigin, expectedRPID, requireUserVerification: false }
  const proof = await verifyRegistrationResponse({ response, ...expected }).catch(() => null)
  return proof?.verified ? proof.registrationInfo.credential : null
}

/** Begins signing in: any key of ours will do, the device knows which it has. */
export async function beginEntry(db: Db, settings: Settings, now: Date) {
  const options = await generateAuthenticationOptions({ rpID: site(settings).id, userVerification: 'preferred' })
  return { ceremony: await beginCeremony(db, { kind: 'key-entry', secret: options.challenge }, now), options }
}

/** Whose key answered, and how sure it is; null when the answer does not prove it. */
export async function ownerOf(
  db: Db,
  { ceremony: id, response }: Answer<AuthenticationResponseJSON>,
  settings: Settings,
  now: Date,
): Promise<{ personId: string; assurance: Assurance } | null> {
  const ceremony = await takeUp(db, id, 'key-entry', now)
  const [key] = await db.select().from(passkeys).where(eq(passkeys.id, response.id))
  if (!ceremony || !key) return null

  const here = site(settings)
  const publicKey = Uint8Array.from(Buffer.from(key.publicKey, 'base64url'))
  const proof = await verifyAuthenticationResponse({
    response,
    expectedChallenge: ceremony.secret,
    expectedOrigin: here.origin,
    expectedRPID: here.id,
    credential: { id: key.id, publicKey, counter: key.counter },
    requireUserVerification: false,
  }).catch(() => null)
  if (!proof?.verified) return null

  const counter = proof.authenticationInfo.newCounter
  await db.update(passkeys).set({ counter, lastUsed: now }).where(eq(passkeys.id, key.id))
  return { personId: key.personId, assurance: key.assurance }
}

/** Takes a key away. Answers whether the person had it. */
export async function removePasskey(db: Db, personId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
    .returning({ id: passkeys.id })
  return gone.length > 0
}

function site({ publicUrl }: Settings) {
  const { origin, hostname } = new URL(publicUrl)
  return { origin, id: hostname }
}
