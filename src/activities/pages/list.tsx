import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, DataTable, Empty, LinkButton, Select, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'
import { paths as presencePaths } from '../presence/paths.ts'

export type Listed = {
  id: string
  name: string | null
  organisation: string | null
  seats: number
  status: string
  needs: string
  channel: string
  reach: string | null
  answers: string[]
  guardian: string
  whole: boolean
  offeredUntil: Date | null
}

export type ListProps = { activity: ActivityBrief; people: Listed[]; taken: number; waiting: number }

const marks = ['registered', 'present', 'late', 'left', 'excused', 'absent']

/** The list of participants for those who keep it: to phone, to print, to note who came. */
export function ListPage({ view, activity, people, taken, waiting }: ListProps & { view: View }) {
  const { t, community } = view
  const at = { community: community!.slug, activity: activity.slug }
  const on = (href: string) => withQuery(href, { termin: activity.dateAsked })
  const columns = ['who', 'reach', 'needs', 'channel', 'mark', 'off'].map((name) => ({
    label: t(`activities.list.${name}`),
  }))
  return (
    <Page
      view={view}
      title={t('activities.list')}
      kicker={activity.title}
      lead={t('activities.list.counts', { taken, waiting })}
      wide
      breadcrumbs={[
        { label: community!.name, href: `/${community!.slug}` },
        { label: t('activities.title'), href: paths.activities.href(at) },
        { label: activity.title, href: paths.activity.href(at) },
        { label: t('activities.list') },
      ]}
    >
      <p class="button-row">
        <LinkButton sign="plus" href={on(paths.entry.href(at))}>
          {t('activities.entry.title')}
        </LinkButton>
        <LinkButton look="quiet" sign="table" href={on(presencePaths.listImport.href(at))}>
          {t('activities.import.title')}
        </LinkButton>
        <LinkButton look="quiet" sign="print" href={on(paths.listPaper.href(at))}>
          {t('activities.list.paper')}
        </LinkButton>
      </p>
      {people.length === 0 ? (
        <Empty title={t('activities.list.none')}>{t('activities.list.none-text')}</Empty>
      ) : (
        <form class="flow" method="post" action={on(paths.list.href(at))} id="marks">
          <DataTable
            caption={t('activities.list')}
            quietCaption
            columns={columns}
            rows={people.map((one) => [
              <WhoCell view={view} one={one} />,
              one.reach ?? '–',
              [one.needs, ...one.answers].filter(Boolean).join(' · ') || '–',
              t(`activities.channel.${one.channel}`),
              one.status === 'offered' ? (
                <Offered view={view} activity={activity} one={one} />
              ) : one.status === 'waiting' ? (
                <Status kind="warning" label={t('activities.status.waiting')} />
              ) : (
                <Select
                  id={`mark-${one.id}`}
                  name={`mark-${one.id}`}
                  label={t('activities.list.mark')}
                  value={one.status}
                  options={marks.map((value) => ({ value, label: t(`activities.status.${value}`) }))}
                />
              ),
              <Button look="plain" unchecked formaction={on(paths.listWithdrawal.href({ ...at, id: one.id }))}>
                {t('activities.list.take-off')}
              </Button>,
            ])}
          />
          <Button>{t('activities.list.save')}</Button>
        </form>
      )}
    </Page>
  )
}

/** A place that waits for an answer: what to write to them, and the button for whoever said yes by phone. */
function Offered({
  view: { t, community, dates },
  activity,
  one,
}: {
  view: View
  activity: ActivityBrief
  one: Listed
}) {
  const until = one.offeredUntil ? dates.moment(one.offeredUntil) : ''
  const at = { community: community!.slug, activity: activity.slug, id: one.id }
  const href = withQuery(paths.listTaking.href(at), { termin: activity.dateAsked })
  return (
    <div class="flow">
      <Status kind="warning" label={t('activities.taking.until', { until })} />
      <small>{t('activities.taking.sms', { title: activity.title, until })}</small>
      <Button look="quiet" unchecked formaction={href}>
        {t('activities.taking.confirm')}
      </Button>
    </div>
  )
}

function WhoCell({ view: { t }, one }: { view: View; one: Listed }) {
  const who = [one.organisation, one.name].filter(Boolean).join(', ') || t('activities.nameless')
  const named = one.seats > 1 ? t('activities.list.with', { who, seats: one.seats }) : who
  const guardian = one.guardian && t('activities.taking.guardian-of', { guardian: one.guardian })
  return <span>{[named, guardian, one.whole && t('activities.taking.whole')].filter(Boolean).join(' · ')}</span>
}
