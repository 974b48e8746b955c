import { Button, DataTable, Empty, Field, FoldedForm, LinkButton, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { Item } from '../fittings.ts'
import { type Source, sources } from '../tables.ts'

type Props = {
  view: View
  place: Place
  items: Item[]
  totals: { each: { source: Source; grosze: number }[]; all: number }
  sketches: { id: string; title: string }[]
  rooms: { id: string; name: string; areaM2: number | null }[]
  today: string
  values: Record<string, unknown>
  problems: Problems | null
  mayRun: boolean
}

/** What stands in a place, where it came from and what it cost; and how the rooms look. */
export function FittingPage(props: Props) {
  const { view, place, items, sketches, problems, mayRun } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.fitting')}
      lead={t('centres.fitting.lead')}
      problems={problems}
    >
      {items.length === 0 && <Empty title={t('centres.fitting.none')}>{t('centres.fitting.none-text')}</Empty>}
      {items.length > 0 && <Totals {...props} />}
      {items.length > 0 && <Items {...props} />}
      {sketches.length > 0 && (
        <section class="flow" aria-labelledby="sketches">
          <h2 id="sketches">{t('centres.sketches')}</h2>
          <ul>
            {sketches.map(({ id, title }) => (
              <li>
                <a href={paths.sketch.href({ ...at, id })}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayRun && <ItemForm {...props} />}
      {mayRun && (
        <p>
          <LinkButton look="quiet" sign="plus" href={paths.newSketch.href(at)}>
            {t('centres.sketch.new')}
          </LinkButton>
        </p>
      )}
    </MakingFrame>
  )
}

function Totals({ view: { t, dates }, totals }: Props) {
  return (
    <DataTable
      caption={t('centres.fitting.totals')}
      columns={[{ label: t('centres.fitting.source') }, { label: t('centres.fitting.cost'), numeric: true }]}
      rows={totals.each.map(({ source, grosze }) => [t(`centres.fitting.source.${source}`), dates.money(grosze)])}
      foot={[t('centres.fitting.all'), dates.money(totals.all)]}
    />
  )
}

function Items({ view, place, items, mayRun }: Props) {
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  const names = ['name', 'quantity', 'room', 'source', 'acquired', 'cost', ...(mayRun ? ['end'] : [])]
  const numeric = ['quantity', 'cost']
  return (
    <DataTable
      caption={t('centres.fitting.list')}
      columns={names.map((name) => ({ label: t(`centres.fitting.${name}`), numeric: numeric.includes(name) }))}
      rows={items.map(({ id, name, quantity, room, source, origin, acquired, grosze }) => [
        name,
        String(quantity),
        room ?? '–',
        [t(`centres.fitting.source.${source}`), origin].filter(Boolean).join(': '),
        dates.day(acquired),
        dates.money(grosze),
        ...(mayRun
          ? [
              <form method="post" action={paths.itemEnd.href({ ...at, id })}>
                <Button look="plain">{t('centres.fitting.remove', { name })}</Button>
              </form>,
            ]
          : []),
      ])}
    />
  )
}

function ItemForm({ view, place, rooms, today, values, problems }: Props) {
  const { t } = view
  const action = paths.fitting.href({ community: view.community!.slug, centre: place.slug })
  const optional = t('kit.form.optional')
  const line = (name: string, usual = '') => ({
    name,
    label: t(`centres.fitting.${name}`),
    value: String(values[name] ?? usual),
    error: problems?.[name],
  })
  return (
    <FoldedForm title={t('centres.fitting.new')} action={action} open={problems !== null}>
      <Field {...line('name')} required />
      <div class="side-by-side">
        <Field {...line('quantity', '1')} type="number" min={1} width="short" />
        <Field {...line('cost')} inputmode="decimal" width="medium" hint={t('centres.fitting.cost-hint')} />
      </div>
      <Select
        {...line('source', 'own')}
        options={sources.map((value) => ({ value, label: t(`centres.fitting.source.${value}`) }))}
      />
      <Field {...line('origin')} hint={t('centres.fitting.origin-hint')} optional={optional} />
      <Field {...line('acquired', today)} type="date" width="medium" />
      {rooms.length > 0 && (
        <Select
          {...line('roomId')}
          label={t('centres.fitting.room')}
          empty={t('centres.fitting.no-room')}
          options={rooms.map(({ id, name, areaM2 }) => ({ value: id, label: areaM2 ? `${name}, ${areaM2} m²` : name }))}
        />
      )}
      <Button>{t('centres.fitting.add')}</Button>
    </FoldedForm>
  )
}
