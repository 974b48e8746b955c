import { Page } from '#kit/page.tsx'
import { Button, Field, LinkButton, Notice, type Problems, Progress } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'
import { AboutDate } from './about.tsx'

export type ActivityProps = {
  activity: ActivityBrief
  taken: number
  waiting: number
  /** What this activity is a part of, and what stands behind it: links to pages of other parts of the platform. */
  related: { label: string; href: string }[]
  closed: string | null
  mayRun: boolean
  mayKeepList: boolean
  problems: Problems
  values: { [name: string]: unknown }
}

export function ActivityPage({ view, ...props }: ActivityProps & { view: View }) {
  const { activity, related, problems } = props
  const { t, community } = view
  const list = { label: t('activities.title'), href: paths.activities.href({ community: community!.slug }) }
  return (
    <Page
      view={view}
      title={activity.title}
      kicker={t(`activities.kind.${activity.kind}`)}
      lead={activity.summary || undefined}
      breadcrumbs={[{ label: community!.name, href: `/${community!.slug}` }, list, { label: activity.title }]}
      aside={<Around view={view} {...props} />}
      problems={problems}
    >
      {activity.cancelled && (
        <Notice kind="bad" title={t('activities.cancelled')}>
          {activity.cancelledBecause ?? ''}
        </Notice>
      )}
      {!activity.visible && <Notice>{t('activities.hidden')}</Notice>}
      <AboutDate view={view} activity={activity} />
      <Coming view={view} {...props} />
      {related.length > 0 && (
        <section class="flow">
          <h2>{t('activities.related')}</h2>
          <ul>
            {related.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {props.mayRun && <CallingOff view={view} {...props} />}
    </Page>
  )
}

function Coming({ view: { t, community }, activity, taken, waiting, closed }: ActivityProps & { view: View }) {
  const { capacity } = activity
  const href = paths.registration.href({ community: community!.slug, activity: activity.slug })
  const full = capacity !== null && (taken >= capacity || waiting > 0)
  return (
    <section class="flow">
      <h2>{t('activities.coming')}</h2>
      {capacity !== null && (
        <Progress
          label={t('activities.places')}
          value={taken}
          max={capacity}
          words={t('activities.places-taken', { taken, capacity })}
        />
      )}
      {waiting > 0 && <p>{t('activities.waiting', { waiting })}</p>}
      {closed ? (
        <p>{closed}</p>
      ) : (
        <LinkButton href={href}>{t(full ? 'activities.queue' : 'activities.register')}</LinkButton>
      )}
    </section>
  )
}

function Around({ view: { t, community }, activity, ...may }: ActivityProps & { view: View }) {
  const at = { community: community!.slug, activity: activity.slug }
  const links = [
    { show: true, href: paths.event.href(at), label: t('activities.to-calendar') },
    { show: may.mayKeepList, href: paths.list.href(at), label: t('activities.list') },
    { show: may.mayRun && may.related.length === 0, href: paths.edit.href(at), label: t('activities.edit') },
  ]
  return (
    <ul>
      {links
        .filter(({ show }) => show)
        .map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
    </ul>
  )
}

/** Calling off asks for the reason, because everybody on the list is told it; it can be taken back. */
function CallingOff({ view: { t, community }, activity, values, problems }: ActivityProps & { view: View }) {
  const at = { community: community!.slug, activity: activity.slug }
  if (activity.cancelled)
    return (
      <form method="post" action={paths.restoration.href(at)}>
        <Button look="quiet">{t('activities.restore')}</Button>
      </form>
    )
  return (
    <details open={problems.reason ? true : undefined}>
      <summary>{t('activities.cancel')}</summary>
      <form class="flow" method="post" action={paths.cancellation.href(at)}>
        <Field
          name="reason"
          label={t('activities.cancel-reason')}
          hint={t('activities.cancel-hint')}
          value={values.reason as string}
          error={problems.reason}
        />
        <Button look="quiet">{t('activities.cancel-now')}</Button>
      </form>
    </details>
  )
}
