import { Facts, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Place, PlaceFrame } from '../../pages/frame.tsx'
import type { DamageBrief } from '../routes.tsx'
import { statusOf } from './wording.ts'

type Props = { view: View; place: Place; damage: Omit<DamageBrief, 'id'>; told: boolean }

/** What became of a damage, for whoever told of it. */
export function DamageTicketPage({ view, place, damage, told }: Props) {
  const { t, dates } = view
  return (
    <PlaceFrame view={view} place={place} title={t('centres.damages.own')} noindex>
      <p>
        <Status {...statusOf(view, damage.status)} />
      </p>
      <p>{damage.words}</p>
      <Facts
        facts={[
          { term: t('centres.damages.room'), detail: damage.room ?? t('centres.damages.elsewhere') },
          { term: t('centres.damages.reported'), detail: dates.moment(damage.created) },
          damage.note && { term: t('centres.damages.note'), detail: damage.note },
        ]}
      />
      <p class="quiet">{t(told ? 'centres.damages.told' : 'centres.damages.keep')}</p>
    </PlaceFrame>
  )
}
