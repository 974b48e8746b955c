import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { samplePerson, town } from '#testing.ts'
import { paths } from './paths.ts'

const rules = paths.rules.href({ community: 'krakow' })
const ownRules = paths.ownRules.href({ community: 'krakow' })
const longer = { key: 'consultation.min_days', value: '30', basis: 'uchwała nr 1/2026', validFrom: '2026-01-01' }

describe('the law in numbers', () => {
  it('shows each number with what it stands on', () =>
    town(async ({ see }) => {
      const page = await see(rules)
      assert.match(page, /14 dni/)
      assert.match(page, /art\. 41e–41i/)
    }))

  it('shows the community’s own number once it is entered, and until it ends', () =>
    town(async ({ submit, see, asRole, db }) => {
      await asRole('administrator')
      assert.equal((await submit(ownRules, longer)).status, 303)
      assert.match(await see(rules), /uchwała nr 1\/2026/)

      const { rows } = (await db.execute('select id from rule_overrides')) as unknown as { rows: { id: string }[] }
      const ending = await submit(paths.ownRuleEnd.href({ community: 'krakow', id: rows[0]!.id }), {
        last: '2026-08-31',
      })
      assert.equal(ending.status, 303)
    }))

  it('gives back what was typed when a number would weaken an act', () =>
    town(async ({ submit, asRole }) => {
      await asRole('administrator')
      const answer = await submit(ownRules, { ...longer, key: 'council.opinion_days', value: '7' })
      const page = await answer.text()

      assert.equal(answer.status, 422)
      assert.match(page, /nie może tego osłabić/)
      assert.match(page, /value="7"/)
    }))

  it('is changed by an administrator and by nobody else', () =>
    town(async ({ submit, as, asRole, db, krakow, now }) => {
      for (const role of ['official', 'organiser', 'recorder', 'drafter', 'council-member'] as const) {
        await asRole(role)
        assert.equal((await submit(ownRules, longer)).status, 403, role)
      }
      as(await samplePerson(db, krakow, 'resident', now()))
      assert.equal((await submit(ownRules, longer)).status, 403)
      as(null)
      assert.equal((await submit(ownRules, longer)).status, 401)
    }))
})

describe('planning back from the session', () => {
  it('finds the latest day of each step of a programme', () =>
    town(async ({ see }) => {
      const page = await see('/krakow/terminy/plan?rodzaj=programme&kierunek=wstecz&dzien=2026-11-25')
      assert.match(page, /10 listopada 2026/)
      assert.match(page, /27 października 2026/)
      assert.match(page, /6 października 2026/)
      assert.match(page, /29 września 2026/)
    }))

  it('says when it is too late already', () =>
    town(async ({ see }) => {
      assert.match(await see('/krakow/terminy/plan?rodzaj=programme&dzien=2026-09-10'), /już za późno/)
    }))

  it('takes a day that is none for the usual one', () =>
    town(async ({ visit }) => {
      assert.equal((await visit('/krakow/terminy/plan?dzien=2026-02-31&rodzaj=x')).status, 200)
    }))
})
