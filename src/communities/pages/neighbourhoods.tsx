import { Page } from '#kit/page.tsx'
import { Empty, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { Neighbourhood } from '../tables.ts'
import { NeighbourhoodMap } from './neighbourhood-map.tsx'

type Props = { view: View; neighbourhoods: Neighbourhood[]; mayEdit: boolean }

export function NeighbourhoodsPage({ view, neighbourhoods, mayEdit }: Props) {
  const { t } = view
  const { slug: community, locative } = view.community!
  return (
    <Page
      view={view}
      title={t('communities.neighbourhoods.title', { place: locative })}
      lead={t('communities.neighbourhoods.lead')}
      breadcrumbs={[{ label: t('communities.menu'), href: paths.profile.href({ community }) }]}
    >
      {neighbourhoods.length === 0 && <Empty title={t('communities.neighbourhoods.none')} />}
      <NeighbourhoodMap view={view} neighbourhoods={neighbourhoods} />
      {mayEdit && (
        <p>
          <LinkButton href={paths.newNeighbourhood.href({ community })} sign="plus">
            {t('communities.neighbourhood.new')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}
