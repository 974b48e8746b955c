import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Confirm, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { accountCrumbs, deskCrumbs } from './crumbs.ts'

const consequences = ['gone', 'kept', 'sessions', 'final'] as const

/** Asks once more before one's own data is forgotten (art. 17 GDPR), and says what stays and why. */
export function ErasurePage({ view, problems }: { view: View; problems: Problems }) {
  const { t } = view
  const title = t('accounts.erasure.title')
  return (
    <Page view={view} title={title} breadcrumbs={accountCrumbs(view, title)} problems={problems} noindex>
      <p>
        {t('accounts.erasure.before')} <a href={paths.data.href()}>{t('accounts.data.title')}</a>.
      </p>
      <Confirm
        kind="bad"
        action={paths.erasure.href()}
        consequences={consequences.map((name) => t(`accounts.erasure.${name}`))}
        confirm={t('accounts.erasure.confirm')}
        cancel={t('accounts.erasure.cancel')}
        cancelHref={paths.account.href()}
      >
        <Tick name="understood" label={t('accounts.erasure.understood')} error={problems.understood} />
      </Confirm>
    </Page>
  )
}

type DeskProps = { view: View; id: string; name: string; problems: Problems }

/** The same at the desk, for a person who asks for it. */
export function DeskErasurePage({ view, id, name, problems }: DeskProps) {
  const { t } = view
  const title = t('accounts.person.erase')
  const where = { community: view.community!.slug, id }
  const person = { id, name: name || t('accounts.people.nameless') }
  return (
    <Page
      view={view}
      title={title}
      kicker={person.name}
      breadcrumbs={deskCrumbs(view, title, person)}
      problems={problems}
      noindex
    >
      <Confirm
        kind="bad"
        action={paths.personErasure.href(where)}
        consequences={consequences.map((name) => t(`accounts.erasure.${name}`))}
        confirm={t('accounts.erasure.confirm-desk')}
        cancel={t('accounts.erasure.cancel')}
        cancelHref={paths.person.href(where)}
      >
        <Tick name="understood" label={t('accounts.erasure.asked')} error={problems.understood} />
      </Confirm>
    </Page>
  )
}
