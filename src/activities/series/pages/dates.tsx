import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { ButtonRow, DataTable, Empty, LinkButton, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../../brief.ts'
import { paths } from '../../paths.ts'

export type DatesProps = {
  activity: { slug: string; title: string }
  rules: { id: string; sentence: string; span: string }[]
  ahead: ActivityBrief[]
  past: ActivityBrief[]
  mayRun: boolean
}

/** Every date of an activity, those to come first; whoever runs it moves and calls off from here. */
export function DatesPage({ view, ...props }: DatesProps & { view: View }) {
  const { activity, ahead, past, mayRun } = props
  const { t, community } = view
  const at = { community: community!.slug, activity: activity.slug }
  const title = t('activities.series.dates.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={activity.title}
      breadcrumbs={[
        { label: community!.name, href: `/${community!.slug}` },
        { label: t('activities.title'), href: paths.activities.href(at) },
        { label: activity.title, href: paths.activity.href(at) },
        { label: title },
      ]}
    >
      <Rules view={view} {...props} />
      {mayRun && (
        <ButtonRow>
          <LinkButton look="quiet" sign="plus" href={paths.schedules.href(at)}>
            {t('activities.series.add')}
          </LinkButton>
        </ButtonRow>
      )}
      {ahead.length === 0 ? (
        <Empty title={t('activities.series.dates.none')}>{''}</Empty>
      ) : (
        <DatesTable view={view} {...props} caption={t('activities.series.dates.ahead')} rows={ahead} />
      )}
      {past.length > 0 && (
        <details class="flow">
          <summary>{t('activities.series.dates.past')}</summary>
          <DatesTable view={view} {...props} caption={t('activities.series.dates.past')} rows={past} mayRun={false} />
        </details>
      )}
    </Page>
  )
}

function Rules({ view: { t, community }, activity, rules, mayRun }: DatesProps & { view: View }) {
  const at = { community: community!.slug, activity: activity.slug }
  if (rules.length === 0) return null
  return (
    <section class="flow">
      <h2>{t('activities.series.dates.rules')}</h2>
      <ul>
        {rules.map(({ id, sentence, span }) => (
          <li>
            {sentence} ({span}){' '}
            {mayRun && <a href={paths.schedule.href({ ...at, schedule: id })}>{t('activities.series.edit')}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}

type TableProps = { view: View; activity: { slug: string }; caption: string; rows: ActivityBrief[]; mayRun: boolean }

function DatesTable({ view, activity, caption, rows, mayRun }: TableProps) {
  const { t, dates, community } = view
  const at = { community: community!.slug, activity: activity.slug }
  const names = ['when', 'where', 'state', ...(mayRun ? ['change'] : [])]
  return (
    <DataTable
      caption={caption}
      columns={names.map((name) => ({ label: t(`activities.series.dates.column.${name}`) }))}
      rows={rows.map((date) => [
        <a href={withQuery(paths.activity.href(at), { termin: date.dateId })}>
          {dates.weekday(date.begins)}, {dates.clock(date.begins)}–{dates.clock(date.ends)}
        </a>,
        [date.place, date.address].filter(Boolean).join(', ') || '–',
        <State view={view} date={date} />,
        ...(mayRun
          ? [<a href={paths.date.href({ ...at, date: date.dateId })}>{t('activities.series.dates.change')}</a>]
          : []),
      ])}
    />
  )
}

/** What became of a date: called off, moved, kept from others' eyes; nothing where it stands as planned. */
export function State({ view: { t, dates }, date }: { view: View; date: ActivityBrief }) {
  const moved = date.moved && `${dates.day(date.moved)}, ${dates.clock(date.moved)}`
  if (!date.cancelled && !moved) return <span>{t('activities.series.dates.planned')}</span>
  return (
    <span>
      {date.cancelled && <Status kind="bad" label={t('activities.cancelled')} />}
      {date.hidden && <Status kind="quiet" label={t('activities.series.dates.hidden')} />}
      {moved && <Status kind="warning" label={t('activities.series.dates.moved', { from: moved })} />}
    </span>
  )
}
