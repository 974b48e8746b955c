import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { ruleKeys, versionsOf } from './catalogue.ts'
import type { Clock } from './clock.ts'
import { type HolidayName, holidaysOf } from './holidays.ts'
import type { ProblemName } from './lint.ts'
import type { OverrideRefusal } from './overrides.ts'
import type { StepName } from './plan.ts'
import { rule } from './rules.ts'
import { wording } from './wording.ts'
import en from './words/en.json' with { type: 'json' }
import pl from './words/pl.json' with { type: 'json' }
import uk from './words/uk.json' with { type: 'json' }

type Words = Record<string, string>
const languages: [string, Words][] = [
  ['pl', pl],
  ['uk', uk],
  ['en', en],
]
const facts = {
  needed: 21,
  planned: 3,
  days: 5,
  value: 22,
  percent: 0.5,
  amount: 10_000,
  count: 11,
  day: 30,
  month: 11,
}
const days = ['opens', 'closes', 'earliest', 'latest', 'moved', 'ends', 'report', 'session', 'last']
const all = { ...facts, ...Object.fromEntries(days.map((name) => [name, '30 listopada 2026'])) }
const say = (language: string, words: Words, key: string, given: Record<string, number | string> = all) =>
  new IntlMessageFormat(words[key] ?? assert.fail(`no ${key} in ${language}`), language).format(given)

// Records, so that a new name without a sentence does not compile.
const problems: Record<ProblemName, true> = {
  'closes-before-opens': true,
  'not-announced': true,
  'campaign-too-short': true,
  'too-short': true,
  'closes-on-holiday': true,
  'too-few-forms': true,
  'no-remarks': true,
  'no-open-meeting': true,
  'report-missing': true,
  'report-before-closing': true,
  'opinion-missing': true,
  'opinion-term-too-short': true,
  'session-before-closing': true,
  'session-too-late': true,
}
const refusals: Record<OverrideRefusal, true> = {
  'unknown-rule': true,
  'wrong-value': true,
  'no-basis': true,
  'ends-before-start': true,
  'weaker-than-act': true,
  overlaps: true,
  'ended-already': true,
}
const steps: Record<StepName, true> = {
  announced: true,
  opens: true,
  closes: true,
  report: true,
  requested: true,
  'opinion-due': true,
  session: true,
}
const clocks: Record<Clock['state'], true> = {
  running: true,
  today: true,
  overdue: true,
  'done-on-time': true,
  'done-late': true,
}
const holidays = new Set<HolidayName>([2018, 2026].flatMap((year) => holidaysOf(year).map(({ name }) => name)))

for (const [language, words] of languages) {
  describe(`the words of deadlines in ${language}`, () => {
    it('are the same as in Polish, and each can be said', () => {
      assert.deepEqual(Object.keys(words), Object.keys(pl))
      for (const key of Object.keys(words)) assert.ok(String(say(language, words, key)).trim().length > 1, key)
    })

    it('know every Slavic plural', () => {
      for (const [key, text] of Object.entries(words)) {
        const plurals = text.match(/, plural,/g)?.length ?? 0
        for (const form of language === 'en' ? ['one', 'other'] : ['one', 'few', 'many', 'other'])
          assert.ok((text.match(new RegExp(`\\b${form} \\{`, 'g'))?.length ?? 0) >= plurals, `${key}: ${form}`)
      }
    })

    it('tell every problem, refusal, step, clock and holiday', () => {
      for (const name of Object.keys(problems)) say(language, words, `deadlines.lint.${name}`)
      for (const name of Object.keys(refusals)) say(language, words, `deadlines.override.${name}`)
      for (const name of Object.keys(steps)) say(language, words, `deadlines.step.${name}`)
      for (const name of Object.keys(clocks)) say(language, words, `deadlines.clock.${name}`)
      for (const name of holidays) say(language, words, `deadlines.holiday.${name}`)
    })

    it('tell every rule, its value and the items of its list', () => {
      for (const key of ruleKeys) {
        say(language, words, `deadlines.rule.${key}`)
        for (const version of versionsOf(key)) {
          const { key: value, facts: given } = wording(version)
          say(language, words, value, given)
          if (version.unit === 'list') for (const item of version.value) say(language, words, `deadlines.item.${item}`)
        }
      }
    })
  })
}

describe('a rule’s value', () => {
  const told = (key: Parameters<typeof rule>[0]) => {
    const { key: sentence, facts: given } = wording(rule(key, '2026-11-20'))
    return String(say('pl', pl, sentence, given)).replaceAll('\u00a0', ' ')
  }

  it('is said in plain Polish', () => {
    assert.equal(told('consultation.min_days'), '21 dni')
    assert.equal(told('small_grant.publish_days'), '7 dni roboczych')
    assert.equal(told('petition.answer_months'), '3 miesiące')
    assert.equal(told('participatory_budget.min_share'), '0,5%')
    assert.equal(told('small_grant.max_amount'), '10 000 zł')
    assert.equal(told('programme.adopted_by'), 'do 30 listopada')
    assert.equal(told('consultation.open_meeting'), 'tak')
  })
})

describe('a problem', () => {
  it('without a session says no last day', () => {
    const facts = { needed: 14, latest: 'none' }
    assert.match(String(say('pl', pl, 'deadlines.lint.opinion-missing', facts)), /ma 14 dni na opinię\.$/)
  })
})
