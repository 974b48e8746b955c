import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import type { Proposal } from '../tables.ts'
import { DecisionFields, type DecisionValues, type DocumentChoice } from './decision-fields.tsx'

type Props = {
  view: View
  consultation: Around
  proposal: Pick<Proposal, 'number' | 'title' | 'text' | 'outcome'>
  document: DocumentChoice
  values: DecisionValues
  problems: Problems | null
}

export function DecisionPage({ view, consultation, proposal, document, values, problems }: Props) {
  const { t, community } = view
  const here = { community: community!.slug, consultation: consultation.slug, number: proposal.number }
  const self = {
    label: t('consultations.proposal.kicker', { number: proposal.number }),
    href: paths.proposal.href(here),
  }
  return (
    <Page
      view={view}
      kicker={self.label}
      title={t('consultations.decision.title', { title: proposal.title })}
      lead={proposal.text || undefined}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation, self)}
      noindex
    >
      {proposal.outcome && <Notice kind="warning">{t('consultations.proposal.refused.decided-meanwhile')}</Notice>}
      <form method="post" action={paths.decision.href(here)}>
        <DecisionFields {...{ view, document, values, problems }} outcomes={['taken', 'refused']} />
        <ButtonRow>
          <Button>{t('consultations.decision.save')}</Button>
          <LinkButton href={self.href} look="quiet">
            {t('consultations.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}
