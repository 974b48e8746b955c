import type { Domain } from '#kit/domain.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'

export { addCommunity, allCommunities, briefBySlug, communityBySlug, type NewCommunity } from './communities.ts'
export { type Community, communities as communityTable } from './tables.ts'

export const communities: Domain = {
  name: 'communities',
  routes,
  menu: ({ slug }, t) => [{ label: t('communities.menu'), href: paths.profile.href({ community: slug }), order: 90 }],
}
