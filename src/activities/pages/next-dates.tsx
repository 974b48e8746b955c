import { withQuery } from '#kit/paths.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'
import { State } from '../series/pages/dates.tsx'

export type NextDatesProps = { slug: string; rules: string[]; next: ActivityBrief[]; count: number }

/** How it repeats, in a sentence, and the next few dates, each with a page of its own. */
export function NextDates({ view, slug, rules, next, count }: NextDatesProps & { view: View }) {
  const { t, dates, community } = view
  const at = { community: community!.slug, activity: slug }
  return (
    <section class="flow">
      <h2>{t('activities.series.dates.upcoming')}</h2>
      {rules.map((rule) => (
        <p>{rule}</p>
      ))}
      <ul>
        {next.map((date) => (
          <li>
            <a href={withQuery(paths.activity.href(at), { termin: date.dateId })}>
              {dates.weekday(date.begins)}, {dates.clock(date.begins)}
            </a>{' '}
            {(date.cancelled || date.moved) && <State view={view} date={date} />}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.dates.href(at)}>{t('activities.series.dates.more', { count })}</a>
      </p>
    </section>
  )
}
