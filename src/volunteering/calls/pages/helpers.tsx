import { DataTable } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { Helper } from '../../people/volunteers.ts'

/** Who said "I help", for the host: how to reach them, what they can give and what they need. */
export function HelperList({ view: { t, community }, helpers }: { view: View; helpers: Helper[] }) {
  if (helpers.length === 0) return <p>{t('volunteering.helpers.none')}</p>
  const columns = ['who', 'reach', 'availability', 'needs'].map((name) => ({
    label: t(`volunteering.helpers.${name}`),
  }))
  return (
    <DataTable
      caption={t('volunteering.helpers')}
      quietCaption
      columns={columns}
      rows={helpers.map(({ id, name, reach, availability, needs, channel, minor }) => [
        <>
          <a href={paths.volunteer.href({ community: community!.slug, key: id })}>
            {name ?? t('volunteering.somebody')}
          </a>
          {minor && ` (${t('volunteering.minor')})`}
        </>,
        `${reach ?? '–'} (${t(`volunteering.channel.${channel}`)})`,
        availability || '–',
        needs || '–',
      ])}
    />
  )
}
