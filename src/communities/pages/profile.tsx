import { Page } from '#kit/page.tsx'
import type { View } from '#kit/view.ts'
import type { Community } from '../tables.ts'

export function ProfilePage({ view, community }: { view: View; community: Community }) {
  return (
    <Page view={view} title={community.name}>
      <p>{community.words}</p>
    </Page>
  )
}
