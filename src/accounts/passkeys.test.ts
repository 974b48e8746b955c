import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { describe, it } from 'node:test'
import { personOf } from '#accounts/index.ts'
import { town, type World } from '#testing.ts'
import { paths } from './paths.ts'

const site = 'http://localhost'
const anna = 'anna.jesion@example.org'

describe("a device's own key", () => {
  it('lets its person in without a letter', () =>
    town(async (world) => {
      const cookie = await signIn(world, anna)
      const phone = authenticator()
      assert.equal((await add(world, phone, cookie)).status, 200)

      const answer = await enter(world, phone, { wroc: '/krakow' })

      assert.deepEqual(await answer.json(), { href: '/krakow' })
      const person = await personOf(world.db, tokenOf(cookieOf(answer)), world.now())
      assert.equal(person?.email, anna)
      assert.equal(person?.assurance, 'email')
      assert.match(await (await world.visit(paths.keys.href(), { cookie })).text(), /Ostatnio użyty 1 września 2026/)
    }))

  it('is refused when it signs for another site', () =>
    town(async (world) => {
      const cookie = await signIn(world, anna)
      const answer = await add(world, authenticator('https://evil.example'), cookie)
      assert.equal(answer.status, 422)
      assert.equal(((await answer.json()) as { refused: string }).refused, 'key-odd')
    }))

  it('is refused when its challenge was taken up already, or ten minutes ago', () =>
    town(async (world) => {
      const cookie = await signIn(world, anna)
      const phone = authenticator()
      const begun = await begin(world, cookie)
      const answer = { ceremony: begun.ceremony, response: phone.create(begun.options) }
      assert.equal((await world.send(paths.keys.href(), answer, { cookie })).status, 200)
      assert.equal((await world.send(paths.keys.href(), answer, { cookie })).status, 422)

      const late = await begin(world, cookie)
      world.timeIs('2026-09-01T08:10:00Z')
      const response = authenticator().create(late.options)
      const refused = await world.send(paths.keys.href(), { ceremony: late.ceremony, response }, { cookie })
      assert.equal(((await refused.json()) as { refused: string }).refused, 'key-late')
    }))

  it("cannot be added with another person's challenge", () =>
    town(async (world) => {
      const begun = await begin(world, await signIn(world, anna))
      const response = authenticator().create(begun.options)
      const stranger = await signIn(world, 'jan.klon@example.org')
      const answer = await world.send(paths.keys.href(), { ceremony: begun.ceremony, response }, { cookie: stranger })
      assert.equal(answer.status, 422)
    }))

  it('is the key of one person only', () =>
    town(async (world) => {
      const phone = authenticator()
      await add(world, phone, await signIn(world, anna))
      const answer = await add(world, phone, await signIn(world, 'jan.klon@example.org'))
      assert.equal(((await answer.json()) as { refused: string }).refused, 'key-known')
    }))

  it('does not let in with a signature of somebody else', () =>
    town(async (world) => {
      const phone = authenticator()
      await add(world, phone, await signIn(world, anna))
      const forged = { ...authenticator(), id: phone.id }
      assert.equal((await enter(world, forged)).status, 422)
    }))

  it('does not let in twice with one answer', () =>
    town(async (world) => {
      const phone = authenticator()
      await add(world, phone, await signIn(world, anna))
      const begun = await challenge(world)
      const answer = { ceremony: begun.ceremony, response: phone.get(begun.options) }
      assert.equal((await world.send(paths.keyEntry.href(), answer)).status, 200)
      assert.equal((await world.send(paths.keyEntry.href(), answer)).status, 422)
    }))

  it('opens nothing once it is removed, and only its person removes it', () =>
    town(async (world) => {
      const cookie = await signIn(world, anna)
      const phone = authenticator()
      await add(world, phone, cookie)

      await world.submit(
        paths.keyRemoval.href(),
        { key: phone.id },
        { cookie: await signIn(world, 'jan.klon@example.org') },
      )
      assert.equal((await enter(world, phone)).status, 200)

      await world.submit(paths.keyRemoval.href(), { key: phone.id }, { cookie })
      assert.equal((await enter(world, phone)).status, 422)
    }))

  it('is never an error, whatever is sent in its place', () =>
    town(async (world) => {
      const cookie = await signIn(world, anna)
      const { ceremony } = await begin(world, cookie)
      for (const response of [
        {},
        { id: 'x', response: {} },
        { id: 'x', type: 'public-key', response: { clientDataJSON: '!' } },
      ])
        assert.equal((await world.send(paths.keys.href(), { ceremony, response }, { cookie })).status, 422)
      assert.equal((await world.send(paths.keyEntry.href(), 'nonsense')).status, 422)
      assert.deepEqual(world.failures, [])
    }))

  it('is a bonus: nobody can have more than ten', () =>
    town(async (world) => {
      const cookie = await signIn(world, anna)
      for (let count = 0; count < 10; count += 1) assert.equal((await add(world, authenticator(), cookie)).status, 200)
      const eleventh = await add(world, authenticator(), cookie)
      assert.equal(((await eleventh.json()) as { refused: string }).refused, 'too-many-keys')
    }))
})

type Options = { challenge: string }
type Begun = { ceremony: string; options: Options }
type Device = ReturnType<typeof authenticator>

async function signIn({ submit, mail }: World, email: string): Promise<string> {
  await submit(paths.signIn.href(), { email })
  const code = /\d{6}/.exec(mail.box.at(-1)!.text)![0]
  return cookieOf(await submit(paths.code.href(), { email, code }))
}

function cookieOf(answer: Response): string {
  return /sid=[^;]+/.exec(answer.headers.getSetCookie().find((line) => /^sid=.{20}/.test(line))!)![0]
}

const tokenOf = (cookie: string) => cookie.replace('sid=', '')

async function begin({ send }: World, cookie: string) {
  return (await (await send(paths.keyChallenge.href(), {}, { cookie })).json()) as Begun
}

async function challenge({ send }: World) {
  return (await (await send(paths.keyEntryChallenge.href(), {})).json()) as Begun
}

async function add(world: World, device: Device, cookie: string) {
  const { ceremony, options } = await begin(world, cookie)
  return world.send(paths.keys.href(), { ceremony, response: device.create(options) }, { cookie })
}

async function enter(world: World, device: Device, more: object = {}) {
  const { ceremony, options } = await challenge(world)
  return world.send(paths.keyEntry.href(), { ceremony, response: device.get(options), ...more })
}

/** A device in software: makes a P-256 key with attestation "none", and signs with it (WebAuthn Level 3, 6.1 and 6.5). */
function authenticator(origin = site) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const rawId = randomBytes(32)
  const id = rawId.toString('base64url')
  let counter = 0
  const clientData = (type: string, { challenge: asked }: Options) =>
    Buffer.from(JSON.stringify({ type, challenge: asked, origin, crossOrigin: false }))
  const place = createHash('sha256').update('localhost').digest()
  const header = (flags: number) => {
    counter += 1
    return Buffer.concat([place, Buffer.from([flags]), uint(counter, 4)])
  }
  return {
    id,
    create(options: Options) {
      const key = cbor(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, bytes(x!)],
          [-3, bytes(y!)],
        ]),
      )
      const authData = Buffer.concat([header(0b01000101), Buffer.alloc(16), uint(rawId.length, 2), rawId, key])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      const response = {
        clientDataJSON: clientData('webauthn.create', options).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      }
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
    },
    get(options: Options) {
      const data = clientData('webauthn.get', options)
      const authenticatorData = header(0b00000101)
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(data).digest()])
      const response = {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      }
      return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response }
    },
  }
}

const bytes = (text: string) => Buffer.from(text, 'base64url')

function uint(value: number, length: number): Buffer {
  const written = Buffer.alloc(length)
  written.writeUIntBE(value, 0, length)
  return written
}

/** As much of CBOR (RFC 8949) as an attestation needs: small numbers, text, bytes, maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flatMap((pair) => pair.map(cbor))])
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  return value < 256
    ? Buffer.from([(major << 5) | 24, value])
    : Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
