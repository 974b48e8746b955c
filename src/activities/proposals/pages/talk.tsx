import { Quote } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

export type Message = { fromStaff: boolean; text: string; said: Date }

/** What was said about a proposal, from the first word on. */
export function Talk({ view: { t, dates }, messages }: { view: View; messages: Message[] }) {
  if (messages.length === 0) return null
  return (
    <section class="flow">
      <h2>{t('activities.proposals.talk')}</h2>
      {messages.map(({ fromStaff, text, said }) => (
        <Quote
          text={text}
          kind={fromStaff ? 'answer' : 'voice'}
          who={t(fromStaff ? 'activities.proposals.from-staff' : 'activities.proposals.from-proposer')}
          when={dates.moment(said)}
        />
      ))}
    </section>
  )
}
