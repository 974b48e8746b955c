import { activityPaths } from '#activities/index.ts'
import { clockOf, dayOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { LinkButton, Pager, PrintButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { inWords } from '../../places/pages/hours.tsx'
import type { Week, WeekCell, WeekDay, WeekEntry } from '../week.ts'

type At = { community: string; centre: string }
type Props = {
  view: View
  at: At
  centre: string
  monday: string
  before: string
  after: string
  week: Week
  mayServe: boolean
}

/** Days down, rooms across; on a phone each day is a card with its rooms in it. */
export function WeekPage({ view, at, centre, monday, before, after, week, mayServe }: Props) {
  const { t, dates } = view
  const here = paths.week.href(at)
  const range = dates.span(monday, week.days[6]!.day)
  return (
    <Page
      view={view}
      title={t('centres.week.title')}
      kicker={centre}
      lead={range}
      breadcrumbs={[{ label: centre, href: paths.centre.href(at) }]}
      wide
    >
      <Pager
        label={t('centres.week.weeks')}
        summary={range}
        previous={{ label: t('centres.week.before'), href: `${here}?od=${before}` }}
        next={{ label: t('centres.week.after'), href: `${here}?od=${after}` }}
      />
      <div class="room-week">
        {week.days.map((day, place) => (
          <DaySection view={view} at={at} day={day} place={place} week={week} mayServe={mayServe} />
        ))}
      </div>
      <p class="button-row">
        <LinkButton look="quiet" sign="file" href={`${paths.weekPaper.href(at)}?od=${monday}`}>
          {t('centres.week.paper')}
        </LinkButton>
        <PrintButton label={t('centres.week.print')} />
      </p>
    </Page>
  )
}

type DayProps = { view: View; at: At; day: WeekDay; place: number; week: Week; mayServe: boolean }

function DaySection({ view, at, day, place, week, mayServe }: DayProps) {
  const { t, dates } = view
  const today = day.day === dayOf(view.now)
  const rooms = week.rooms.filter(({ cells }) => cells[place]!.entries.length > 0 || cells[place]!.closed)
  const hours = day.holiday ? t(`deadlines.holiday.${day.holiday}`) : day.spans ? inWords(view, day.spans) : ''
  return (
    <section class="room-week__day" data-today={today ? '' : undefined}>
      <h2 class="room-week__name">
        {dates.weekday(day.day).split(',')[0]} <span>{dates.shortDay(day.day)}</span>
      </h2>
      <p class="quiet">{hours}</p>
      {rooms.length === 0 && day.spans?.length !== 0 && <p class="room-week__free">{t('centres.week.all-free')}</p>}
      {rooms.map(({ slug, name, cells }) => (
        <div class="room-week__room">
          <h3>
            <a href={paths.room.href({ ...at, room: slug })}>{name}</a>
          </h3>
          <Cell view={view} at={at} cell={cells[place]!} />
        </div>
      ))}
      {day.day >= dayOf(view.now) && day.spans?.length !== 0 && (
        <p data-screen="">
          <a href={withQuery(paths.search.href(at), { dzien: day.day, miejsce: at.centre })}>
            {t('centres.week.book')}
          </a>
        </p>
      )}
      {mayServe && (
        <p data-screen="">
          <a href={`${paths.entry.href(at)}?dzien=${day.day}`}>{t('centres.week.enter')}</a>
        </p>
      )}
    </section>
  )
}

function Cell({ view, at, cell }: { view: View; at: At; cell: WeekCell }) {
  const { t } = view
  return (
    <>
      {cell.closed && <p class="room-week__closed">{t('centres.week.closed', { reason: cell.closed })}</p>}
      <ul class="room-week__entries">
        {cell.entries.map((entry) => (
          <li>
            <span class="number">
              {clockOf(entry.begins)}–{clockOf(entry.ends)}
            </span>{' '}
            <EntryTitle view={view} at={at} entry={entry} />
          </li>
        ))}
      </ul>
    </>
  )
}

function EntryTitle({ view, at, entry }: { view: View; at: At; entry: WeekEntry }) {
  const { community } = at
  const title = entry.title ?? view.t('centres.week.taken')
  if (entry.activity) return <a href={activityPaths.activity.href({ community, activity: entry.activity })}>{title}</a>
  if (entry.request) return <a href={paths.request.href({ ...at, id: entry.request })}>{title}</a>
  return title
}
