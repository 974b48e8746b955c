import type { Venue } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { Button, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { Preview, type PreviewProps } from './preview.tsx'
import { RepeatFields, type Typed, WhereFields } from './repeat-fields.tsx'

export type ScheduleProps = {
  activity: { slug: string; title: string }
  /** Of a schedule that is there already; null for a new one. */
  scheduleId: string | null
  values: Typed
  problems: Problems
  refused: string | null
  venues: Venue[]
  preview: Omit<PreviewProps, 'view' | 'action' | 'values'> | null
}

/** The rule first, then every date it names, and only then are they saved. */
export function SchedulePage({ view, ...props }: ScheduleProps & { view: View }) {
  const { activity, scheduleId, values, problems, preview } = props
  const { t, community } = view
  const at = { community: community!.slug, activity: activity.slug }
  const action = scheduleId ? paths.schedule.href({ ...at, schedule: scheduleId }) : paths.schedules.href(at)
  const title = t(scheduleId ? 'activities.series.edit' : 'activities.series.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={activity.title}
      lead={t(scheduleId ? 'activities.series.edit-lead' : 'activities.series.lead')}
      breadcrumbs={[
        { label: community!.name, href: `/${community!.slug}` },
        { label: t('activities.title'), href: paths.activities.href(at) },
        { label: activity.title, href: paths.activity.href(at) },
        { label: title },
      ]}
      problems={problems}
    >
      {props.refused && <Notice kind="bad">{props.refused}</Notice>}
      {preview && <Preview view={view} action={action} values={values} {...preview} />}
      {preview ? (
        <details class="flow">
          <summary>{t('activities.series.preview.change')}</summary>
          <Asking view={view} action={action} {...props} />
        </details>
      ) : (
        <Asking view={view} action={action} {...props} />
      )}
    </Page>
  )
}

/** The form only asks; with a script the rule is said in words while it is being filled in. */
function Asking({ view, action, values, problems, venues }: ScheduleProps & { view: View; action: string }) {
  return (
    <live-schedule data-address={`${action}.json`}>
      <form class="flow" method="get" action={action}>
        <RepeatFields view={view} values={values} problems={problems} />
        <WhereFields view={view} values={values} problems={problems} venues={venues} />
        <output class="schedule__sentence lead" />
        <Button>{view.t('activities.series.form.show')}</Button>
      </form>
    </live-schedule>
  )
}
