import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Person, Role } from '#kit/http.ts'
import {
  ageGroup,
  careCounts,
  careRefusal,
  consentState,
  contactRefusal,
  holdRefusal,
  needsGuardian,
  safeBack,
  spanRefusal,
} from './rules.ts'

describe('the age of a person', () => {
  const staś = { minorUntil: '2030-05-01' }

  it('is a child until the thirteenth birthday, and a teenager from that day on', () => {
    assert.equal(ageGroup(staś, '2025-04-30'), 'child')
    assert.equal(ageGroup(staś, '2025-05-01'), 'teen')
  })

  it('is grown on the eighteenth birthday', () => {
    assert.equal(ageGroup(staś, '2030-04-30'), 'teen')
    assert.equal(ageGroup(staś, '2030-05-01'), 'adult')
  })

  it('is grown when nobody said otherwise', () => {
    assert.equal(ageGroup({ minorUntil: null }, '2026-09-01'), 'adult')
  })

  it('counts a birthday of 29 February as the first of March', () => {
    const leap = { minorUntil: '2032-02-29' }
    assert.equal(ageGroup(leap, '2027-02-28'), 'child')
    assert.equal(ageGroup(leap, '2027-03-01'), 'teen')
  })

  it('tells whether a guardian acts, agrees, or is not needed', () => {
    assert.equal(needsGuardian(staś, '2025-01-01'), 'acts')
    assert.equal(needsGuardian(staś, '2026-01-01'), 'agrees')
    assert.equal(needsGuardian(staś, '2031-01-01'), null)
  })
})

describe('a way of hearing back', () => {
  const nothing = { email: null, phone: null, street: null, town: null }

  it('needs what it is sent to', () => {
    assert.equal(contactRefusal({ ...nothing, contact: 'email' }), 'no-email')
    assert.equal(contactRefusal({ ...nothing, contact: 'sms' }), 'no-phone')
    assert.equal(contactRefusal({ ...nothing, contact: 'phone' }), 'no-phone')
    assert.equal(contactRefusal({ ...nothing, contact: 'letter', street: 'Lipowa 3' }), 'no-address')
  })

  it('may be none', () => {
    assert.equal(contactRefusal({ ...nothing, contact: 'none' }), null)
  })

  it('is enough in itself', () => {
    assert.equal(contactRefusal({ ...nothing, contact: 'letter', street: 'Lipowa 3', town: 'Kraków' }), null)
    assert.equal(contactRefusal({ ...nothing, contact: 'sms', phone: '+48601234567' }), null)
  })
})

describe('care of a minor', () => {
  const child = { id: 'staś', minorUntil: '2036-01-01' }
  const teen = { id: 'ola', minorUntil: '2028-01-01' }
  const mother = { id: 'anna', minorUntil: null }

  it('is for minors, by people of age, never of oneself', () => {
    assert.equal(careRefusal(child, mother, '2026-09-01'), null)
    assert.equal(careRefusal(mother, { ...mother, id: 'jan' }, '2026-09-01'), 'not-minor')
    assert.equal(careRefusal(child, teen, '2026-09-01'), 'guardian-minor')
    assert.equal(careRefusal(teen, teen, '2026-09-01'), 'same-person')
  })

  it('counts when both have said so, or staff have seen the papers', () => {
    const day = new Date('2026-09-01')
    const none = { minorConfirmed: null, guardianConfirmed: null, staffConfirmed: null }
    assert.equal(careCounts({ ...none, guardianConfirmed: day }), false)
    assert.equal(careCounts({ ...none, minorConfirmed: day }), false)
    assert.equal(careCounts({ ...none, guardianConfirmed: day, minorConfirmed: day }), true)
    assert.equal(careCounts({ ...none, staffConfirmed: day }), true)
  })
})

describe('a consent', () => {
  it('is worth nothing for words that have changed, nor after it was withdrawn', () => {
    assert.equal(consentState({ version: 1, givenVersion: null, withdrawn: null }), 'open')
    assert.equal(consentState({ version: 1, givenVersion: 1, withdrawn: null }), 'given')
    assert.equal(consentState({ version: 2, givenVersion: 1, withdrawn: null }), 'changed')
    assert.equal(consentState({ version: 1, givenVersion: 1, withdrawn: new Date('2026-09-01') }), 'withdrawn')
  })
})

describe('taking hold of an account', () => {
  const role = (name: string, communityId: string | null = 'krakow'): Role => ({
    role: name,
    communityId,
    scopeKind: null,
    scopeId: null,
  })
  const who = (id: string, ...roles: Role[]): Person => ({ id, name: id, email: null, lang: 'pl', roles })
  const anna = { id: 'anna' }

  it('is for staff where its owner has no role', () => {
    assert.equal(holdRefusal(who('jan', role('official')), anna, [], 'krakow'), null)
  })

  it('is for the administrator where its owner has a role here', () => {
    assert.equal(holdRefusal(who('jan', role('official')), anna, [role('animator')], 'krakow'), 'holds-role')
    assert.equal(holdRefusal(who('adam', role('administrator')), anna, [role('animator')], 'krakow'), null)
  })

  it('is for the operator where its owner serves elsewhere, or everywhere', () => {
    const adam = who('adam', role('administrator'))
    assert.equal(holdRefusal(adam, anna, [role('official', 'skawina')], 'krakow'), 'holds-role')
    assert.equal(holdRefusal(adam, anna, [role('operator', null)], 'krakow'), 'holds-role')
    assert.equal(holdRefusal(who('olga', role('operator', null)), anna, [role('operator', null)], 'krakow'), null)
  })

  it('is never of oneself', () => {
    assert.equal(holdRefusal(who('olga', role('operator', null)), { id: 'olga' }, [], 'krakow'), 'oneself')
  })
})

describe('an address to return to', () => {
  it('is one of ours', () => {
    assert.equal(safeBack('/krakow/konsultacje?strona=2'), '/krakow/konsultacje?strona=2')
  })

  it('is nothing when a browser would read it as another site', () => {
    for (const back of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example',
      'javascript:1',
      '',
      null,
    ])
      assert.equal(safeBack(back), '', String(back))
  })
})

describe('the span of a role', () => {
  it('ends on its first day or later, or never', () => {
    assert.equal(spanRefusal('2026-09-01', '2026-09-01'), null)
    assert.equal(spanRefusal('2026-09-01', null), null)
    assert.equal(spanRefusal('2026-09-01', '2026-08-31'), 'ends-before-start')
  })
})
