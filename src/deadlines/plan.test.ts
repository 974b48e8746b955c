import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anyDay } from './any-day.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { isWorkingDay } from './holidays.ts'
import { draftPlan, lint } from './lint.ts'
import { dayOfStep, type Kind, planBack, planForward, type Step } from './plan.ts'
import { rulebook } from './rules.ts'

const rules = rulebook('2026-09-01')
const anyKind = fc.constantFrom<Kind[]>('general', 'programme', 'revitalisation')
const dates = (steps: Step[]) => Object.fromEntries(steps.map(({ name, on }) => [name, on]))

describe('planning back from the council’s session', () => {
  it('of 25 November 2026 gives the dates by which Kraków’s yearly programme must move', () => {
    assert.deepEqual(dates(planBack('programme', '2026-11-25', rules)), {
      announced: '2026-09-29',
      opens: '2026-10-06',
      closes: '2026-10-27',
      report: '2026-11-10',
      requested: '2026-11-10',
      'opinion-due': '2026-11-24',
      session: '2026-11-25',
    })
  })

  it('keeps office days: what would fall on a holiday comes earlier', () => {
    const steps = planBack('programme', '2026-11-26', rules)
    assert.equal(dayOfStep(steps, 'requested'), '2026-11-10')
    assert.equal(dayOfStep(planBack('programme', '2026-11-30', rules), 'requested'), '2026-11-13')
  })

  it('asks no council where none has to be asked', () => {
    const steps = planBack('general', '2026-11-25', rules)
    assert.equal(dayOfStep(steps, 'requested'), null)
    assert.equal(dayOfStep(steps, 'report'), '2026-11-24')
    assert.equal(dayOfStep(steps, 'closes'), '2026-11-10')
  })

  it('gives revitalisation its 35 days, announced at the latest on the day it opens', () => {
    const { announced, opens, closes } = dates(planBack('revitalisation', '2026-11-25', rules))
    assert.equal(daysBetween(opens!, closes!), 35)
    assert.equal(announced, opens)
  })

  it('follows the community’s own rules', () => {
    const own = rulebook('2026-09-01', [
      { key: 'consultation.min_days', value: 30, basis: 'Uchwała nr V/50/2024', validFrom: null, validTo: null },
    ])
    const steps = planBack('programme', '2026-11-25', own)
    assert.equal(dayOfStep(steps, 'opens'), '2026-09-25')
    assert.equal(steps.find(({ name }) => name === 'closes')?.rule?.basis, 'Uchwała nr V/50/2024')
  })

  it('makes a plan with nothing wrong in it, all on office days and in order', () => {
    fc.assert(
      fc.property(anyDay, anyKind, (session, kind) => {
        const steps = planBack(kind, session, rules)
        const wrong = lint(draftPlan(kind, steps, ['remarks', 'meeting', 'survey'], 1), rules)
        assert.deepEqual(
          wrong.filter(({ name }) => name !== 'session-too-late'),
          [],
        )
        for (const { name, on } of steps) assert.ok(name === 'session' || isWorkingDay(on), name)
        assert.deepEqual(
          steps.map(({ on }) => on),
          steps.map(({ on }) => on).sort(),
        )
      }),
    )
  })
})

describe('planning forward from an announcement', () => {
  it('gives the earliest session', () => {
    assert.deepEqual(dates(planForward('programme', '2026-09-29', rules)), {
      announced: '2026-09-29',
      opens: '2026-10-06',
      closes: '2026-10-27',
      report: '2026-11-10',
      requested: '2026-11-10',
      'opinion-due': '2026-11-24',
      session: '2026-11-25',
    })
  })

  it('shows that an announcement two weeks late misses 30 November', () => {
    const session = dayOfStep(planForward('programme', '2026-10-13', rules), 'session')
    assert.equal(session, '2026-12-09')
  })

  it('never needs longer than planning back allows', () => {
    fc.assert(
      fc.property(anyDay, anyKind, (session, kind) => {
        const announced = dayOfStep(planBack(kind, session, rules), 'announced') as Day
        const reached = dayOfStep(planForward(kind, announced, rules), 'session') as Day
        // A council may sit on a Saturday; planning forward proposes working days only.
        assert.ok(reached <= session || !isWorkingDay(session))
        assert.ok(dayOfStep(planForward(kind, addDays(announced, 30), rules), 'session')! > reached)
      }),
    )
  })
})
