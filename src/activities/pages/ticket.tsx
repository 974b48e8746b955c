import { Page } from '#kit/page.tsx'
import { Button, CopyButton, LinkButton, Notice, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'
import { AboutDate } from './about.tsx'

export type TicketProps = {
  activity: ActivityBrief
  status: string
  seats: number
  needs: string
  action: string
  mayWithdraw: boolean
  taking: string
  offeredUntil: Date | null
  /** Of the whole term: how it repeats. */
  rules: string[]
}

/** A registration as seen by the link its owner was given: where one stands, and a way to give the place to others. */
export function TicketPage({
  view,
  activity,
  status,
  seats,
  needs,
  action,
  mayWithdraw,
  ...offer
}: TicketProps & { view: View }) {
  const { t, community, dates } = view
  const at = { community: community!.slug, activity: activity.slug }
  const kind = status === 'withdrawn' ? 'quiet' : status === 'waiting' ? 'warning' : 'good'
  return (
    <Page view={view} title={t('activities.ticket.title')} kicker={activity.title} noindex>
      <p>
        <Status kind={kind} label={t(`activities.status.${status}`)} />
      </p>
      {activity.cancelled && (
        <Notice kind="bad" title={t('activities.cancelled')}>
          {activity.cancelledBecause ?? ''}
        </Notice>
      )}
      {status === 'offered' && offer.offeredUntil ? (
        <form method="post" action={offer.taking}>
          <Notice kind="warning">{t('activities.taking.offered', { until: dates.moment(offer.offeredUntil) })}</Notice>
          <Button>{t('activities.taking.take')}</Button>
        </form>
      ) : (
        <p>{t(`activities.ticket.${kind}`, { seats })}</p>
      )}
      {offer.rules.map((rule) => (
        <p>{rule}</p>
      ))}
      <AboutDate view={view} activity={activity} />
      {needs && <p>{t('activities.ticket.needs', { needs })}</p>}
      <p class="button-row">
        <LinkButton look="quiet" href={paths.event.href(at)}>
          {t('activities.to-calendar')}
        </LinkButton>
        <CopyButton label={t('activities.ticket.copy')} done={t('activities.ticket.copied')} />
      </p>
      {mayWithdraw && (
        <form method="post" action={action}>
          <Button look="plain">{t('activities.ticket.withdraw')}</Button>
        </form>
      )}
    </Page>
  )
}
