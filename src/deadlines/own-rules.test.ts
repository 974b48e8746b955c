import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleCommunity, town } from '#testing.ts'
import type { Day } from './day.ts'
import type { OverrideDraft } from './overrides.ts'
import { addOverride, endOverride, overridesOf, rulebookOf } from './own-rules.ts'
import { ruleOverrides } from './tables.ts'

const resolution = 'Uchwała nr XII/100/2026 Rady Miasta'
const draft = (given: Partial<OverrideDraft> = {}): OverrideDraft => ({
  key: 'consultation.min_days',
  value: 28,
  basis: resolution,
  validFrom: '2026-01-01',
  validTo: null,
  ...given,
})

describe('a community’s own rules', () => {
  it('hold from their day, for that community alone', () =>
    town(async ({ db, krakow, asRole, now }) => {
      const skawina = await sampleCommunity(db, 'skawina', 'Skawina', 'w Skawinie')
      const adam = await asRole('administrator')
      await addOverride(db, adam, krakow.id, draft(), now())

      const days = async (communityId: string, on: Day) =>
        (await rulebookOf(db, communityId, on))('consultation.min_days').value
      assert.equal(await days(krakow.id, '2026-01-01'), 28)
      assert.equal(await days(krakow.id, '2025-12-31'), 21)
      assert.equal(await days(skawina.id, '2026-01-01'), 21)
    }))

  it('keep a value of every kind as it was given', () =>
    town(async ({ db, krakow, asRole, now }) => {
      const adam = await asRole('administrator')
      const values = {
        'consultation.min_forms': 4,
        'consultation.open_meeting': false,
        'programme.adopted_by': '10-31',
        'consultation.channels': ['bip', 'radio'],
      }
      for (const [key, value] of Object.entries(values)) {
        const { refused } = await addOverride(db, adam, krakow.id, draft({ key, value }), now())
        assert.equal(refused, null)
      }
      const kept = (await overridesOf(db, krakow.id)).map(({ key, value }) => [key, value])
      assert.deepEqual(Object.fromEntries(kept), values)
    }))

  it('that two people enter for the same days are entered once', () =>
    town(async ({ db, krakow, asRole, now, happened }) => {
      const adam = await asRole('administrator')
      assert.equal((await addOverride(db, adam, krakow.id, draft(), now())).refused, null)
      const again = await addOverride(db, adam, krakow.id, draft({ value: 30, validFrom: '2026-06-01' }), now())
      assert.equal(again.refused, 'overlaps')
      assert.equal((await happened()).filter((name) => name === 'deadlines.rule.entered').length, 1)
    }))

  it('cannot overlap even when nobody looked first', () =>
    town(async ({ db, krakow, now }) => {
      const row = {
        communityId: krakow.id,
        key: 'contest.min_days',
        value: 28,
        basis: resolution,
        created: now(),
      } as const
      const insert = (validFrom: Day | null, validTo: Day | null) =>
        db
          .insert(ruleOverrides)
          .values({ ...row, validFrom, validTo })
          .onConflictDoNothing()
          .returning()
      assert.equal((await insert(null, '2026-06-30')).length, 1)
      assert.equal((await insert('2026-06-30', null)).length, 0)
      assert.equal((await insert('2026-07-01', null)).length, 1)
    }))

  it('end on a day and make room for the next', () =>
    town(async ({ db, krakow, asRole, now, lastEvent }) => {
      const adam = await asRole('administrator')
      const { override } = await addOverride(db, adam, krakow.id, draft(), now())
      const end = (last: Day) => endOverride(db, adam, krakow.id, override!.id, last, now())

      assert.equal((await end('2025-12-31')).refused, 'ends-before-start')
      assert.equal((await end('2026-08-31')).override?.validTo, '2026-08-31')
      assert.equal((await end('2026-09-30')).refused, 'ended-already')
      assert.deepEqual((await lastEvent())?.facts, { key: 'consultation.min_days', validTo: '2026-08-31' })
      const next = await addOverride(db, adam, krakow.id, draft({ value: 14, validFrom: '2026-09-01' }), now())
      assert.equal(next.refused, null)
    }))

  it('of another community are simply not found', () =>
    town(async ({ db, krakow, asRole, now }) => {
      const skawina = await sampleCommunity(db, 'skawina', 'Skawina', 'w Skawinie')
      const adam = await asRole('administrator')
      const { override } = await addOverride(db, adam, krakow.id, draft(), now())
      assert.deepEqual(await endOverride(db, adam, skawina.id, override!.id, '2026-08-31', now()), {
        override: null,
        refused: null,
      })
    }))
})
