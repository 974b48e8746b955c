import { Facts } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ShownProposal } from '../shown.ts'

type About = Pick<
  ShownProposal['proposal'],
  'title' | 'summary' | 'repeats' | 'day' | 'begins' | 'audience' | 'people' | 'place' | 'room'
>

/** What somebody proposes: what, when, for whom, where. What was left out is not shown. */
export function AboutProposal({ view: { t, dates }, proposal }: { view: View; proposal: Partial<About> }) {
  const { title, summary, repeats, day, begins, audience = [], people, place, room } = proposal
  const rhythm = repeats && t(`activities.proposals.repeats.${repeats}`)
  const when = [rhythm, day && dates.weekday(day), begins].filter(Boolean).join(', ')
  const whom = [audience].flat().map((one) => t(`activities.audience.${one}`))
  return (
    <Facts
      facts={[
        { term: t('activities.proposals.step.what'), detail: title ?? '' },
        summary ? { term: t('activities.form.summary'), detail: summary } : null,
        { term: t('activities.when'), detail: when },
        whom.length > 0 ? { term: t('activities.audience'), detail: whom.join(', ') } : null,
        people ? { term: t('activities.proposals.form.people'), detail: people } : null,
        room || place ? { term: t('activities.where'), detail: room ?? place ?? '' } : null,
      ]}
    />
  )
}
