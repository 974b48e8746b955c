import type { Door } from '#kit/domain.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { keepsLists } from './presence/here.ts'
import { paths as presencePaths } from './presence/paths.ts'
import { proposalPaths } from './proposals/paths.ts'

/** For whoever leads: the rosters of today and this week. */
export function presenceDoor({ id, slug }: CommunityBrief, { person, t }: View): Door[] {
  if (!keepsLists(person, id)) return []
  const [title, text] = [t('activities.presence.title'), t('activities.presence.door')]
  return [{ title, text, href: presencePaths.sessions.href({ community: slug }), urgency: 30, sign: 'hand' }]
}

/** For everybody: an idea may be proposed at any time. */
export function proposalDoor({ slug }: CommunityBrief, { t }: View): Door {
  const [title, text] = [t('activities.proposals.title'), t('activities.proposals.door')]
  return { title, text, href: proposalPaths.fresh.href({ community: slug }), urgency: 12, sign: 'plus', paint: 'lime' }
}
