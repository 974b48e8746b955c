import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { draftPlan, lint, type Plan } from './lint.ts'
import { type Kind, planBack } from './plan.ts'
import { rulebook } from './rules.ts'

const krakow = rulebook('2026-09-01', [
  { key: 'consultation.min_days', value: 21, basis: 'Uchwała nr CXI/2904/18', validFrom: '2018-10-01', validTo: null },
])

const plan = (changed: Partial<Plan> = {}, kind: Kind = 'programme'): Plan => ({
  ...draftPlan(kind, planBack(kind, '2026-11-25', krakow), ['remarks', 'meeting', 'survey'], 1),
  ...changed,
})
const names = (changed: Partial<Plan>, kind?: Kind) => lint(plan(changed, kind), krakow).map(({ name }) => name)
const only = (changed: Partial<Plan>, kind?: Kind) => {
  const [problem, ...more] = lint(plan(changed, kind), krakow)
  assert.deepEqual(more, [])
  return problem!
}

describe('a planned consultation', () => {
  it('that keeps every rule has no problems', () => {
    assert.deepEqual(names({}), [])
  })

  it('one day too short is told how long it must be and when it may close', () => {
    const problem = only({ closes: '2026-10-26' })
    assert.equal(problem.name, 'too-short')
    assert.deepEqual(problem.facts, { needed: 21, planned: 20, earliest: '2026-10-27' })
    assert.equal(problem.weight, 'breach')
    assert.match(problem.rule!.basis, /CXI\/2904\/18/)
  })

  it('is only advised where no act and no resolution demands', () => {
    const [problem] = lint(plan({ closes: '2026-10-26' }), rulebook('2026-09-01'))
    assert.equal(problem?.name, 'too-short')
    assert.equal(problem?.weight, 'advice')
  })

  it('announced late or not at all is told the last day to announce it', () => {
    const late = only({ announced: '2026-09-30' })
    assert.equal(late.name, 'campaign-too-short')
    assert.deepEqual(late.facts, { needed: 7, planned: 6, latest: '2026-09-29' })
    assert.deepEqual(only({ announced: null }).facts, { needed: 7, latest: '2026-09-29' })
  })

  it('closing on a day off is told to which day its deadline moves', () => {
    const problem = only({ closes: '2026-11-01' })
    assert.equal(problem.name, 'closes-on-holiday')
    assert.deepEqual(problem.facts, { closes: '2026-11-01', moved: '2026-11-02' })
    assert.equal(problem.weight, 'advice')
    assert.equal(only({ closes: '2026-10-31' }).facts.moved, '2026-11-02')
  })

  it('closing before it opens is not measured further', () => {
    assert.deepEqual(names({ closes: '2026-10-05' }), ['closes-before-opens'])
  })

  it('counts each form once', () => {
    const problem = only({ forms: ['remarks', 'meeting', 'meeting'] })
    assert.equal(problem.name, 'too-few-forms')
    assert.deepEqual(problem.facts, { needed: 3, planned: 2 })
  })

  it('needs an open meeting', () => {
    assert.deepEqual(names({ openMeetings: 0 }), ['no-open-meeting'])
  })

  it('needs a report, made after it closes', () => {
    assert.deepEqual(names({ report: null }), ['report-missing'])
    assert.deepEqual(only({ report: null }).facts, { latest: '2026-11-10' })
    assert.deepEqual(names({ report: '2026-10-27' }), ['report-before-closing'])
  })
})

describe('a cooperation programme', () => {
  it('needs the council’s opinion', () => {
    const problem = only({ requested: null })
    assert.equal(problem.name, 'opinion-missing')
    assert.deepEqual(problem.facts, { needed: 14, latest: '2026-11-10' })
  })

  it('leaves the council its fourteen days whole before the session', () => {
    assert.deepEqual(names({ requested: '2026-11-12', opinionDue: null }), ['opinion-term-too-short'])
    const problem = only({ opinionDue: '2026-11-20' })
    assert.deepEqual(problem.facts, { needed: 14, planned: 10, ends: '2026-11-24' })
    assert.deepEqual(names({ session: '2026-11-24' }), ['opinion-term-too-short'])
    assert.deepEqual(names({ session: null, opinionDue: null }), [])
  })

  it('is adopted by 30 November of the year before', () => {
    assert.deepEqual(names({ session: '2026-11-30' }), [])
    assert.deepEqual(only({ session: '2026-12-01' }).facts, { session: '2026-12-01', last: '2026-11-30' })
    assert.deepEqual(names({ session: '2027-01-14', firstYear: 2027 }), ['session-too-late'])
    assert.deepEqual(names({ session: '2027-01-14', firstYear: 2028 }), [])
  })
})

describe('a general consultation', () => {
  it('asks no council and knows no November', () => {
    assert.deepEqual(names({ session: '2026-12-15' }, 'general'), [])
  })

  it('cannot be decided while it is still open', () => {
    assert.deepEqual(names({ session: '2026-11-10' }, 'general'), ['session-before-closing'])
  })
})

describe('a consultation on revitalisation', () => {
  it('takes written remarks and two other forms', () => {
    assert.deepEqual(names({ forms: ['meeting', 'survey'] }, 'revitalisation'), ['no-remarks'])
    assert.deepEqual(only({ forms: ['remarks', 'meeting'] }, 'revitalisation').facts, { needed: 3, planned: 2 })
  })

  it('lasts 35 days under the act, whatever the council says', () => {
    const problem = only({ opens: '2026-10-06', announced: '2026-10-06', closes: '2026-11-09' }, 'revitalisation')
    assert.equal(problem.name, 'too-short')
    assert.deepEqual(problem.facts, { needed: 35, planned: 34, earliest: '2026-11-10' })
    assert.equal(problem.weight, 'breach')
  })

  it('needs no open meeting if it has other forms', () => {
    assert.deepEqual(names({ openMeetings: 0 }, 'revitalisation'), [])
  })
})
