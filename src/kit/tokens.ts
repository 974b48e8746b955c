import { createHash, randomBytes } from 'node:crypto'

/** A secret for an address that replaces an account, and the hash that is kept of it: 144 bits, URL-safe. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(18).toString('base64url')
  return { token, tokenHash: tokenHash(token) }
}

/** The hash under which a token is looked up. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
