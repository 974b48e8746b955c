import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { DecisionBrief } from '../decisions.ts'
import { groupsIn } from '../rules.ts'

type Props = { view: View; centre: string; decision: DecisionBrief; level?: 2 | 3; linked?: boolean }

/** A decision in the words it was made, with how, when and at which meeting. */
export function Decided({ view, centre, decision, level = 3, linked }: Props) {
  const { t } = view
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <article class="decided flow">
      <Title>{t(`centres.decision.sort.${decision.sort}`)}</Title>
      <DecidedText decision={decision} />
      <p class="soft">
        <HowDecided view={view} decision={decision} />
        {linked && (
          <>
            {' '}
            <a href={paths.meeting.href({ community: view.community!.slug, centre, id: decision.meetingId })}>
              {t('centres.decision.meeting', { number: decision.meeting })}
            </a>
          </>
        )}
      </p>
    </article>
  )
}

function DecidedText({ decision: { sort, text } }: { decision: DecisionBrief }) {
  if (sort === 'groups') {
    return (
      <ol>
        {groupsIn(text).map((group) => (
          <li>{group}</li>
        ))}
      </ol>
    )
  }
  return (
    <>
      {text.split(/\n+/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  )
}

function HowDecided({ view: { t, dates }, decision }: { view: View; decision: DecisionBrief }) {
  const { method, votesFor, votesAgainst, abstained, decided } = decision
  const votes = { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: abstained ?? 0 }
  return (
    <>
      {dates.day(decided)}, {t(`centres.decision.made.${method}`, votes)}
    </>
  )
}
