import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import type { Db } from './db.ts'
import type { Domain } from './domain.ts'
import { venuesOf } from './venues.ts'

const letting = (...labels: string[]): Domain => ({
  name: labels.join(),
  routes: new Hono(),
  venues: async () => labels.map((label) => ({ id: label, label, capacity: null, href: '/', address: '' })),
})

describe('rooms offered to those who plan', () => {
  it('come from every part that lets rooms, in the order of the Polish alphabet', async () => {
    const domains = [
      letting('Żółta sala', 'Sala duża'),
      { name: 'news', routes: new Hono() } as Domain,
      letting('Ławka'),
    ]
    const labels = (await venuesOf(domains, {} as Db, 'krakow')).map(({ label }) => label)
    assert.deepEqual(labels, ['Ławka', 'Sala duża', 'Żółta sala'])
  })
})
