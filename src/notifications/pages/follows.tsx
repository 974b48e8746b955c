import { Page } from '#kit/page.tsx'
import { Button, Empty, Hidden } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { known } from '#kit/words.ts'
import { paths } from '../paths.ts'

type Followed = { kind: string; id: string; created: Date; label: string | null; href: string | null }

/** What a person follows; one button ends it. */
export function FollowsPage({ view, followed }: { view: View; followed: Followed[] }) {
  const { t } = view
  const crumbs = [{ label: t('notifications.inbox.title'), href: paths.inbox.href() }]
  return (
    <Page
      view={view}
      title={t('notifications.follows.title')}
      lead={t('notifications.follows.lead')}
      breadcrumbs={crumbs}
      noindex
    >
      {followed.length === 0 && (
        <Empty title={t('notifications.follows.empty')}>{t('notifications.follows.empty-text')}</Empty>
      )}
      <ul class="matter__lines">
        {followed.map((one) => (
          <FollowLine view={view} one={one} />
        ))}
      </ul>
    </Page>
  )
}

function FollowLine({ view: { t, dates }, one }: { view: View; one: Followed }) {
  const kind = `notifications.kind.${one.kind}`
  const label = one.label ?? t('notifications.follows.gone')
  return (
    <li class="matter__line">
      <p class="matter__text">{one.href ? <a href={one.href}>{label}</a> : label}</p>
      <p class="quiet">
        {known(kind) ? `${t(kind)} · ` : ''}
        {t('notifications.follows.since', { day: dates.day(one.created) })}
      </p>
      <form method="post" action={paths.followEnd.href()}>
        <Hidden name="kind" value={one.kind} />
        <Hidden name="id" value={one.id} />
        <Button look="quiet">
          {t('kit.follow.end')}
          <span class="unseen">: {label}</span>
        </Button>
      </form>
    </li>
  )
}
