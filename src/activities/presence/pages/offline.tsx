import { Page } from '#kit/page.tsx'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { Phone } from './phone.tsx'
import { RosterForms } from './session.tsx'

/** The page a phone shows without a network: the same parts, filled in by the script from what the phone keeps. */
export function OfflinePage({ view }: { view: View }) {
  const { t, community } = view
  const at = { community: community!.slug }
  const nothing = { people: [], heads: [], turnout: { came: 0, expected: 0 }, problems: {}, values: {}, sending: '' }
  return (
    <Page
      view={view}
      title={t('activities.presence.offline')}
      lead={t('activities.presence.offline-lead')}
      noindex
      manifest={paths.manifest.href(at)}
    >
      <Phone view={view}>
        <ul class="phone__sessions" data-sessions="" />
        <div class="flow" data-roster="" hidden>
          <RosterForms view={view} session={{ id: 'telefon' }} {...nothing} />
        </div>
      </Phone>
    </Page>
  )
}
