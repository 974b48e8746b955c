import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { database, racing, sampleCommunity, samplePerson, start } from '#testing.ts'
import { addCentre } from '../../places/centres.ts'
import { addCall } from './calls.ts'
import { decide } from './deciding.ts'
import { declarantsOf, declare } from './declarations.ts'
import { callForm, declarationForm } from './forms.ts'

const skip = racing ? false : 'races need PostgreSQL (TEST_DATABASE_URL)'
const { db } = database
const web = { channel: 'web' as const, by: null, receivedOn: null }

describe('two who choose at once', () => {
  it('give the last place to one person', { skip }, async () => {
    const { call, maria } = await openCall('krakow')
    for (let n = 0; n < 6; n += 1) await declare(db, null, call, offer(`osoba${n}@example.org`), web, start)
    const waiting = await declarantsOf(db, call.id)
    const accepted = { outcome: 'accepted' as const, reason: '', from: '2026-10-01', to: null }

    const told = await Promise.all(
      waiting.map(({ declaration }) => decide(db, maria.id, call, declaration.id, accepted, start)),
    )

    assert.deepEqual(told.filter((refused) => refused === null).length, 1)
    assert.deepEqual([...new Set(told.filter(Boolean))], ['no-places'])
  })
})

describe('a phone that sends a form ten times', () => {
  it('declares once', { skip }, async () => {
    const { call } = await openCall('chrzanow')
    const form = offer('anna@example.org')
    await Promise.all(Array.from({ length: 10 }, () => declare(db, null, call, form, web, start)))
    const rows = await declarantsOf(db, call.id)
    assert.deepEqual(
      rows.map(({ again }) => again),
      [0],
    )
  })
})

async function openCall(slug: string) {
  const community = await sampleCommunity(db, slug, 'Miasto', 'w mieście')
  const maria = await samplePerson(db, community, 'organiser', start)
  const { centre } = await addCentre(db, maria.id, community.id, { name: 'Klub na rogu' }, start)
  const form = callForm.parse({ role: 'animator', untilDay: '2026-09-20', paid: 'either', places: '1' })
  return { maria, call: await addCall(db, maria.id, centre!, form, start) }
}

function offer(email: string) {
  const who = { givenName: 'Osoba', contact: 'email', email }
  return declarationForm.parse({ ...who, hours: '8', paid: 'unpaid', clientId: randomUUID() })
}
