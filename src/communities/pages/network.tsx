import { Page } from '#kit/page.tsx'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { Community } from '../tables.ts'

export function NetworkPage({ view, communities }: { view: View; communities: Community[] }) {
  return (
    <Page view={view} title={view.t('communities.network.title')}>
      <ul>
        {communities.map(({ slug, name }) => (
          <li>
            <a href={paths.community.href({ community: slug })}>{name}</a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
