import { DataTable, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths as drafting } from '../../drafting/paths.ts'
import type { Deed } from '../deeds.ts'

const looks = { done: 'good', 'going-on': 'info', 'not-started': 'warning', 'given-up': 'bad' } as const

type Props = {
  view: View
  deeds: Deed[]
  hrefOf: ((deed: Deed) => string) | null
  /** Where a commitment is taken off the list, for those who may, and only while nothing was reported on it. */
  removalOf?: ((deed: Deed) => string | null) | null
}

/** Commitments with what was done of each; the path leads back to whose voices they came from. */
export function DeedTable({ view, deeds, hrefOf, removalOf }: Props) {
  const { t, dates, community } = view
  const columns = ['what', 'office', 'state', 'said'].map((name) => ({
    label: t(`consultations.deeds.column.${name}`),
  }))
  const rows = deeds.map((deed) => [
    <>
      {hrefOf ? <a href={hrefOf(deed)}>{deed.text}</a> : deed.text}{' '}
      <a class="deed__path" href={drafting.trace.href({ community: community!.slug, kind: 'unit', id: deed.unitId })}>
        {t('consultations.deeds.from')}
      </a>{' '}
      {removalOf?.(deed) && <a href={removalOf(deed)!}>{t('consultations.deeds.remove')}</a>}
    </>,
    <>
      {deed.office} {deed.due && t('consultations.clock.day', { day: dates.day(deed.due) })}
    </>,
    deed.state ? (
      <Status kind={looks[deed.state]} label={t(`consultations.deeds.state.${deed.state}`)} />
    ) : (
      <Status kind="quiet" label={t('consultations.deeds.state.unsaid')} />
    ),
    [deed.said, deed.figure].filter(Boolean).join(' · '),
  ])
  return <DataTable caption={t('consultations.rooms.deeds')} quietCaption columns={columns} rows={rows} />
}
