import { clockOf } from '#kit/dates.ts'
import { Page } from '#kit/page.tsx'
import { Card, CardList, Empty, LinkButton, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { RequestCard } from '../desk-routes.tsx'

type Props = {
  view: View
  at: { community: string; centre: string }
  centre: { name: string; answerDays: number }
  waiting: RequestCard[]
  coming: RequestCard[]
}

/** The desk of a place: who waits for an answer, and who comes next. */
export function RequestsPage({ view, at, centre, waiting, coming }: Props) {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('centres.requests.title')}
      kicker={centre.name}
      lead={t('centres.requests.lead', { days: centre.answerDays })}
      breadcrumbs={[{ label: centre.name, href: paths.centre.href(at) }]}
    >
      <p class="button-row">
        <LinkButton sign="phone" href={paths.entry.href(at)}>
          {t('centres.entry.title')}
        </LinkButton>
        <LinkButton look="quiet" href={paths.week.href(at)}>
          {t('centres.week.title')}
        </LinkButton>
        <LinkButton look="plain" href={paths.closures.href(at)}>
          {t('centres.closures.title')}
        </LinkButton>
      </p>
      <section class="flow" aria-labelledby="waiting">
        <h2 id="waiting">{t('centres.requests.waiting', { count: waiting.length })}</h2>
        {waiting.length === 0 && <Empty title={t('centres.requests.none-waiting')} />}
        <RequestCards view={view} at={at} requests={waiting} />
      </section>
      <section class="flow" aria-labelledby="coming">
        <h2 id="coming">{t('centres.requests.coming')}</h2>
        {coming.length === 0 && <p>{t('centres.requests.none-coming')}</p>}
        <RequestCards view={view} at={at} requests={coming} />
      </section>
    </Page>
  )
}

function RequestCards({ view, at, requests }: Pick<Props, 'view' | 'at'> & { requests: RequestCard[] }) {
  const { t, dates: written } = view
  if (requests.length === 0) return null
  return (
    <CardList column>
      {requests.map(({ id, title, room, who, party, people, dates }) => {
        const first = dates[0]!
        const held = first.status === 'held'
        return (
          <Card
            title={title}
            kicker={room}
            href={paths.request.href({ ...at, id })}
            foot={held ? <Status kind="warning" label={t('centres.status.held')} /> : undefined}
          >
            <p class="card__text">
              {written.weekday(first.begins)}, {clockOf(first.begins)}–{clockOf(first.ends)}
              {dates.length > 1 && ` ${t('centres.requests.more', { count: dates.length - 1 })}`}
            </p>
            <p class="card__text quiet">
              {[party, who, t('centres.room.people', { count: people })].filter(Boolean).join(' · ')}
            </p>
          </Card>
        )
      })}
    </CardList>
  )
}
