import { Button, DataTable, Empty, Field, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../keys/pages/frame.tsx'
import { paths } from '../paths.ts'

type Listed = { id: string; name: string; category: string; quantity: number; free: number }
type Props = {
  view: View
  place: Place
  from: string
  until: string
  things: Listed[]
  mayRun: boolean
  mayServe: boolean
}

/** What the place lends and how much of it is free on the days somebody asks about. */
export function ThingsPage({ view, place, from, until, things, mayRun, mayServe }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <PlaceFrame view={view} place={place} title={t('centres.things')} lead={t('centres.things.lead')}>
      <form class="side-by-side" method="get" action={paths.things.href(at)}>
        <Field name="od" type="date" width="medium" label={t('centres.loans.from')} value={from} />
        <Field name="do" type="date" width="medium" label={t('centres.loans.due')} value={until} />
        <Button look="quiet">{t('centres.things.show')}</Button>
      </form>
      {things.length === 0 ? (
        <Empty title={t('centres.things.none')}>{t('centres.things.none-text')}</Empty>
      ) : (
        <DataTable
          caption={t('centres.things')}
          quietCaption
          columns={[
            { label: t('centres.things.name') },
            { label: t('centres.things.category') },
            { label: t('centres.things.free'), numeric: true },
          ]}
          rows={things.map(({ id, name, category, quantity, free }) => [
            <a href={paths.thing.href({ ...at, id })}>{name}</a>,
            category || '–',
            t('centres.things.of', { free, quantity }),
          ])}
        />
      )}
      <p class="button-row">
        {mayServe && (
          <LinkButton look="quiet" sign="box" href={paths.loans.href(at)}>
            {t('centres.loans')}
          </LinkButton>
        )}
        {mayRun && (
          <LinkButton look="quiet" sign="plus" href={paths.newThing.href(at)}>
            {t('centres.things.new')}
          </LinkButton>
        )}
      </p>
    </PlaceFrame>
  )
}
