import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { Row } from './roster.tsx'

type Props = PropsWithChildren<{ view: View; leader?: string; session?: string }>

const blank = { entry: '', name: '?', organisation: null, seats: 1, status: 'registered', kind: 'listed' } as const

/**
 * What a script needs to keep the roster without a network: where things are, a row to copy, and its sentences. What is
 * inside works without it.
 */
export function Phone({ view, leader, session, children }: Props) {
  const { t, person } = view
  const at = { community: view.community!.slug }
  return (
    <presence-phone
      class="phone flow"
      base={paths.sessions.href(at)}
      leader={leader}
      name={person?.name}
      session={session}
      unsent={t('activities.presence.sign-out-unsent')}
    >
      <div class="phone__state" role="status" data-state="none">
        <span data-say="ready">{t('activities.presence.phone-ready')}</span>
        <span data-say="waiting">
          {t('activities.presence.phone-waiting')} <b data-count="" />
        </span>
        <span data-say="signed-out">{t('activities.presence.phone-signed-out')}</span>
        <span data-say="missing">{t('activities.presence.phone-missing')}</span>
      </div>
      {children}
      <Waiting view={view} />
      <template data-part="row">
        <Row view={view} row={blank} />
      </template>
    </presence-phone>
  )
}

/** What has not been sent, one by one: to look through, to take back, and why something was refused. */
function Waiting({ view: { t } }: { view: View }) {
  return (
    <section class="flow" data-waiting="" hidden>
      <h2>{t('activities.presence.waiting')}</h2>
      <p data-others="" hidden>
        {t('activities.presence.waiting-others')} <b />
      </p>
      <ul class="waiting" />
      <template data-part="waiting">
        <li class="waiting__entry">
          <span class="waiting__what" /> <span class="waiting__why" />
          <button class="button" type="button" data-look="plain">
            {t('activities.presence.waiting-remove')}
          </button>
        </li>
      </template>
    </section>
  )
}
