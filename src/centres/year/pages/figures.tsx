import { withQuery } from '#kit/paths.ts'
import { DataTable } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Division } from '../figures.ts'
import type { Told } from '../told.ts'

type Props = { view: View; figures: Told[]; divisions: Record<Division, Told[]>; hrefOf: (list: string) => string }

/** The year in numbers; each number opens the list it was counted from. */
export function Figures({ view, figures, divisions, hrefOf }: Props) {
  const { t } = view
  const rowsOf = (all: Told[]) =>
    all.map(({ list, only, label, told }) => [label, <a href={withQuery(hrefOf(list), { tylko: only })}>{told}</a>])
  const columns = [{ label: t('centres.year.what') }, { label: t('centres.year.count'), numeric: true }]
  return (
    <>
      <DataTable caption={t('centres.year.numbers')} quietCaption columns={columns} rows={rowsOf(figures)} />
      {(['kind', 'led', 'by'] as const)
        .filter((division) => divisions[division].length > 0)
        .map((division) => (
          <DataTable
            caption={t(`centres.year.division.${division}`)}
            columns={columns}
            rows={rowsOf(divisions[division])}
          />
        ))}
    </>
  )
}
