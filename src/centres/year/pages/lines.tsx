import type { Child } from 'hono/jsx'
import { Button, DataTable, Empty, FoldedForm, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Place } from '../here.ts'
import { paths } from '../paths.ts'
import { agreementColumns, costColumns, goalColumns } from '../results.ts'
import { LineFields, type Options } from './fields.tsx'
import { YearFrame } from './frame.tsx'

export type Kind = 'goals' | 'agreements' | 'costs'
const columns = { goals: goalColumns, agreements: agreementColumns, costs: costColumns }
const one = { goals: 'goal', agreements: 'agreement', costs: 'cost' } as const

type Props = {
  view: View
  place: Place
  kind: Kind
  rows: { id: string; cells: string[]; href: string | null }[]
  foot: string[] | null
  /** Totals of all years, where there are any. */
  totals: string[][]
  options: Options | null
  /** The line being changed. */
  id: string | null
  values: Record<string, unknown>
  problems: Problems | null
}

/** What is typed once about a year: goals, agreements or costs, as a table with a form under it. */
export function LinesPage(props: Props) {
  const { view, place, kind, rows, foot, options, id, problems } = props
  const { t } = view
  const title = t(`centres.year.${kind}`)
  const labels = columns[kind].map((name) => ({ label: t(`centres.year.column.${name}`) }))
  const cells = rows.map((row) => [
    row.href ? <a href={row.href}>{row.cells[0]}</a> : row.cells[0]!,
    ...row.cells.slice(1),
  ])
  const at = { community: view.community!.slug, centre: place.slug, year: place.year }
  const own = { label: title, href: paths[kind].href(at) }
  return (
    <YearFrame
      view={view}
      place={place}
      title={id ? t(`centres.year.${one[kind]}.change`) : title}
      lead={t(`centres.year.${kind}.lead`)}
      trail={id ? [own] : []}
      problems={problems}
      wide
    >
      {rows.length === 0 && !id && <Empty title={t(`centres.year.${kind}.none`)} />}
      {rows.length > 0 && !id && (
        <DataTable
          caption={title}
          quietCaption
          columns={[...labels, ...changing(props)]}
          rows={withChange(props, cells)}
          foot={foot ?? undefined}
        />
      )}
      {kind === 'costs' && rows.length > 0 && !id && <Totals {...props} at={at} />}
      {options && <LineForm {...props} options={options} at={at} />}
    </YearFrame>
  )
}

type At = { community: string; centre: string; year: number }

function changing({ view, options }: Props) {
  return options ? [{ label: view.t('centres.year.change') }] : []
}

function withChange({ view, kind, place, rows, options }: Props, cells: Child[][]): Child[][] {
  if (!options) return cells
  const at = { community: view.community!.slug, centre: place.slug, year: place.year }
  return cells.map((row, n) => [
    ...row,
    <a
      href={paths[one[kind]].href({ ...at, id: rows[n]!.id })}
      aria-label={`${view.t('centres.year.change')}: ${rows[n]!.cells[0]}`}
    >
      {view.t('centres.year.change')}
    </a>,
  ])
}

function Totals({ view, totals, at }: Props & { at: At }) {
  const { t } = view
  const labels = ['year', 'payer', 'planned', 'paid'].map((name) => ({ label: t(`centres.year.column.${name}`) }))
  return (
    <>
      <DataTable caption={t('centres.year.costs.totals')} columns={labels} rows={totals} />
      <p>
        {['csv', 'xlsx'].map((format) => (
          <>
            <a href={paths.costsFile.href({ ...at, format })} download>
              {format.toUpperCase()}
            </a>{' '}
          </>
        ))}
      </p>
    </>
  )
}

function LineForm({ view, kind, id, values, problems, options, at }: Props & { options: Options; at: At }) {
  const { t } = view
  const fields = <LineFields view={view} kind={kind} values={values} problems={problems ?? {}} options={options} />
  if (!id)
    return (
      <FoldedForm title={t(`centres.year.${one[kind]}.add`)} action={paths[kind].href(at)} open={problems !== null}>
        {fields}
        <Button>{t('centres.save')}</Button>
      </FoldedForm>
    )
  const end = { goals: paths.goalEnd, agreements: paths.agreementEnd, costs: paths.costEnd }[kind]
  return (
    <>
      <form class="flow" method="post" action={paths[one[kind]].href({ ...at, id })}>
        {fields}
        <Button>{t('centres.save')}</Button>
      </form>
      <form method="post" action={end.href({ ...at, id })}>
        <Button look="plain">{t(`centres.year.${one[kind]}.remove`)}</Button>
      </form>
    </>
  )
}
