import { servesPeople } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import type { Duty } from '#kit/domain.ts'
import type { View } from '#kit/view.ts'
import { countByHand } from './correspondence.ts'
import { paths } from './paths.ts'

/** Letters to post and calls to make, for whoever meets people at a desk. */
export async function dutiesOf(db: Db, { person, t }: View): Promise<Duty[]> {
  if (!person?.roles.some(({ role }) => desk.includes(role))) return []
  const waiting = (await countByHand(db)).filter(({ communityId }) => servesPeople(person, communityId))
  return waiting.map(({ slug, name, letters, calls, since }) => {
    const what = [
      letters > 0 && t('notifications.duty.letters', { letters }),
      calls > 0 && t('notifications.duty.calls', { calls }),
    ]
    return {
      title: t('notifications.duty', { town: name, what: what.filter(Boolean).join(', ') }),
      href: paths.correspondence.href({ community: slug }),
      due: new Date(new Date(since).getTime() + patience),
    }
  })
}

const desk = ['official', 'organiser', 'coordinator', 'administrator', 'operator']
/** Whoever waits for paper should not wait longer for it than a week. */
const patience = 7 * 86_400_000
