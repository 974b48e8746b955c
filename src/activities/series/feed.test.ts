import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readBack } from '#kit/calendar-program.ts'
import { withQuery } from '#kit/paths.ts'
import { town } from '#testing.ts'
import { paths } from '../paths.ts'
import { at, datesIn, yogaOnTuesdays } from './samples.ts'

describe('the feed of a community', () => {
  it('read back is its dates: the rule, what was left out, moved and called off, over a change of clocks', () =>
    town(async (world) => {
      const { submit, see } = world
      await yogaOnTuesdays(world, { weekdays: 'FR', firstDay: '2026-10-09', untilDay: '2027-04-30' })
      await submit(paths.schedules.href(at), {
        ...{ pattern: 'list', list: '7.11.2026\n28.03.2027\n21.11.2026', begins: '10:00', ends: '12:00' },
        ...{ place: 'Park', ending: 'until' },
      })
      const dates = (await datesIn(world)).filter(({ scheduleId }) => scheduleId)
      const moved = { day: '2026-10-31', begins: '09:00', ends: '10:00', place: 'Park', scope: 'this' }
      await submit(paths.date.href({ ...at, date: dates[2]!.id }), moved)
      await submit(withQuery(paths.cancellation.href(at), { termin: dates[4]!.id }), { reason: 'Mgła' })
      const taking = (await datesIn(world))
        .filter(({ cancelled }) => !cancelled)
        .map(({ begins }) => begins.toISOString())
      const text = await see(paths.feed.href(at))
      assert.deepEqual(readBack(text), taking)
      assert.match(text, /RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270430T160000Z/)
      assert.match(text, /EXDATE;TZID=Europe\/Warsaw:20261225T180000/)
      assert.match(text, /RECURRENCE-ID;TZID=Europe\/Warsaw:20261023T180000/)
      assert.match(text, /STATUS:CANCELLED/)
      assert.match(text, /REFRESH-INTERVAL;VALUE=DURATION:PT6H/)
    }))

  it('keeps the number of a series and counts its changes', () =>
    town(async (world) => {
      const { submit, see } = world
      await yogaOnTuesdays(world)
      const uid = (text: string) => /UID:([^\r]+)\r/.exec(text)![1]
      const before = await see(paths.event.href(at))
      const form = { day: '2026-10-06', begins: '17:30', ends: '19:00', place: 'Klub', scope: 'all' }
      await submit(paths.date.href({ ...at, date: (await datesIn(world))[0]!.id }), form)
      const after = await see(paths.event.href(at))
      assert.equal(uid(after), uid(before))
      assert.match(after, /SEQUENCE:1\r/)
      assert.equal(readBack(after).length, 13)
    }))
})
