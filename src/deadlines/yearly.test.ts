import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leastMoney, mostSignatures } from './participatory-budget.ts'
import { rulebook } from './rules.ts'
import { dutiesOf } from './yearly.ts'

const rules = rulebook('2026-11-20')

test('a year has its fixed dates, in order', () => {
  assert.deepEqual(
    dutiesOf(2027, rules).map(({ on, rule }) => [on, rule.key]),
    [
      ['2027-03-31', 'accessibility.statement_review_by'],
      ['2027-05-31', 'programme.report_by'],
      ['2027-06-30', 'petition.yearly_report_by'],
      ['2027-11-30', 'programme.adopted_by'],
    ],
  )
})

test('a project may be asked for signatures of one resident in a thousand, rounded down, and at least of one', () => {
  assert.equal(mostSignatures(29_000, rules), 29)
  assert.equal(mostSignatures(29_999, rules), 29)
  assert.equal(mostSignatures(812, rules), 1)
})

test('a city’s participatory budget is at least half a percent of its spending', () => {
  assert.equal(leastMoney(200_000_000_00, rules), 1_000_000_00)
  assert.equal(leastMoney(201, rules), 2)
})
