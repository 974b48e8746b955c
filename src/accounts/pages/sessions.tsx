import { Page } from '#kit/page.tsx'
import { Button, Hidden, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { accountCrumbs } from './crumbs.ts'

type Session = { id: string; created: Date; method: string; device: string; current: boolean }

/** Where one is signed in; each can be closed from here. */
export function SessionsPage({ view, sessions }: { view: View; sessions: Session[] }) {
  const { t } = view
  const title = t('accounts.sessions.title')
  return (
    <Page view={view} title={title} lead={t('accounts.sessions.lead')} breadcrumbs={accountCrumbs(view, title)} noindex>
      {sessions.length === 0 && <p>{t('accounts.sessions.none')}</p>}
      <ul class="card-list" data-column="">
        {sessions.map((session) => (
          <li>
            <SessionCard view={view} session={session} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={paths.sessionEnd.href()}>
          <Hidden name="session" value="others" />
          <Button look="quiet">{t('accounts.sessions.close-others')}</Button>
        </form>
      )}
    </Page>
  )
}

function SessionCard({ view: { t, dates }, session }: { view: View; session: Session }) {
  const name = session.device || t('accounts.passkey.device')
  return (
    <article class="card">
      <div class="card__body">
        <h2 class="card__title">{name}</h2>
        <p class="card__text">
          {t(`accounts.method.${session.method}`)}, {dates.moment(session.created)}
        </p>
        {session.current ? (
          <Status kind="good" label={t('accounts.sessions.current')} />
        ) : (
          <form method="post" action={paths.sessionEnd.href()}>
            <Hidden name="session" value={session.id} />
            <Button look="quiet">
              {t('accounts.sessions.close')} <span class="unseen">{name}</span>
            </Button>
          </form>
        )}
      </div>
    </article>
  )
}
