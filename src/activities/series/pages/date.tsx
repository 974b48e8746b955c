import type { Venue } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, Choices, Field, Notice, type Problems, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../../brief.ts'
import { paths } from '../../paths.ts'
import { said, type Typed, WhereFields } from './repeat-fields.tsx'

export type DateProps = {
  activity: ActivityBrief
  repeats: boolean
  over: boolean
  venues: Venue[]
  values: Typed
  problems: Problems
}

/** One date put elsewhere, alone or with those after it; or called off, which one click takes back. */
export function DatePage({ view, ...props }: DateProps & { view: View }) {
  const { activity, problems } = props
  const { t, community, dates } = view
  const at = { community: community!.slug, activity: activity.slug }
  const title = t('activities.series.date.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={activity.title}
      lead={`${dates.weekday(activity.begins)}, ${dates.clock(activity.begins)}–${dates.clock(activity.ends)}`}
      breadcrumbs={[
        { label: community!.name, href: `/${community!.slug}` },
        { label: activity.title, href: paths.activity.href(at) },
        { label: t('activities.series.dates.title'), href: paths.dates.href(at) },
        { label: title },
      ]}
      problems={problems}
    >
      {props.over ? (
        <Notice>{t('activities.series.refusal.over')}</Notice>
      ) : (
        <>
          <Moving view={view} {...props} />
          <CallingOff view={view} {...props} />
        </>
      )}
    </Page>
  )
}

type Props = DateProps & { view: View }

function Moving({ view, activity, repeats, values, problems, venues }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, activity: activity.slug }
  const line = (name: string) => ({
    name,
    label: t(`activities.form.${name}`),
    value: said(values, name),
    error: problems[name],
  })
  return (
    <form class="flow" method="post" action={paths.date.href({ ...at, date: activity.dateId })}>
      <Field {...line('day')} type="date" width="medium" />
      <div class="side-by-side">
        <Field {...line('begins')} type="time" width="short" />
        <Field {...line('ends')} type="time" width="short" />
      </div>
      <WhereFields view={view} values={values} problems={problems} venues={venues} />
      {repeats && (
        <Choices
          name="scope"
          legend={t('activities.series.date.scope')}
          value={said(values, 'scope')}
          choices={['this', 'following', 'all'].map((value) => ({
            value,
            label: t(`activities.series.date.scope.${value}`),
          }))}
        />
      )}
      <Button>{t('activities.form.save')}</Button>
    </form>
  )
}

/** Calling off asks for the reason, because everybody on the list is told it; it can be taken back. */
export function CallingOff({
  view: { t, community },
  activity,
  values,
  problems,
}: Omit<Props, 'repeats' | 'venues' | 'over'>) {
  const at = { community: community!.slug, activity: activity.slug }
  const about = (href: string) => withQuery(href, { termin: activity.dateId })
  if (activity.cancelled)
    return (
      <form method="post" action={about(paths.restoration.href(at))}>
        <Button look="quiet">{t('activities.restore')}</Button>
      </form>
    )
  return (
    <details open={problems.reason ? true : undefined}>
      <summary>{t('activities.cancel')}</summary>
      <form class="flow" method="post" action={about(paths.cancellation.href(at))}>
        <Field
          name="reason"
          label={t('activities.cancel-reason')}
          hint={t('activities.cancel-hint')}
          value={said(values, 'reason')}
          error={problems.reason}
        />
        <Tick name="hide" value="on" label={t('activities.series.date.hide')} checked={Boolean(values.hide)} />
        <Button look="quiet">{t('activities.cancel-now')}</Button>
      </form>
    </details>
  )
}
