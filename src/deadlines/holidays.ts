import { addDays, type Day, weekday, yearOf } from './day.ts'

/** A statutory day off, by the key of its name in `words/`. */
export type HolidayName =
  | 'new-year'
  | 'epiphany'
  | 'easter-sunday'
  | 'easter-monday'
  | 'labour-day'
  | 'constitution-day'
  | 'pentecost'
  | 'corpus-christi'
  | 'assumption'
  | 'all-saints'
  | 'independence-day'
  | 'independence-centenary'
  | 'christmas-eve'
  | 'christmas'
  | 'second-christmas-day'

export type Holiday = { day: Day; name: HolidayName }

type Rule = { name: HolidayName; from?: number; to?: number } & ({ date: `${number}-${number}` } | { easter: number })

// Act of 18 January 1951 on days off work (Dz.U. 2025 poz. 296), as it has stood since 1990. Years are inclusive.
const rules: Rule[] = [
  { name: 'new-year', date: '01-01' },
  { name: 'epiphany', date: '01-06', from: 2011 },
  { name: 'easter-sunday', easter: 0 },
  { name: 'easter-monday', easter: 1 },
  { name: 'labour-day', date: '05-01' },
  { name: 'constitution-day', date: '05-03' },
  { name: 'pentecost', easter: 49 },
  { name: 'corpus-christi', easter: 60 },
  { name: 'assumption', date: '08-15' },
  { name: 'all-saints', date: '11-01' },
  { name: 'independence-day', date: '11-11' },
  // One year only: act of 7 November 2018 on the centenary of independence.
  { name: 'independence-centenary', date: '11-12', from: 2018, to: 2018 },
  { name: 'christmas-eve', date: '12-24', from: 2025 },
  { name: 'christmas', date: '12-25' },
  { name: 'second-christmas-day', date: '12-26' },
]

const calendars = new Map<number, Holiday[]>()

/** The named statutory holidays of a year, in order; other Sundays are days off too but carry no name. */
export function holidaysOf(year: number): Holiday[] {
  const known = calendars.get(year)
  if (known) return known

  const easter = easterOf(year)
  const holidays = rules
    .filter((rule) => (rule.from ?? year) <= year && year <= (rule.to ?? year))
    .map((rule) => ({
      name: rule.name,
      day: 'date' in rule ? (`${year}-${rule.date}` as Day) : addDays(easter, rule.easter),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  calendars.set(year, holidays)
  return holidays
}

/** The name of the statutory holiday on a day, or null. In years when two fall on one day, the earlier in the act. */
export function holidayOn(day: Day): HolidayName | null {
  return holidaysOf(yearOf(day)).find((holiday) => holiday.day === day)?.name ?? null
}

/** Whether offices work: neither a Saturday, nor a Sunday, nor a statutory holiday. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) < 6 && holidayOn(day) === null
}

/** The first working day after a day, never the day itself. */
export function nextWorkingDay(day: Day): Day {
  return workingDayFrom(addDays(day, 1))
}

/** The day itself where it is a working day, otherwise the next one: where a term that ends on a day off really ends. */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1))
}

/** The day itself where it is a working day, otherwise the last one before it: by when an office must have acted. */
export function workingDayBy(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayBy(addDays(day, -1))
}

/** The n-th working day after a day, which itself is not counted; before it when n is negative. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count)
  let reached = day
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(reached) ? 1 : 0) reached = addDays(reached, step)
  return reached
}

/** Easter Sunday of a Gregorian year, by the anonymous algorithm of 1876 (Meeus, Jones, Butcher). */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + skipped + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const march22 = `${year}-03-22` as Day
  return addDays(march22, epact + toSunday - 7 * late)
}
