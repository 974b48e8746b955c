import { facts, notice, type Paper, paragraph, signatures, table } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import { counts } from '../rules.ts'
import type { HoursEntry } from '../tables.ts'
import { duration } from './duration.ts'

type Card = { name: string | null; host: string; rows: { entry: HoursEntry; title: string | null }[] }

/** The card of hours to keep and to sign: what counts, day by day, and empty rows for what is still to be written. */
export function hoursCard(view: View, { name, host, rows }: Card): Paper {
  const { t, community, lang } = view
  const standing = rows.filter(({ entry }) => counts(entry)).toReversed()
  const total = standing.reduce((sum, { entry }) => sum + entry.minutes, 0)
  return {
    title: t('volunteering.card.title'),
    subtitle: host,
    language: lang,
    community: community!.name,
    formCode: 'KGW/1',
    orientation: 'landscape',
    blocks: [
      facts([
        [t('volunteering.card.volunteer'), name ?? t('volunteering.somebody')],
        [t('volunteering.host'), host],
        [t('volunteering.card.total'), duration(t, total)],
      ]),
      entryTable(view, standing),
      paragraph(t('volunteering.card.how'), { small: true }),
      signatures(t('volunteering.signature.volunteer'), t('volunteering.signature.host')),
      notice(t('volunteering.card.privacy')),
    ],
  }
}

function entryTable({ t, dates }: View, rows: Card['rows']) {
  const widths = { day: 2, times: 2, time: 2, tasks: 5, 'sign-volunteer': 2, 'sign-host': 2 }
  const columns = Object.entries(widths).map(([name, width]) => ({ title: t(`volunteering.card.${name}`), width }))
  return table({
    ordinal: t('volunteering.card.number'),
    columns,
    rows: rows.map(({ entry, title }) => [
      dates.day(entry.day),
      entry.begins && entry.ends ? `${dates.clock(entry.begins)}–${dates.clock(entry.ends)}` : '',
      duration(t, entry.minutes),
      entry.tasks || (title ?? ''),
      t('volunteering.card.confirmed'),
      t('volunteering.card.confirmed'),
    ]),
    blankRows: 8,
    rowHeight: 10,
  })
}
