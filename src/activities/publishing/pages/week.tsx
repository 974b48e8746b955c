import { dayOf } from '#kit/dates.ts'
import { frameHrefs, Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Pager, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { DateLine } from '../coming.ts'

export type WeekProps = { days: string[]; dates: DateLine[]; before: string; after: string }
type Props = WeekProps & { view: View }

/** A week of a community, day beside day where there is room. */
export function WeekPage(props: Props) {
  const { view } = props
  const at = { community: view.community!.slug }
  const activities = { label: view.t('activities.title'), href: paths.activities.href(at) }
  const home = { label: view.community!.name, href: `/${at.community}` }
  return <Week {...props} here={paths.week.href(at)} crumbs={[home, activities]} />
}

/** A week of all communities of the region on one page; each date says where it is. */
export function RegionWeekPage(props: Props) {
  const network = { label: props.view.t('kit.frame.network'), href: frameHrefs.network }
  return <Week {...props} here={paths.regionWeek.href()} crumbs={[network]} far />
}

type WeekAt = Props & { here: string; crumbs: { label: string; href: string }[]; far?: boolean }

function Week({ view, days, dates, before, after, here, crumbs, far }: WeekAt) {
  const { t } = view
  const title = t('activities.week.title')
  const span = view.dates.span(days[0]!, days.at(-1)!)
  const byDay = Map.groupBy(dates, ({ begins }) => dayOf(begins))
  return (
    <Page view={view} title={title} kicker={span} breadcrumbs={[...crumbs, { label: title }]} wide>
      <div class="week">
        {days.map((day) => (
          <Day view={view} day={day} dates={byDay.get(day) ?? []} far={far} />
        ))}
      </div>
      <Pager
        label={t('activities.week.weeks')}
        summary={span}
        previous={{ label: t('activities.week.before'), href: withQuery(here, { od: before }) }}
        next={{ label: t('activities.week.after'), href: withQuery(here, { od: after }) }}
      />
      {!far && (
        <p>
          <a href={paths.regionWeek.href()}>{t('activities.week.region')}</a>
        </p>
      )}
    </Page>
  )
}

function Day({ view, day, dates, far }: { view: View; day: string; dates: DateLine[]; far?: boolean }) {
  const today = day === dayOf(view.now)
  return (
    <section class="week__day" data-today={today ? '' : undefined} aria-labelledby={`day-${day}`}>
      <h2 class="week__name" id={`day-${day}`}>
        {dayName(view, day)}
      </h2>
      {dates.length === 0 ? (
        <p class="week__none">{view.t('activities.week.nothing')}</p>
      ) : (
        <ul class="week__list">
          {dates.map((date) => (
            <Line view={view} date={date} day={day} far={far} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** "wtorek, 17 listopada": the year stands over the week. */
function dayName({ lang }: View, day: string): string {
  const format = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })
  return format.format(new Date(`${day}T12:00:00Z`))
}

function Line({ view, date, day, far }: { view: View; date: DateLine; day: string; far?: boolean }) {
  const href = paths.activity.href({ community: date.community, activity: date.slug })
  return (
    <li>
      <time>{view.dates.clock(date.begins)}</time> <a href={withQuery(href, { termin: day })}>{date.title}</a>
      {(far || date.place) && <small>{[date.place, far && date.community].filter(Boolean).join(', ')}</small>}
      {date.cancelled && <Status kind="bad" label={view.t('activities.cancelled')} />}
    </li>
  )
}
