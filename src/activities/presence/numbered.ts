import { createHash } from 'node:crypto'

/** A number that is the same for the same part of the same sending (RFC 9562, version 8): sent twice, it is still one. */
export function idFrom(sending: string, part: string): string {
  const hex = createHash('sha256').update(`${sending} ${part}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
