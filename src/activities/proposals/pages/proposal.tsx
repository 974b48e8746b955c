import { Page } from '#kit/page.tsx'
import { Button, Facts, FoldedForm, type Problems, Status, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { proposalPaths as paths } from '../paths.ts'
import type { ShownProposal } from '../shown.ts'
import { AboutProposal } from './about.tsx'
import { kindOf } from './own.tsx'
import { type Message, Talk } from './talk.tsx'

export type ProposalProps = ShownProposal & {
  id: string
  messages: Message[]
  who: { name: string; reach: string | null; channel: string } | null
  answers: boolean
  values: { [name: string]: unknown }
  problems: Problems
}

/** A proposal for those who answer it: yes makes a draft, no has a reason, and there is talk in between. */
export function ProposalPage({ view, ...props }: ProposalProps & { view: View }) {
  const { proposal, activity, answers, who } = props
  const { t, dates, community } = view
  const list = { label: t('activities.proposals.queue'), href: paths.queue.href({ community: community!.slug }) }
  return (
    <Page
      view={view}
      title={proposal.title}
      kicker={t('activities.proposals.one')}
      lead={t('activities.proposals.due', { due: dates.weekday(proposal.due) })}
      breadcrumbs={[
        { label: community!.name, href: `/${community!.slug}` },
        ...(answers ? [list] : []),
        { label: proposal.title },
      ]}
      problems={props.problems}
    >
      <p>
        <Status kind={kindOf(proposal.status)} label={t(`activities.proposals.status.${proposal.status}`)} />
      </p>
      {activity && (
        <p>
          <a href={activity}>{t('activities.proposals.published')}</a>
        </p>
      )}
      {proposal.reply && <p>{proposal.reply}</p>}
      <AboutProposal view={view} proposal={proposal} />
      {who && (
        <Facts
          facts={[
            { term: t('activities.list.who'), detail: who.name || t('activities.nameless') },
            who.reach ? { term: t('activities.list.reach'), detail: who.reach } : null,
            { term: t('activities.list.channel'), detail: t(`activities.channel.${who.channel}`) },
          ]}
        />
      )}
      <Talk view={view} messages={props.messages} />
      {answers && (proposal.status === 'new' || proposal.status === 'talking') && <Answering view={view} {...props} />}
    </Page>
  )
}

function Answering({ view: { t, community }, id, values, problems }: ProposalProps & { view: View }) {
  const at = { community: community!.slug, proposal: id }
  const words = (name: string, label: string) => (
    <TextArea name="text" id={name} label={label} value={values.text as string} error={problems.text} rows={3} />
  )
  return (
    <section class="flow">
      <h2>{t('activities.proposals.answer')}</h2>
      <form method="post" action={paths.acceptance.href(at)}>
        <Button>{t('activities.proposals.accept')}</Button>
      </form>
      <FoldedForm title={t('activities.proposals.ask')} action={paths.talk.href(at)} open={Boolean(problems.text)}>
        {words('talk', t('activities.proposals.message'))}
        <Button look="quiet">{t('activities.proposals.say')}</Button>
      </FoldedForm>
      <FoldedForm title={t('activities.proposals.decline')} action={paths.refusal.href(at)}>
        {words('reason', t('activities.proposals.reason'))}
        <Button look="quiet">{t('activities.proposals.decline')}</Button>
      </FoldedForm>
    </section>
  )
}
