import type { Context } from 'hono'
import type { Env } from './http.ts'

type Socket = { incoming?: { socket?: { remoteAddress?: string } } }

/**
 * The network address a request came from, as a key for limits: an IPv4 address, or the /64 of an IPv6 one,
 * because a single household owns that many; null where there is no network (a call inside the process).
 * Unless the settings say how many proxies of ours stand in front, one is believed (the last `X-Forwarded-For`) only
 * when it speaks from this machine or a private network: anybody on the internet can write that header.
 */
export function senderOf(c: Context): string | null {
  const socket = (c.env as Socket | undefined)?.incoming?.socket?.remoteAddress
  const said = c.req.header('x-forwarded-for') ?? ''
  const hops = said
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  const proxies = (c.var as Partial<Env['Variables']>).settings?.proxies ?? (!socket || isPrivate(socket) ? 1 : 0)
  const address = [...hops, socket].at(-1 - proxies) || socket
  return address ? networkOf(address) : null
}

function isPrivate(address: string): boolean {
  return /^(::1$|f[cd]|fe80:)|^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/i.test(address)
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('%')[0]!.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail.split(':').filter(Boolean)
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}
