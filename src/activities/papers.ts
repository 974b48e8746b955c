import { facts, notice, type Paper, table } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import type { Activity, Occurrence } from './tables.ts'

type Listed = { name: string | null; organisation: string | null; status: string }

/**
 * The list to be signed at the door: who is expected, with empty rows for those who come unannounced. No address, no
 * telephone and nobody's needs: everybody in the queue reads it.
 */
export function attendanceSheet(view: View, activity: Activity, date: Occurrence, people: Listed[]): Paper {
  const { t, dates, community } = view
  const where = [date.place, date.address].filter(Boolean).join(', ')
  const expected = people.filter(({ status }) => status !== 'waiting')
  return {
    title: t('activities.sheet.title'),
    subtitle: activity.title,
    language: view.lang,
    community: community!.name,
    blocks: [
      facts([
        [t('activities.when'), `${dates.weekday(date.begins)}, ${dates.clock(date.begins)}–${dates.clock(date.ends)}`],
        [t('activities.where'), where || '–'],
      ]),
      table({
        ordinal: t('activities.sheet.number'),
        columns: [
          { title: t('activities.sheet.name'), width: 3, namesRow: true },
          { title: t('activities.sheet.organisation'), width: 3 },
          { title: t('activities.sheet.signature'), width: 3 },
        ],
        rows: expected.map(({ name, organisation }) => [name ?? '', organisation ?? '', '']),
        blankRows: 8,
        rowHeight: 10,
      }),
      notice(t('activities.sheet.privacy')),
    ],
  }
}
