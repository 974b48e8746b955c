import { LinkedData } from '#kit/linked-data.tsx'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, LinkButton, Notice, type Problems, Progress } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'
import { CallingOff } from '../series/pages/date.tsx'
import { AboutDate } from './about.tsx'
import { NextDates, type NextDatesProps } from './next-dates.tsx'

export type ActivityProps = {
  activity: ActivityBrief
  taken: number
  waiting: number
  /** What this activity is a part of, and what stands behind it: links to pages of other parts of the platform. */
  related: { label: string; href: string }[]
  closed: string | null
  /** How many came, once it is over. */
  turnout: string | null
  mayRun: boolean
  mayKeepList: boolean
  problems: Problems
  values: { [name: string]: unknown }
  series: NextDatesProps | null
  leader: string | null
  /** The same for machines (schema.org). */
  linked: Record<string, unknown>
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
      {!activity.visible && <Hidden view={view} {...props} />}
      <AboutDate view={view} activity={activity} leader={props.leader} />
      {activity.visible && <LinkedData data={props.linked} />}
      {props.series && <NextDates view={view} {...props.series} />}
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

/** Not shown yet: one click shows it everywhere at once. */
function Hidden({ view: { t, community }, activity, mayRun }: ActivityProps & { view: View }) {
  const at = { community: community!.slug, activity: activity.slug }
  return (
    <Notice>
      {t('activities.hidden')}
      {mayRun && (
        <form method="post" action={paths.publication.href(at)}>
          <Button>{t('activities.series.publish')}</Button>
        </form>
      )}
    </Notice>
  )
}

function Coming({ view: { t, community }, activity, taken, waiting, closed, turnout }: ActivityProps & { view: View }) {
  const { capacity } = activity
  const at = { community: community!.slug, activity: activity.slug }
  const href = withQuery(paths.registration.href(at), { termin: activity.dateAsked })
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
        <p>{[closed, turnout].filter(Boolean).join(' ')}</p>
      ) : (
        <LinkButton href={href}>{t(full ? 'activities.queue' : 'activities.register')}</LinkButton>
      )}
    </section>
  )
}

function Around({ view: { t, community }, activity, ...may }: ActivityProps & { view: View }) {
  const at = { community: community!.slug, activity: activity.slug }
  const on = (href: string) => withQuery(href, { termin: activity.dateAsked })
  const own = may.mayRun && may.related.length === 0
  const links = [
    { show: true, href: on(paths.event.href(at)), label: t('activities.to-calendar') },
    { show: true, href: on(paths.poster.href(at)), label: t('activities.sharing.poster') },
    { show: may.mayKeepList, href: paths.sharing.href(at), label: t('activities.sharing.title') },
    { show: may.mayKeepList, href: on(paths.list.href(at)), label: t('activities.list') },
    { show: own, href: paths.edit.href(at), label: t('activities.edit') },
    { show: own || may.series !== null, href: paths.dates.href(at), label: t('activities.series.dates.title') },
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
