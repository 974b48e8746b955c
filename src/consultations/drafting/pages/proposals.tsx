import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Card, CardList, Empty, LinkButton, Status, Tabs } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import type { ProposalLine } from '../reading.ts'

type Props = {
  view: View
  consultation: Around
  proposals: ProposalLine[]
  outcome: 'taken' | 'refused' | 'open' | null
  mayDraft: boolean
}

export const looks = { taken: 'good', refused: 'bad', open: 'warning' } as const

export function ProposalsPage({ view, consultation, proposals, outcome, mayDraft }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const list = paths.proposals.href(at)
  const make = mayDraft && <LinkButton href={paths.newProposal.href(at)}>{t('consultations.proposal.new')}</LinkButton>
  const tabs = [null, 'taken', 'refused', 'open'].map((name) => ({
    label: t(`consultations.proposals.${name ?? 'all'}`),
    href: withQuery(list, { stan: name }),
    current: name === outcome,
  }))
  return (
    <Page
      view={view}
      title={t('consultations.rooms.proposals')}
      lead={t('consultations.proposals.lead')}
      breadcrumbs={consultationCrumbs(view, consultation)}
    >
      <Tabs label={t('consultations.rooms.proposals')} tabs={tabs} />
      {make && <p>{make}</p>}
      {proposals.length === 0 ? (
        <Empty title={t('consultations.proposals.empty')}>{t('consultations.proposals.empty.text')}</Empty>
      ) : (
        <CardList column>
          {proposals.map((proposal) => (
            <ProposalCard view={view} at={at} proposal={proposal} />
          ))}
        </CardList>
      )}
      <p>
        <a href={paths.gaps.href(at)}>{t('consultations.rooms.gaps')}</a>
      </p>
    </Page>
  )
}

type CardProps = { view: View; at: { community: string; consultation: string }; proposal: ProposalLine }

function ProposalCard({ view, at, proposal }: CardProps) {
  const { t } = view
  const { number, title, text, outcome, sources, units, reason } = proposal
  return (
    <Card
      level={2}
      kicker={t('consultations.proposal.kicker', { number })}
      title={title}
      href={paths.proposal.href({ ...at, number })}
      foot={
        <>
          <Status kind={looks[outcome ?? 'open']} label={t(`consultations.proposal.outcome.${outcome ?? 'open'}`)} />{' '}
          {t('consultations.proposal.sources', { count: sources })}
          {units > 0 && ` · ${t('consultations.proposal.units', { count: units })}`}
        </>
      }
    >
      {outcome === 'refused' && reason ? `${t('consultations.proposal.because')} ${reason}` : text}
    </Card>
  )
}
