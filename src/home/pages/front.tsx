import { Page } from '#kit/page.tsx'
import type { CommunityBrief, View } from '#kit/view.ts'

type Front = { view: View; communities: { slug: string; name: string; words: string }[] }

export function FrontPage({ view, communities }: Front) {
  const { t } = view
  return (
    <Page view={view} title={t('home.front.title')}>
      <p>{t('home.front.lead')}</p>
      <ul>
        {communities.map(({ slug, name }) => (
          <li>
            <a href={`/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

export function CommunityPage({ view, community }: { view: View; community: CommunityBrief }) {
  return (
    <Page view={view} title={community.name}>
      <p>{view.t('home.community.lead', { place: community.locative })}</p>
    </Page>
  )
}
