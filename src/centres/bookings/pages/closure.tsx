import { activityPaths } from '#activities/index.ts'
import { clockOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import { Button, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { closureSpan } from '../../places/pages/closure-span.ts'

type Standing = {
  id: string
  begins: Date
  ends: Date
  status: string
  room: string
  title: string
  request: string | null
  activity: string | null
}
type Props = {
  view: View
  at: { community: string; centre: string }
  centre: string
  closure: { id: string; begins: Date; ends: Date; reason: string; withdrawn: Date | null; room: string | undefined }
  standing: Standing[]
  mayRun: boolean
}

/** One closure, and what still stands in its time: each leads to where it can be moved. */
export function ClosurePage({ view, at, centre, closure, standing, mayRun }: Props) {
  const { t, dates } = view
  const { begins, ends, reason, withdrawn, room } = closure
  return (
    <Page
      view={view}
      title={reason}
      kicker={[centre, room].filter(Boolean).join(', ')}
      lead={closureSpan(view, begins, ends)}
      breadcrumbs={[
        { label: centre, href: paths.centre.href(at) },
        { label: t('centres.closures.title'), href: paths.closures.href(at) },
      ]}
    >
      {withdrawn && <Notice>{t('centres.closures.withdrawn')}</Notice>}
      <h2>{t('centres.closures.stands', { count: standing.length })}</h2>
      <ul class="plain-list">
        {standing.map((row) => (
          <li>
            <span>
              {dates.weekday(row.begins)}, {clockOf(row.begins)}–{clockOf(row.ends)}, {row.room}
            </span>
            <a href={hrefOf(at, row)}>{row.title}</a>
          </li>
        ))}
      </ul>
      {mayRun && !withdrawn && (
        <form method="post" action={paths.closureEnd.href({ ...at, id: closure.id })}>
          <Button look="quiet">{t('centres.closures.withdraw')}</Button>
        </form>
      )}
    </Page>
  )
}

function hrefOf(at: Props['at'], { request, activity }: Standing): string {
  if (request) return paths.request.href({ ...at, id: request })
  return activityPaths.activity.href({ community: at.community, activity: activity ?? '' })
}
