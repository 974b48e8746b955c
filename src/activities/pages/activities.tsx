import { leafOf } from '#kit/leaf.ts'
import { Page } from '#kit/page.tsx'
import { Bench, ButtonRow, Card, CardList, Empty, LinkButton, Pager, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'
import { proposalPaths } from '../proposals/paths.ts'

export type ActivitiesProps = {
  month: string
  before: string
  after: string
  activities: ActivityBrief[]
  mayAdd: boolean
  /** Not shown to others yet. */
  drafts: { slug: string; title: string }[]
}

/** What happens in a month, day by day. */
export function ActivitiesPage({
  view,
  month,
  before,
  after,
  activities,
  mayAdd,
  drafts,
}: ActivitiesProps & { view: View }) {
  const { t } = view
  const at = { community: view.community!.slug }
  const here = paths.activities.href(at)
  const title = t('activities.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={monthName(view, month)}
      lead={t('activities.lead')}
      breadcrumbs={[{ label: view.community!.name, href: `/${at.community}` }, { label: title }]}
      alternates={[
        { type: 'text/calendar', href: paths.feed.href(at), title },
        { type: 'application/atom+xml', href: paths.atom.href(at), title: t('activities.atom') },
      ]}
    >
      <ButtonRow>
        {mayAdd && <LinkButton href={paths.newActivity.href(at)}>{t('activities.add')}</LinkButton>}
        {mayAdd && (
          <LinkButton look="quiet" href={proposalPaths.queue.href(at)}>
            {t('activities.proposals.queue')}
          </LinkButton>
        )}
        <LinkButton look="quiet" href={proposalPaths.fresh.href(at)}>
          {t('activities.proposals.title')}
        </LinkButton>
      </ButtonRow>
      {drafts.length > 0 && (
        <section class="flow">
          <h2>{t('activities.drafts')}</h2>
          <ul>
            {drafts.map(({ slug, title }) => (
              <li>
                <a href={paths.activity.href({ ...at, activity: slug })}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {activities.length === 0 ? (
        <Empty title={t('activities.none')} picture={<Bench />}>
          {t('activities.none-text')}
        </Empty>
      ) : (
        <CardList column>
          {activities.map((activity) => (
            <Card
              level={2}
              title={activity.title}
              href={paths.activity.href({ ...at, activity: activity.slug })}
              kicker={`${view.dates.clock(activity.begins)}–${view.dates.clock(activity.ends)}`}
              leaf={leafOf(view, activity.begins)}
              foot={activity.cancelled ? <Status kind="bad" label={t('activities.cancelled')} /> : undefined}
            >
              {[t(`activities.kind.${activity.kind}`), activity.place].filter(Boolean).join(' · ')}
            </Card>
          ))}
        </CardList>
      )}
      <Pager
        label={t('activities.months')}
        summary={monthName(view, month)}
        previous={{ label: monthName(view, before), href: `${here}?miesiac=${before}` }}
        next={{ label: monthName(view, after), href: `${here}?miesiac=${after}` }}
      />
      <p>
        <a href={paths.week.href(at)}>{t('activities.week.link')}</a> ·{' '}
        <a href={paths.feed.href(at)}>{t('activities.feed')}</a> ·{' '}
        <a href={paths.atom.href(at)}>{t('activities.atom')}</a>
      </p>
    </Page>
  )
}

function monthName({ lang }: View, month: string): string {
  const format = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return format.format(new Date(`${month}-15T12:00:00Z`))
}
