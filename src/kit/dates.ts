import { type Lang, languages } from './words.ts'

export const zone = 'Europe/Warsaw'

/** Dates and numbers as people write them, in one language, on Warsaw's clock. */
export type Dates = ReturnType<typeof datesIn>

const ready = Object.fromEntries(languages.map((lang) => [lang, datesIn(lang)])) as Record<Lang, Dates>

/** The formats of a language; built once. */
export function dates(lang: Lang): Dates {
  return ready[lang]
}

/** The local calendar day (`YYYY-MM-DD`) of an instant in Europe/Warsaw. */
export function dayOf(instant: Date): string {
  return isoDay.format(instant)
}

/** The local clock time (`HH:MM`) of an instant in Europe/Warsaw. */
export function clockOf(instant: Date): string {
  return isoClock.format(instant)
}

/** The instant of a local day and clock time in Europe/Warsaw; a time skipped in spring moves forward. */
export function instantOf(day: string, clock = '00:00'): Date {
  const guess = new Date(`${day}T${clock}:00Z`)
  const first = new Date(guess.getTime() - offsetOf(guess))
  return new Date(guess.getTime() - offsetOf(first))
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
const isoClock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const isoFull = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })

function offsetOf(instant: Date): number {
  const local = new Date(`${isoFull.format(instant).replace(' ', 'T')}Z`)
  return local.getTime() - Math.floor(instant.getTime() / 1000) * 1000
}

function datesIn(lang: Lang) {
  const locale = { pl: 'pl-PL', uk: 'uk-UA', en: 'en-GB' }[lang]
  const inWarsaw = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  const long = inWarsaw({ day: 'numeric', month: 'long', year: 'numeric' })
  const short = inWarsaw({ day: 'numeric', month: 'short' })
  const weekday = inWarsaw({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const [dayName, dayNumber] = [inWarsaw({ weekday: 'short' }), inWarsaw({ day: 'numeric' })]
  const month = inWarsaw({ month: 'short' })
  const clock = inWarsaw({ hour: '2-digit', minute: '2-digit' })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'PLN' })
  const number = new Intl.NumberFormat(locale)
  return {
    /** "27 października 2026" */
    day: (value: Date | string) => long.format(asDate(value)),
    /** "27 paź" */
    shortDay: (value: Date | string) => short.format(asDate(value)),
    /** "wtorek, 27 października 2026" */
    weekday: (value: Date | string) => weekday.format(asDate(value)),
    /** "15–28 stycznia 2024", "28 stycznia – 7 kwietnia 2024"; one day is said once. */
    span: (begins: Date | string, ends: Date | string) =>
      long.formatRange(asDate(begins), asDate(ends)).replace(/\s/g, ' '),
    /** A leaf of the wall calendar: "niedz.", "28", "sty". */
    leaf: (value: Date) => ({
      weekday: dayName.format(value),
      day: dayNumber.format(value),
      month: month.format(value),
    }),
    /** "18:30" */
    clock: (value: Date) => clock.format(value),
    /** "27 października 2026, 18:30" */
    moment: (value: Date) => `${long.format(value)}, ${clock.format(value)}`,
    /** Grosze as "1 000,00 zł". */
    money: (grosze: number) => money.format(grosze / 100),
    number: (value: number) => number.format(value),
  }
}

/** A calendar day has no time: noon keeps it the same day on Warsaw's clock. */
function asDate(value: Date | string): Date {
  return typeof value === 'string' ? new Date(`${value.slice(0, 10)}T12:00:00Z`) : value
}
