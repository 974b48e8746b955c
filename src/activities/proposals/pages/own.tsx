import { Page } from '#kit/page.tsx'
import { Button, CopyButton, Notice, type Problems, Status, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ShownProposal } from '../shown.ts'
import { AboutProposal } from './about.tsx'
import { type Message, Talk } from './talk.tsx'

export type OwnProposalProps = ShownProposal & {
  messages: Message[]
  here: string
  values: { [name: string]: unknown }
  problems: Problems
}

export const kindOf = (status: string) =>
  status === 'accepted' ? 'good' : status === 'declined' ? 'bad' : status === 'withdrawn' ? 'quiet' : 'warning'

/** A proposal as whoever sent it sees it by their link: where it stands, and what happens next. */
export function OwnProposalPage({ view, ...props }: OwnProposalProps & { view: View }) {
  const { proposal, activity, here, problems, values } = props
  const { t, dates } = view
  const open = proposal.status === 'new' || proposal.status === 'talking'
  return (
    <Page view={view} title={t('activities.proposals.own')} kicker={proposal.title} noindex problems={problems}>
      <p>
        <Status kind={kindOf(proposal.status)} label={t(`activities.proposals.status.${proposal.status}`)} />
      </p>
      <Notice title={t('activities.proposals.what-next')}>
        {t(`activities.proposals.next.${proposal.status}`, { due: dates.weekday(proposal.due) })}
      </Notice>
      {proposal.reply && <p>{proposal.reply}</p>}
      {activity && (
        <p>
          <a href={activity}>{t('activities.proposals.published')}</a>
        </p>
      )}
      <AboutProposal view={view} proposal={proposal} />
      <Talk view={view} messages={props.messages} />
      {open && (
        <>
          <form class="flow" method="post" action={`${here}/wiadomosc`}>
            <TextArea
              name="text"
              label={t('activities.proposals.message')}
              value={values.text as string}
              error={problems.text}
              rows={3}
            />
            <Button look="quiet">{t('activities.proposals.say')}</Button>
          </form>
          <form method="post" action={`${here}/wycofanie`}>
            <Button look="plain">{t('activities.proposals.withdraw')}</Button>
          </form>
        </>
      )}
      <CopyButton label={t('activities.ticket.copy')} done={t('activities.ticket.copied')} />
    </Page>
  )
}
