import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { personOf } from '#accounts/index.ts'
import { createApp } from '#app.tsx'
import { rowsOf } from '#kit/db.ts'
import { town, type World } from '#testing.ts'
import { paths } from './paths.ts'

// A valid number of nobody: its check digit is right, its owner would be born in 1944.
const pesel = '44051401359'
const anna = {
  sub: pesel,
  given_name: 'Anna',
  family_name: 'Jesion',
  email: 'anna.jesion@example.org',
  email_verified: true,
}

describe('coming from an identity provider', () => {
  it('signs in a new person by name, surely', () =>
    town(async (world) => {
      const person = await comeAs(world, anna)
      assert.equal(person?.name, 'Anna Jesion')
      assert.equal(person?.assurance, 'eid')
    }))

  it('knows the person again', () =>
    town(async (world) => {
      const first = await comeAs(world, anna)
      const second = await comeAs(world, { ...anna, family_name: 'Jesion-Lipa' })
      assert.equal(second?.id, first?.id)
    }))

  it('keeps nothing but a name and a verified address: no PESEL, wherever the provider put it', () =>
    town(async (world) => {
      const said = {
        ...anna,
        name: `Anna Jesion ${pesel}`,
        family_name: `Jesion ${pesel}`,
        pesel,
        birthdate: '1944-05-14',
      }
      await comeAs(world, said)

      const rows = await rowsOf<{ text: string }>(
        world.db.execute(sql`select concat(p.*, i.*, c.*) as text from people p left join identities i on i.person_id = p.id
          left join ceremonies c on true`),
      )
      const kept = rows.map(({ text }) => text).join(' ')
      assert.match(kept, /Jesion/)
      assert.doesNotMatch(kept, new RegExp(`${pesel}|1944-05-14`))
    }))

  it('does not believe an address that is not verified', () =>
    town(async (world) => {
      const person = await comeAs(world, { ...anna, email_verified: false })
      assert.equal(person?.email, null)
    }))

  it('joins the account one is signed in to, and then no other', () =>
    town(async (world) => {
      const jan = await signedIn(world, 'jan.klon@example.org')
      const joined = await comeAs(world, anna, jan)
      assert.equal(joined?.email, 'jan.klon@example.org')

      const maria = await signedIn(world, 'maria.lipa@example.org')
      const answer = await come(world, anna, maria)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /należy już do innego konta/)
    }))
})

describe('an identity is refused', () => {
  const refusals: [why: string, change: (address: URL) => void, words: RegExp][] = [
    [
      'when the state is not the one that was sent',
      (address) => address.searchParams.set('state', 'other'),
      /nie została potwierdzona/,
    ],
    ['when the code is another', (address) => address.searchParams.set('code', 'other'), /nie została potwierdzona/],
    [
      'when the person said no',
      (address) => address.searchParams.set('error', 'access_denied'),
      /nie została potwierdzona/,
    ],
  ]
  for (const [why, change, words] of refusals)
    it(why, () =>
      town(async (world) => {
        const answer = await come(world, anna, undefined, change)
        assert.equal(answer.status, 422)
        assert.match(await answer.text(), words)
      }),
    )

  it('when the provider signs with a key that is not its own', () =>
    town(async (world) => {
      provider.forge = true
      const answer = await come(world, anna)
      provider.forge = false
      assert.equal(answer.status, 422)
    }))

  it('when another browser began, when it took too long, and when it comes twice', () =>
    town(async (world) => {
      const app = appWith(world)
      const { returned, cookie } = await begun(world, app, anna)
      const back = (cookies: string) => app.request(returned.href, { headers: { cookie: cookies } })

      assert.equal((await back('')).status, 422)
      assert.equal((await back(cookie)).status, 303)
      assert.equal((await back(cookie)).status, 422)

      const second = await begun(world, app, anna)
      world.timeIs('2026-09-01T08:11:00Z')
      assert.equal((await app.request(second.returned.href, { headers: { cookie: second.cookie } })).status, 422)
    }))

  it('when the provider is silent, with another way in', () =>
    town(async (world) => {
      const answer = await appWith(world, 'http://127.0.0.1:9').request(`http://localhost${paths.eid.href()}`)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Dostawca tożsamości nie odpowiada/)
    }))

  it('where none is set up', () =>
    town(async ({ visit }) => {
      assert.equal((await visit(paths.eid.href())).status, 404)
      assert.equal((await visit(paths.eidReturn.href())).status, 404)
    }))
})

type Claims = Record<string, unknown>

/** A provider on this machine: says who it is, gives a code to whoever is claimed, signs what it claims. */
const provider = { issuer: '', claims: {} as Claims, nonce: '', challenge: '', forge: false }
let server: Server

before(async () => {
  const [own, strange] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }
  const answers: Record<string, () => Promise<object> | object> = {
    '/.well-known/openid-configuration': () => ({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/jwks`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys: [jwk] }),
    '/token': async () => ({
      access_token: 'access',
      token_type: 'bearer',
      id_token: await new SignJWT({ ...provider.claims, nonce: provider.nonce })
        .setProtectedHeader({ alg: 'RS256', kid: 'own' })
        .setIssuer(provider.issuer)
        .setAudience('podworko')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(provider.forge ? strange.privateKey : own.privateKey),
    }),
  }
  server = createServer(async (request, response) => {
    const body = await new Promise<string>((resolve) => {
      let text = ''
      request.on('data', (part) => {
        text += part
      })
      request.on('end', () => resolve(text))
    })
    const wrong = request.url === '/token' && new URLSearchParams(body).get('code') !== 'the-code'
    response.writeHead(wrong ? 400 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(wrong ? { error: 'invalid_grant' } : await answers[request.url!]!()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => server.close())

function appWith({ db, mail, storage, now }: World, issuer = provider.issuer) {
  const oidc = { issuer, clientId: 'podworko', clientSecret: 'secret', label: 'Profil Zaufany' }
  const settings = { publicUrl: 'http://localhost', demo: true, secret: 'test', version: 'test', oidc }
  return createApp({ db, mail, storage, settings, now, report: (error) => assert.fail(String(error)) })
}

/** Goes to the provider and answers where it sends back, with the cookie of the browser that began. */
async function begun(_world: World, app: ReturnType<typeof appWith>, claims: Claims, session = '') {
  const start = await app.request(`http://localhost${paths.eid.href()}?wroc=/krakow`, { headers: { cookie: session } })
  const asked = new URL(start.headers.get('location')!)
  provider.claims = claims
  provider.nonce = asked.searchParams.get('nonce')!
  const returned = new URL(asked.searchParams.get('redirect_uri')!)
  returned.searchParams.set('code', 'the-code')
  returned.searchParams.set('state', asked.searchParams.get('state')!)
  const cookie = [/eid=[^;]+/.exec(start.headers.get('set-cookie')!)![0], session].filter(Boolean).join('; ')
  return { returned, cookie }
}

async function come(world: World, claims: Claims, session?: string, change: (address: URL) => void = () => {}) {
  const app = appWith(world)
  const { returned, cookie } = await begun(world, app, claims, session)
  change(returned)
  return app.request(returned.href, { headers: { cookie, 'accept-language': 'pl' } })
}

async function comeAs(world: World, claims: Claims, session?: string) {
  const answer = await come(world, claims, session)
  assert.equal(answer.status, 303, await answer.text())
  assert.equal(answer.headers.get('location'), '/krakow')
  return personOf(world.db, /sid=([^;]{20,})/.exec(answer.headers.getSetCookie().join('\n'))![1]!, world.now())
}

async function signedIn({ submit, mail }: World, email: string): Promise<string> {
  await submit(paths.signIn.href(), { email })
  const code = /\d{6}/.exec(mail.box.at(-1)!.text)![0]
  const answer = await submit(paths.code.href(), { email, code })
  return /sid=[^;]{20,}/.exec(answer.headers.getSetCookie().join('\n'))![0]
}
