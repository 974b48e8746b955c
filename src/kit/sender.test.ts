import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import { senderOf } from './sender.ts'

const app = new Hono().get('/', (c) => c.text(senderOf(c) ?? 'nobody'))

async function seen(socket: string | null, forwarded?: string) {
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

  it('is one household for every address of an IPv6 network', async () => {
    assert.equal(await seen('2001:db8:1:2:aaaa::1'), await seen('2001:db8:1:2:bbbb:1:2:3'))
    assert.notEqual(await seen('2001:db8:1:2::1'), await seen('2001:db8:1:3::1'))
    assert.equal(await seen('2001:db8::1'), '2001:db8:0:0')
  })

  it('is nobody when there is no network at all', async () => {
    assert.equal(await seen(null), 'nobody')
  })
})
