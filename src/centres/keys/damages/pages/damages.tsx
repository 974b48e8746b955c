import { DataTable, Empty, LinkButton, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { DamageBrief } from '../routes.tsx'
import { statusOf } from './wording.ts'

type Props = { view: View; place: Place; damages: DamageBrief[] }

/** What is broken in the place, what waits first. */
export function DamagesPage({ view, place, damages }: Props) {
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <PlaceFrame view={view} place={place} title={t('centres.damages')} noindex>
      {damages.length === 0 ? (
        <Empty title={t('centres.damages.none')}>{t('centres.damages.none-text')}</Empty>
      ) : (
        <DataTable
          caption={t('centres.damages')}
          quietCaption
          columns={['words', 'room', 'reported', 'state'].map((name) => ({ label: t(`centres.damages.${name}`) }))}
          rows={damages.map((damage) => [
            <a href={paths.damage.href({ ...at, id: damage.id })}>
              {shortened(damage.words) || dates.day(damage.created)}
            </a>,
            damage.room ?? t('centres.damages.elsewhere'),
            dates.moment(damage.created),
            <Status {...statusOf(view, damage.status)} />,
          ])}
        />
      )}
      <p class="button-row">
        <LinkButton look="quiet" sign="plus" href={paths.newDamage.href(at)}>
          {t('centres.damages.report')}
        </LinkButton>
      </p>
    </PlaceFrame>
  )
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 78)}…` : words
}
