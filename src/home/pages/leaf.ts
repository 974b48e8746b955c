import type { Lang } from '#kit/words.ts'

const locales = { pl: 'pl-PL', uk: 'uk-UA', en: 'en-GB' }

/** A leaf of the wall calendar for a local day. */
export function leafOf(lang: Lang, day: string) {
  const noon = new Date(`${day}T12:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[lang], { timeZone: 'Europe/Warsaw', ...options }).format(noon)
  return {
    weekday: part({ weekday: 'short' }),
    day: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
    date: day,
  }
}
