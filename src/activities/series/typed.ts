import type { Schedule } from '../tables.ts'
import { repeatOf } from './repeat.ts'

/** A saved schedule as the form has it, from a day on. */
export function formOf(schedule: Schedule, from: string): Record<string, unknown> {
  const { rule, days, begins, minutes, untilDay, skipHolidays, place, address, onlineUrl, roomId } = schedule
  const end = Number(begins.slice(0, 2)) * 60 + Number(begins.slice(3)) + minutes
  const clock = `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
  const repeat = repeatOf(rule)
  return {
    pattern: repeat.pattern,
    ...('weekdays' in repeat ? { weekdays: repeat.weekdays } : {}),
    ...('weekday' in repeat ? { nth: repeat.nth, nthWeekday: repeat.weekday } : {}),
    ...('monthDay' in repeat ? { monthDay: repeat.monthDay } : {}),
    list: days.filter((day) => day >= from).join('\n'),
    ...{ firstDay: from, begins, ends: clock, ending: 'until', untilDay, skipHolidays },
    ...{ place, address, onlineUrl, roomId },
  }
}
