import { withQuery } from '#kit/paths.ts'
import { DataTable } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Figure } from '../content.ts'
import { divisionOf } from '../paper.ts'
import { paths } from '../paths.ts'

type At = { community: string; consultation: string }
type Props = { view: View; at: At; number: number | null; figures: Figure[]; positions: Record<string, number> }

/** The figures of a report; where it is published, each leads to the list it was counted from. */
export function Figures({ view, at, number, figures, positions }: Props) {
  const { t, dates } = view
  const linked = (list: Figure['list'], count: number, only?: string) =>
    number === null ? (
      dates.number(count)
    ) : (
      <a href={withQuery(paths.list.href({ ...at, number, list }), { tylko: only })}>{dates.number(count)}</a>
    )
  const columns = [
    { label: t('consultations.report.what') },
    { label: t('consultations.report.count'), numeric: true },
    { label: t('consultations.report.division') },
  ]
  const rows = [
    ...figures.map(({ list, count, by }) => [
      t(`consultations.report.list.${list}`),
      linked(list, count),
      divisionOf(view, list, by),
    ]),
    ...Object.entries(positions).map(([name, count]) => [
      t(`consultations.report.position.${name}`),
      linked('remarks', count, name),
      '',
    ]),
  ]
  return <DataTable caption={t('consultations.report.figures')} quietCaption columns={columns} rows={rows} />
}
