import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import {
  Button,
  ButtonRow,
  Choices,
  Empty,
  Field,
  Hidden,
  LinkButton,
  type Problems,
  Select,
  TextArea,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import type { Source } from '../reading.ts'
import { DecisionFields, type DecisionValues, type DocumentChoice } from './decision-fields.tsx'

export type NewProposalTyped = DecisionValues & {
  client_id?: string | null
  conclusions?: string[]
  title?: string
  text?: string
}

type Props = {
  view: View
  consultation: Around
  topics: { slug: string; title: string; all: number; unused: number }[]
  topic: string | null
  all: boolean
  sources: Source[]
  document: DocumentChoice
  values: NewProposalTyped
  problems: Problems | null
}

/** Conclusions on one side, what is made of them on the other; one act ties them all. */
export function NewProposalPage(props: Props) {
  const { view, consultation, topics, topic, all, sources, problems } = props
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const here = paths.newProposal.href(at)
  const list = { label: t('consultations.rooms.proposals'), href: paths.proposals.href(at) }
  const options = topics.map(({ slug, title, unused }) => ({ value: slug, label: `${title} (${unused})` }))
  return (
    <Page
      view={view}
      title={t('consultations.proposal.new')}
      lead={t('consultations.proposal.new.lead')}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation, list)}
      noindex
      wide
    >
      <form method="get" action={here} class="topic-choice">
        <Select name="temat" label={t('consultations.proposal.topic')} options={options} value={topic ?? ''} />
        <Button look="quiet">{t('consultations.proposal.topic.show')}</Button>
      </form>
      <p>
        <a href={withQuery(here, { temat: topic, pokaz: all ? undefined : 'wszystkie' })}>
          {t(`consultations.proposal.show.${all ? 'unused' : 'all'}`)}
        </a>
      </p>
      {sources.length === 0 ? (
        <Empty title={t('consultations.proposal.nothing-left')}>{t('consultations.proposal.nothing-left.text')}</Empty>
      ) : (
        <Form {...props} action={withQuery(paths.proposals.href(at), { temat: topic })} back={list.href} />
      )}
    </Page>
  )
}

function Form({ view, sources, document, values, problems, action, back }: Props & { action: string; back: string }) {
  const { t } = view
  const choices = sources.map((source) => ({
    value: source.id,
    label: `${source.number}. ${source.text}`,
    hint: about(view, source),
  }))
  return (
    <form method="post" action={action} class="drafting">
      <Hidden name="client_id" value={values.client_id ?? ''} />
      <Choices
        name="conclusions"
        pick="many"
        legend={t('consultations.proposal.choose')}
        value={values.conclusions}
        error={problems?.conclusions}
        choices={choices}
      />
      <div class="drafting__side flow">
        <Field
          name="title"
          label={t('consultations.proposal.title')}
          hint={t('consultations.proposal.title.hint')}
          value={values.title}
          error={problems?.title}
          required
        />
        <TextArea
          name="text"
          label={t('consultations.proposal.text')}
          optional={t('kit.form.optional')}
          value={values.text}
          error={problems?.text}
          rows={4}
        />
        <DecisionFields {...{ view, document, values, problems }} outcomes={['later', 'taken', 'refused']} />
        <ButtonRow>
          <Button>{t('consultations.proposal.make')}</Button>
          <LinkButton href={back} look="quiet">
            {t('consultations.cancel')}
          </LinkButton>
        </ButtonRow>
      </div>
    </form>
  )
}

function about({ t }: View, { kind, channel, support, cluster, reached, proposals }: Source): string {
  const parts = [
    t(`consultations.conclusion.kind.${kind}`),
    t(`consultations.source.${channel}`),
    support > 0 && t('consultations.conclusion.support', { count: support }),
    cluster && t('consultations.conclusion.cluster', { cluster }),
    reached !== 'unused' && `${t(`consultations.reached.${reached}`)} (${proposals.join(', ')})`,
  ]
  return parts.filter(Boolean).join(' · ')
}
