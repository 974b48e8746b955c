import * as client from 'openid-client'
import { withoutPesels } from './text/pesel.ts'
import { sanitisedLine } from './text/sanitise.ts'

export type Provider = { issuer: string; clientId: string; clientSecret: string }

/** All that is taken from an identity provider; whatever else it says is dropped here and never reaches the platform. */
export type Identity = {
  issuer: string
  /** The provider's own name for the person. It may be a PESEL: keep no more than a keyed hash of it. */
  subject: string
  givenName: string | null
  surname: string | null
  /** Only an address the provider has verified. */
  email: string | null
}

type Secret = { state: string; nonce: string; verifier: string }

/** Where to send the browser (OpenID Connect, code flow with PKCE), and what to keep until it returns; null when the provider is silent. */
export async function beginIdentity(
  provider: Provider,
  returnTo: string,
): Promise<{ address: string; secret: string } | null> {
  const known = await configurationOf(provider)
  if (!known) return null
  const secret: Secret = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const address = client.buildAuthorizationUrl(known, {
    redirect_uri: returnTo,
    scope: 'openid profile email',
    state: secret.state,
    nonce: secret.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(secret.verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, secret: JSON.stringify(secret) }
}

/** Who came back, or null when the answer does not prove it: refused, replayed, forged or too late. */
export async function finishIdentity(provider: Provider, returned: URL, kept: string): Promise<Identity | null> {
  const known = await configurationOf(provider)
  if (!known) return null
  const { state, nonce, verifier } = JSON.parse(kept) as Secret
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
  const tokens = await client.authorizationCodeGrant(known, returned, checks).catch(() => null)
  const claims = tokens?.claims()
  if (!claims) return null

  const said = (name: string) => (typeof claims[name] === 'string' ? clean(claims[name]) : null)
  const [first, ...rest] = (said('name') ?? '').split(' ')
  return {
    issuer: claims.iss,
    subject: claims.sub,
    givenName: said('given_name') ?? (first || null),
    surname: said('family_name') ?? (rest.join(' ') || null),
    email: claims.email_verified === true ? (said('email')?.toLowerCase() ?? null) : null,
  }
}

const found = new Map<string, Promise<client.Configuration | null>>()

/** What the provider says of itself, asked once; asked again after it was silent. */
async function configurationOf({ issuer, clientId, clientSecret }: Provider): Promise<client.Configuration | null> {
  const key = `${issuer} ${clientId}`
  if (!found.has(key)) {
    const server = new URL(issuer)
    // The signature is checked although the token comes straight from the provider: an act as sure as this must be provable.
    const execute = [client.enableNonRepudiationChecks, ...(isLocal(server) ? [client.allowInsecureRequests] : [])]
    found.set(
      key,
      client.discovery(server, clientId, clientSecret, undefined, { execute }).catch(() => null),
    )
  }
  const known = await found.get(key)!
  if (!known) found.delete(key)
  return known
}

/** A provider on this very machine may speak without TLS; any other must not. */
function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

function clean(text: string): string {
  return withoutPesels(sanitisedLine(text)).slice(0, 200)
}
