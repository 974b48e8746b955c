import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import type { Env } from './http.ts'
import { senderOf } from './sender.ts'

async function seen(socket: string | null, forwarded?: string, proxies?: number) {
  const app = new Hono<Env>().get('/', (c) => {
    if (proxies !== undefined) c.set('settings', { publicUrl: '', demo: false, secret: '', version: '', proxies })
    return c.text(senderOf(c) ?? 'nobody')
  })
  const headers: Record<string, string> = forwarded ? { 'x-forwarded-for': forwarded } : {}
  const env = socket ? { incoming: { socket: { remoteAddress: socket } } } : undefined
  return (await app.request('/', { headers }, env)).text()
}

describe('where a request came from', () => {
  it('is the socket, whatever a stranger writes into a header', async () => {
    assert.equal(await seen('203.0.113.7', '198.51.100.1'), '203.0.113.7')
  })

  it('is what the proxy beside us saw last, not what the visitor told the proxy', async () => {
    assert.equal(await seen('127.0.0.1', '198.51.100.1, 203.0.113.7'), '203.0.113.7')
    assert.equal(await seen('::ffff:172.18.0.2', '203.0.113.7'), '203.0.113.7')
  })

  it('is what the outermost of our own proxies saw, where the settings count them', async () => {
    assert.equal(await seen('192.0.2.1', '198.51.100.1, 203.0.113.7, 192.0.2.2', 2), '203.0.113.7')
    assert.equal(await seen('127.0.0.1', '203.0.113.7', 0), '127.0.0.1')
    assert.equal(await seen('192.0.2.1', undefined, 2), '192.0.2.1')
  })

  it('is one household for every address of an IPv6 network', async () => {
    assert.equal(await seen('2001:db8:1:2:aaaa::1'), await seen('2001:db8:1:2:bbbb:1:2:3'))
    assert.notEqual(await seen('2001:db8:1:2::1'), await seen('2001:db8:1:3::1'))
    assert.equal(await seen('2001:db8::1'), '2001:db8:0:0')
  })

  it('is nobody when there is no network at all', async () => {
    assert.equal(await seen(null), 'nobody')
  })
})
