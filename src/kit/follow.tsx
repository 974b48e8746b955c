import { Button, Hidden } from './ui/index.ts'
import type { View } from './view.ts'

/** Where a form about following goes; the slice that hears of it is named nowhere else. */
const hrefs = { begin: '/konto/obserwowane', end: '/konto/obserwowane/koniec' }

/**
 * A button to hear about a thing (`consultation`, `topic`, `neighbourhood`, `community`, `document`, `meeting` …) in
 * the inbox and by e-mail, or to hear no more. A visitor is asked to sign in. No query of its own.
 */
export function FollowButton({ view, kind, id }: { view: View; kind: string; id: string }) {
  const followed = view.followed.includes(`${kind}:${id}`)
  return (
    <form method="post" action={followed ? hrefs.end : hrefs.begin} data-screen="">
      <Hidden name="kind" value={kind} />
      <Hidden name="id" value={id} />
      <Hidden name="wroc" value={view.path} />
      <Button look="quiet" sign={followed ? 'good' : 'letter'}>
        {view.t(followed ? 'kit.follow.end' : 'kit.follow.begin')}
      </Button>
    </form>
  )
}
