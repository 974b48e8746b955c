import { Page } from '#kit/page.tsx'
import { DataTable, Empty, LinkButton, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { proposalPaths as paths } from '../paths.ts'
import { kindOf } from './own.tsx'

type Line = { id: string; title: string; status: string; due: string; created: Date }
export type ProposalsProps = { waiting: Line[]; settled: Line[] }

/** What residents would like to run: those that wait first, by the day that was promised. */
export function ProposalsPage({ view, waiting, settled }: ProposalsProps & { view: View }) {
  const { t, community } = view
  const at = { community: community!.slug }
  const title = t('activities.proposals.queue')
  return (
    <Page
      view={view}
      title={title}
      breadcrumbs={[{ label: community!.name, href: `/${at.community}` }, { label: title }]}
    >
      <p>
        <LinkButton look="quiet" sign="plus" href={paths.fresh.href(at)}>
          {t('activities.proposals.enter')}
        </LinkButton>
      </p>
      {waiting.length === 0 ? (
        <Empty title={t('activities.proposals.none')}>{''}</Empty>
      ) : (
        <Lines view={view} caption={t('activities.proposals.waiting')} rows={waiting} />
      )}
      {settled.length > 0 && <Lines view={view} caption={t('activities.proposals.done')} rows={settled} />}
    </Page>
  )
}

function Lines({ view: { t, dates, community, now }, caption, rows }: { view: View; caption: string; rows: Line[] }) {
  const late = (due: string) => new Date(`${due}T22:00:00Z`) < now
  return (
    <DataTable
      caption={caption}
      columns={['title', 'status', 'due'].map((name) => ({ label: t(`activities.proposals.column.${name}`) }))}
      rows={rows.map(({ id, title, status, due }) => [
        <a href={paths.proposal.href({ community: community!.slug, proposal: id })}>{title}</a>,
        <Status kind={kindOf(status)} label={t(`activities.proposals.status.${status}`)} />,
        late(due) && status === 'new' ? t('activities.proposals.late', { due: dates.day(due) }) : dates.day(due),
      ])}
    />
  )
}
