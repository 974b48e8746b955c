import { withQuery } from '#kit/paths.ts'
import type { Crumb } from '#kit/ui/index.ts'
import { DataTable, Pager } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ListName } from '../figures.ts'
import type { Place } from '../here.ts'
import { columnsOf } from '../told.ts'
import { YearFrame } from './frame.tsx'

type Props = {
  view: View
  place: Place
  list: ListName
  only: string | null
  narrowed: string | null
  rows: string[][]
  count: number
  page: number
  trail?: Crumb[]
}

/** The rows a figure was counted from, fifty to a page. */
export function ListPage({ view, place, list, only, narrowed, rows, count, page, trail }: Props) {
  const { t } = view
  const columns = columnsOf(list).map((name) => ({ label: t(`centres.year.column.${name}`) }))
  const at = (strona: number) => withQuery(view.path, { tylko: only, strona })
  const pages = Math.max(1, Math.ceil(count / 50))
  const title = t(`centres.year.list.${list}`)
  return (
    <YearFrame view={view} place={place} title={title} lead={narrowed ?? undefined} trail={trail} wide>
      <p>{t('centres.year.rows', { count })}</p>
      {rows.length > 0 && <DataTable caption={title} quietCaption columns={columns} rows={rows} />}
      {pages > 1 && (
        <Pager
          label={title}
          summary={t('centres.year.page', { page, pages })}
          previous={page > 1 ? { label: t('centres.year.previous'), href: at(page - 1) } : undefined}
          next={page < pages ? { label: t('centres.year.next'), href: at(page + 1) } : undefined}
        />
      )}
    </YearFrame>
  )
}
