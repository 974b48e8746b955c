import { clockOf, dayOf } from '#kit/dates.ts'
import { Card, CardList, Empty, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { sizeOf } from '../../rooms/pages/cards.tsx'
import { spanned } from '../../rooms/pages/policy.ts'
import { daysOf, readDays } from '../days.ts'
import type { SearchQuery } from '../forms.ts'
import type { AnswerBrief } from '../search-routes.tsx'
import { refusalSentence } from './refusal.ts'

type Props = { view: View; answers: AnswerBrief[]; query: SearchQuery }
const groups = ['free', 'change', 'not'] as const

/** Rooms in three groups: free, free with a change, not free and why. */
export function AnswerCards({ view, answers, query }: Props) {
  const { t } = view
  const day = query.day ?? ''
  const dates = day ? daysOf({ ...query, day, days: readDays(query.days, day).days }).length : 1
  if (answers.length === 0) return <Empty title={t('centres.search.none')}>{t('centres.list.none-hint')}</Empty>
  return (
    <>
      {groups.map((group) => {
        const cards = answers.filter((answer) => answer.group === group)
        if (cards.length === 0) return null
        return (
          <section class="flow" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`centres.search.${group}`, { count: cards.length })}</h2>
            <CardList>
              {cards.map((answer) => (
                <AnswerCard view={view} answer={answer} query={query} dates={dates} />
              ))}
            </CardList>
          </section>
        )
      })}
    </>
  )
}

type CardProps = { view: View; answer: AnswerBrief; query: SearchQuery; dates: number }

function AnswerCard({ view, answer, query, dates }: CardProps) {
  const { t } = view
  const { room, centre, group, href, taken } = answer
  const kind = group === 'free' ? 'good' : group === 'change' ? 'warning' : 'quiet'
  const busy = taken.map(({ begins, ends }) => `${clockOf(begins)}–${clockOf(ends)}`).join(', ')
  return (
    <Card
      title={room.name}
      kicker={[centre.name, sizeOf(view, room)].filter(Boolean).join(' · ')}
      href={group === 'not' ? undefined : href}
      foot={
        <Status kind={kind} sign={group === 'not' ? 'bad' : undefined} label={wordsOf(view, answer, query, dates)} />
      }
    >
      <p class="card__text">{centre.address}</p>
      {busy && <p class="card__text quiet">{t('centres.search.busy', { times: busy })}</p>}
    </Card>
  )
}

function wordsOf(view: View, answer: AnswerBrief, query: SearchQuery, dates: number): string {
  const { group, lack, change, free, refusal, room } = answer
  const { t } = view
  if (group === 'free') return t(room.needsApproval ? 'centres.search.askable' : 'centres.search.bookable')
  if (lack) {
    const access = lack.access.map((feature) => t(`centres.access.${feature}`).toLowerCase())
    const things = lack.equipment.map((thing) => t(`centres.equipment.${thing}`))
    return t('centres.search.lack', { what: [...access, ...things].join(', ') })
  }
  if (change?.minutesShorter)
    return t('centres.search.shorter', { time: spanned(t, change.minutesShorter), until: clockOf(change.wanted.ends) })
  if (change && dayOf(change.wanted.begins) !== query.day)
    return t('centres.search.other-day', {
      day: view.dates.weekday(change.wanted.begins),
      from: clockOf(change.wanted.begins),
    })
  if (change)
    return t('centres.search.other-hour', { from: clockOf(change.wanted.begins), to: clockOf(change.wanted.ends) })
  if (free > 0) return t('centres.search.some', { free, all: dates })
  return refusalSentence(view, refusal ?? 'taken', room)
}
