import { addDays } from '#deadlines/index.ts'
import { clockOf } from '#kit/dates.ts'
import { type Paper, paragraph, table } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import { inWords } from '../places/pages/hours.tsx'
import type { Centre } from '../places/tables.ts'
import type { Week, WeekCell } from './week.ts'

/** The week as it hangs on the door: a table of days and rooms on one sheet. */
export function weekPaper(view: View, centre: Centre, { days, rooms }: Week): Paper {
  const { t, lang, dates } = view
  const monday = days[0]!.day
  return {
    title: dates.span(monday, addDays(monday, 6)),
    subtitle: [centre.name, centre.address].filter(Boolean).join(', '),
    language: lang,
    orientation: 'landscape',
    // Read from the corridor, as far as the columns leave room for it.
    lettering: rooms.length <= 4 ? 'large' : 'standard',
    blocks: [
      table({
        columns: [{ title: t('centres.week.day'), width: 2 }, ...rooms.map(({ name }) => ({ title: name, width: 3 }))],
        rows: days.map(({ day, spans, holiday }, place) => [
          `${dates.weekday(day).split(',')[0]}, ${dates.shortDay(day)}\n${
            holiday ? t(`deadlines.holiday.${holiday}`) : spans ? inWords(view, spans) : ''
          }`,
          ...rooms.map(({ cells }) => cellText(view, cells[place]!)),
        ]),
      }),
      paragraph(t('centres.week.note')),
    ],
  }
}

function cellText({ t }: View, { entries, closed }: WeekCell): string {
  const shut = closed ? [t('centres.week.closed', { reason: closed })] : []
  const lines = entries.map(
    ({ begins, ends, title }) => `${clockOf(begins)}–${clockOf(ends)} ${title ?? t('centres.week.taken')}`,
  )
  return [...shut, ...lines].join('\n')
}
