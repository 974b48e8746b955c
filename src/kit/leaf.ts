import { dates, dayOf } from './dates.ts'
import type { Leaf } from './ui/card.tsx'
import type { View } from './view.ts'

/** A leaf of the wall calendar for a moment, or for a local day (`YYYY-MM-DD`); the year is named only when it is not this one. */
export function leafOf({ lang, now }: Pick<View, 'lang' | 'now'>, when: Date | string): Leaf {
  const moment = typeof when === 'string' ? new Date(`${when}T12:00:00Z`) : when
  const date = dayOf(moment)
  const year = date.slice(0, 4)
  return { ...dates(lang).leaf(moment), date, year: year === dayOf(now).slice(0, 4) ? undefined : year }
}
