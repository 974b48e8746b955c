import type { Thing } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, LinkButton, Notice, Quote, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import type { Proposal } from '../tables.ts'
import { looks } from './proposals.tsx'

type Props = {
  view: View
  consultation: Around
  proposal: Pick<Proposal, 'id' | 'number' | 'title' | 'text' | 'outcome' | 'reason' | 'decided' | 'created'>
  sources: Thing[]
  /** How many conclusions there are in all; some may not be public yet. */
  hidden: number
  units: Thing[]
  /** Taken into a text that is not public yet. */
  unseen: boolean
  mayDraft: boolean
}

export function ProposalPage({ view, consultation, proposal, sources, hidden, units, unseen, mayDraft }: Props) {
  const { t, dates, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const here = { ...at, number: proposal.number }
  const { outcome } = proposal
  const list = { label: t('consultations.rooms.proposals'), href: paths.proposals.href(at) }
  return (
    <Page
      view={view}
      kicker={t('consultations.proposal.kicker', { number: proposal.number })}
      title={proposal.title}
      lead={proposal.text || undefined}
      breadcrumbs={consultationCrumbs(view, consultation, list)}
    >
      <section class="flow" aria-labelledby="outcome">
        <h2 id="outcome">{t('consultations.proposal.what-became')}</h2>
        <p>
          <Status kind={looks[outcome ?? 'open']} label={t(`consultations.proposal.outcome.${outcome ?? 'open'}`)} />{' '}
          {proposal.decided && dates.day(proposal.decided)}
        </p>
        {outcome === 'refused' && <Quote kind="answer" text={proposal.reason ?? ''} />}
        {outcome === 'taken' && proposal.reason && <p>{proposal.reason}</p>}
        {outcome === null && <Notice>{t('consultations.proposal.open.text')}</Notice>}
        {unseen && <p>{t('consultations.proposal.unseen')}</p>}
        {units.length > 0 && (
          <ul>
            {units.map((unit) => (
              <li>
                <a href={unit.href}>{unit.label}</a> {unit.excerpt}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="flow" aria-labelledby="sources">
        <h2 id="sources">{t('consultations.proposal.from')}</h2>
        {sources.map((source) => (
          <Quote text={source.excerpt} when={source.label} href={source.href} />
        ))}
        {hidden > sources.length && <p>{t('consultations.proposal.hidden', { count: hidden - sources.length })}</p>}
        <p>
          <a href={paths.trace.href({ community: at.community, kind: 'proposal', id: proposal.id })}>
            {t('consultations.chain.see')}
          </a>
        </p>
      </section>
      {mayDraft && <Acts view={view} here={here} outcome={outcome} />}
    </Page>
  )
}

type ActsProps = {
  view: View
  here: { community: string; consultation: string; number: number }
  outcome: Proposal['outcome']
}

function Acts({ view, here, outcome }: ActsProps) {
  const { t } = view
  return (
    <section class="flow" aria-label={t('consultations.desk')}>
      <ButtonRow>
        {outcome === null && (
          <LinkButton href={paths.decision.href(here)}>{t('consultations.proposal.decide')}</LinkButton>
        )}
        {outcome !== null && (
          <form method="post" action={paths.reopening.href(here)}>
            <Button look="quiet">{t('consultations.proposal.reopen')}</Button>
          </form>
        )}
        <LinkButton href={paths.edit.href(here)} look="quiet">
          {t('consultations.proposal.edit')}
        </LinkButton>
      </ButtonRow>
    </section>
  )
}
