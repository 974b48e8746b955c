import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRuleKey, ruleKeys, versionsOf } from './catalogue.ts'
import { addDays } from './day.ts'
import { type Override, rule, rulebook } from './rules.ts'
import { termEnd } from './terms.ts'

const today = '2026-11-20'

describe('the catalogue', () => {
  it('knows each rule on every day: its versions follow one another without a gap', () => {
    for (const key of ruleKeys) {
      const versions = versionsOf(key)
      assert.equal(versions[0].from, undefined, key)
      assert.equal(versions.at(-1)?.to, undefined, key)
      versions.slice(1).forEach((version, i) => {
        assert.equal(version.from, addDays(versions[i]!.to!, 1), key)
        assert.equal(version.unit, versions[0].unit, key)
      })
    }
  })

  it('tells the article each rule stands on', () => {
    for (const key of ruleKeys) for (const { basis } of versionsOf(key)) assert.ok(basis.length > 10, key)
  })

  it('marks what was not read in a source', () => {
    assert.equal(rule('council.term_years', today).confirmed, false)
    assert.equal(rule('council.opinion_days', today).confirmed, true)
  })

  it('recognises its own keys only', () => {
    assert.ok(isRuleKey('contest.min_days'))
    assert.equal(isRuleKey('contest.max_days'), false)
    assert.equal(isRuleKey('toString'), false)
  })
})

describe('a rule on a day', () => {
  it('is the version then in force', () => {
    assert.equal(rule('revitalisation.min_days', '2023-09-23').value, 30)
    assert.equal(rule('revitalisation.min_days', '2023-09-24').value, 35)
    assert.equal(rule('accessibility.in_contracts', '2021-09-05').value, false)
    assert.equal(rule('accessibility.in_contracts', '2021-09-06').value, true)
    assert.ok(rule('revitalisation.channels', '2026-01-01').value.includes('urban-register'))
    assert.equal(rule('revitalisation.channels', '2025-12-31').value.includes('urban-register'), false)
  })

  it('carries what it stands on', () => {
    const days = rule('council.opinion_days', today)
    assert.equal(days.value, 14)
    assert.equal(days.force, 'statute')
    assert.match(days.basis, /^art\. 41e–41i ustawy z dnia 24 kwietnia 2003 r\./)
  })

  it('that counts time is a term as it stands', () => {
    assert.equal(termEnd('2026-12-18', rule('small_grant.publish_days', '2026-12-18')), '2026-12-31')
    assert.equal(termEnd('2026-11-20', rule('petition.answer_months', today)), '2027-02-22')
  })
})

describe('a community’s own rule', () => {
  const own = (given: Partial<Override>): Override => ({
    key: 'consultation.min_days',
    value: 14,
    basis: 'Uchwała nr XII/100/2020 Rady Miejskiej',
    validFrom: '2020-06-01',
    validTo: null,
    ...given,
  })

  it('replaces practice while it is valid, both days included', () => {
    const overrides = [own({ validTo: '2026-06-30' })]
    assert.equal(rule('consultation.min_days', '2020-05-31', overrides).value, 21)
    assert.equal(rule('consultation.min_days', '2020-06-01', overrides).value, 14)
    assert.equal(rule('consultation.min_days', '2026-06-30', overrides).value, 14)
    assert.equal(rule('consultation.min_days', '2026-07-01', overrides).value, 21)
  })

  it('is told as such, with its resolution', () => {
    const days = rule('consultation.min_days', today, [own({})])
    assert.equal(days.force, 'local')
    assert.match(days.basis, /XII\/100\/2020/)
  })

  it('does not touch other rules', () => {
    const rules = rulebook(today, [own({})])
    assert.equal(rules('consultation.min_days').value, 14)
    assert.equal(rules('consultation.campaign_days').value, 7)
  })

  it('may be stricter than an act but never weaker', () => {
    const contest = (value: number) => rule('contest.min_days', today, [own({ key: 'contest.min_days', value })])
    assert.equal(contest(28).value, 28)
    assert.equal(contest(14).value, 21)
    assert.equal(contest(14).force, 'statute')

    const petition = (value: number) =>
      rule('petition.answer_months', today, [own({ key: 'petition.answer_months', value })])
    assert.equal(petition(1).value, 1)
    assert.equal(petition(6).value, 3)

    const adopted = (value: '10-31' | '12-15') =>
      rule('programme.adopted_by', today, [own({ key: 'programme.adopted_by', value })])
    assert.equal(adopted('10-31').value, '10-31')
    assert.equal(adopted('12-15').value, '11-30')
  })

  it('gives way when the act behind it changes and asks for more', () => {
    const overrides = [own({ key: 'revitalisation.min_days', value: 32 })]
    assert.equal(rule('revitalisation.min_days', '2023-09-23', overrides).value, 32)
    assert.equal(rule('revitalisation.min_days', '2023-09-24', overrides).value, 35)
  })

  it('may add to a list of an act and not take away from it', () => {
    const channels = (value: string[]) =>
      rule('contest.channels', today, [own({ key: 'contest.channels', value })]).value
    assert.deepEqual(channels(['bip', 'office-board', 'website', 'radio']), ['bip', 'office-board', 'website', 'radio'])
    assert.deepEqual(channels(['website']), ['bip', 'office-board', 'website'])
  })

  it('may correct what nobody has confirmed', () => {
    const overrides = [own({ key: 'council.term_years', value: 2 })]
    assert.equal(rule('council.term_years', today, overrides).value, 2)
  })
})
