import { Page } from '#kit/page.tsx'
import { LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Office } from '../offices.ts'
import { paths } from '../paths.ts'

export function OfficesPage({ view, offices, mayEdit }: { view: View; offices: Office[]; mayEdit: boolean }) {
  const { t } = view
  const { slug: community, locative } = view.community!
  return (
    <Page
      view={view}
      title={t('communities.offices.title', { place: locative })}
      lead={t('communities.offices.lead')}
      breadcrumbs={[{ label: t('communities.menu'), href: paths.profile.href({ community }) }]}
    >
      {offices.length === 0 ? <p>{t('communities.offices.none')}</p> : <OfficeList view={view} offices={offices} />}
      {mayEdit && (
        <p>
          <LinkButton href={paths.newOffice.href({ community })} sign="plus">
            {t('communities.office.new')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

/** Departments, and under each its sections. */
export function OfficeList({ view, offices, under = null }: { view: View; offices: Office[]; under?: string | null }) {
  const known = new Set(offices.map(({ id }) => id))
  const here = offices.filter(({ parentId }) => (parentId && known.has(parentId) ? parentId : null) === under)
  if (here.length === 0) return null
  return (
    <ul class="office-list">
      {here.map(({ id, name, place }) => (
        <li>
          <a href={paths.office.href({ community: view.community!.slug, id })}>{name}</a>
          {place && <span class="quiet">{place}</span>}
          <OfficeList view={view} offices={offices} under={id} />
        </li>
      ))}
    </ul>
  )
}
