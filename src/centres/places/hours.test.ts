import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instantOf } from '#kit/dates.ts'
import { coversTime, hoursOf, openSpans, stateAt, usualWeek } from './hours.ts'

const usual = 'Mo-Fr 10:00-20:00; Sa 10:00-14:00; PH off'
const at = (moment: string) => instantOf(moment.slice(0, 10), moment.slice(11))

describe('opening hours', () => {
  it('are loaded only when a place asks, and then in less than two seconds', async () => {
    const begun = performance.now()
    assert.ok(await hoursOf(usual))
    assert.ok(performance.now() - begun < 2000)
  })

  it('know the Polish days off, Christmas Eve among them since 2025', async () => {
    const hours = (await hoursOf(usual))!
    for (const day of ['2026-11-11', '2026-12-24', '2026-12-25', '2027-05-27']) assert.deepEqual(hours.on(day), [], day)
    assert.deepEqual(hours.on('2026-12-23'), [{ from: '10:00', to: '20:00' }])
  })

  it('are clocks of Warsaw on both days when the clocks change', async () => {
    const hours = (await hoursOf('Su 00:00-24:00'))!
    const spring = openSpans(hours, [], '2027-03-28', 1)[0]!
    const autumn = openSpans(hours, [], '2026-10-25', 1)[0]!
    assert.equal((spring.ends.getTime() - spring.begins.getTime()) / 3_600_000, 23)
    assert.equal((autumn.ends.getTime() - autumn.begins.getTime()) / 3_600_000, 25)
  })

  it('say until when it is open, and when it opens again', async () => {
    const hours = (await hoursOf(usual))!
    assert.deepEqual(stateAt(hours, [], at('2026-09-01 12:00')), { open: true, until: at('2026-09-01 20:00') })
    const evening = stateAt(hours, [], at('2026-09-05 14:00'))
    assert.deepEqual(evening, { open: false, next: at('2026-09-07 10:00'), reason: null })
  })

  it('give way to a closure, and say why', async () => {
    const hours = (await hoursOf(usual))!
    const paint = { begins: at('2026-09-01 00:00'), ends: at('2026-09-03 00:00'), reason: 'malowanie' }
    const state = stateAt(hours, [paint], at('2026-09-01 12:00'))
    assert.deepEqual(state, { open: false, next: at('2026-09-03 10:00'), reason: 'malowanie' })
  })

  it('cover a meeting only when they cover the whole of it, over midnight too', async () => {
    const hours = (await hoursOf(usual))!
    assert.equal(coversTime(hours, at('2026-09-01 18:00'), at('2026-09-01 20:00')), true)
    assert.equal(coversTime(hours, at('2026-09-01 18:00'), at('2026-09-01 20:15')), false)
    const night = (await hoursOf('Fr 18:00-02:00'))!
    assert.equal(coversTime(night, at('2026-09-04 22:00'), at('2026-09-05 01:30')), true)
  })

  it('are told as a usual week even in the week of a holiday', async () => {
    const week = usualWeek((await hoursOf(usual))!, '2026-12-21')
    assert.deepEqual(
      week.days.map(({ from, to }) => `${from}-${to}`),
      ['1-5', '6-6', '7-7'],
    )
    assert.deepEqual(week.holiday, [])
  })

  it('that cannot be read are not guessed', async () => {
    assert.equal(await hoursOf('codziennie od rana'), null)
    assert.equal(await hoursOf(''), null)
  })
})
