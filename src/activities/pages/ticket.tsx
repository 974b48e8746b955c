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
}: TicketProps & { view: View }) {
  const { t, community } = view
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
      <p>{t(`activities.ticket.${kind}`, { seats })}</p>
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
