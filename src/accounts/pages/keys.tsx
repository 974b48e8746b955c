import { Page } from '#kit/page.tsx'
import { Button, Empty, Hidden } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { accountCrumbs } from './crumbs.ts'
import { PasskeyDoor } from './passkey-door.tsx'

type Key = { id: string; name: string; created: Date; lastUsed: Date | null }

export function KeysPage({ view, keys }: { view: View; keys: Key[] }) {
  const { t } = view
  const title = t('accounts.keys.title')
  return (
    <Page view={view} title={title} lead={t('accounts.keys.lead')} breadcrumbs={accountCrumbs(view, title)} noindex>
      {keys.length === 0 ? (
        <Empty title={t('accounts.keys.none')}>{t('accounts.keys.none-text')}</Empty>
      ) : (
        <ul class="card-list" data-column="">
          {keys.map((key) => (
            <li>
              <KeyCard view={view} held={key} />
            </li>
          ))}
        </ul>
      )}
      <PasskeyDoor view={view} kind="adding" />
      <noscript>
        <p>{t('accounts.keys.script')}</p>
      </noscript>
    </Page>
  )
}

function KeyCard({ view: { t, dates }, held }: { view: View; held: Key }) {
  return (
    <article class="card">
      <div class="card__body">
        <h2 class="card__title">{held.name}</h2>
        <p class="card__text">
          {t('accounts.keys.added', { day: dates.day(held.created) })}{' '}
          {held.lastUsed && t('accounts.keys.used', { day: dates.day(held.lastUsed) })}
        </p>
        <form method="post" action={paths.keyRemoval.href()}>
          <Hidden name="key" value={held.id} />
          <Button look="quiet">
            {t('accounts.keys.remove')} <span class="unseen">{held.name}</span>
          </Button>
        </form>
      </div>
    </article>
  )
}
