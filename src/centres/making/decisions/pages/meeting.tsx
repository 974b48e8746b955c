import { activityPaths } from '#activities/index.ts'
import { Button, Choices, Empty, Facts, Field, Hidden, Notice, type Problems, Select, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { DecisionBrief } from '../decisions.ts'
import type { MeetingBrief } from '../routes.tsx'
import { methods, sorts } from '../tables.ts'
import { Decided } from './decided.tsx'

type Props = {
  view: View
  place: Place
  meeting: MeetingBrief
  decisions: DecisionBrief[]
  groups: number
  values: Record<string, unknown>
  problems: Problems | null
  sending: string
  mayRecord: boolean
}

/** A meeting of the team: when, where, and what was decided at it. */
export function MeetingPage(props: Props) {
  const { view, place, meeting, decisions, problems, mayRecord } = props
  const { t, dates } = view
  const { slug: community } = view.community!
  return (
    <MakingFrame view={view} place={place} title={meeting.title} problems={problems}>
      {meeting.cancelled && <Notice kind="bad">{t('centres.team.cancelled')}</Notice>}
      <Facts
        facts={[
          { term: t('centres.team.when'), detail: `${dates.weekday(meeting.begins)}, ${meeting.clock}` },
          (meeting.place || meeting.address) && {
            term: t('centres.team.where'),
            detail: [meeting.place, meeting.address].filter(Boolean).join(', '),
          },
        ]}
      />
      <p>
        <a href={activityPaths.activity.href({ community, activity: meeting.slug })}>{t('centres.team.activity')}</a>
      </p>
      <section class="flow" aria-labelledby="decisions">
        <h2 id="decisions">{t('centres.decisions')}</h2>
        {decisions.length === 0 && (
          <Empty title={t('centres.decisions.none')}>{t('centres.decisions.none-text')}</Empty>
        )}
        {decisions.map((decision) => (
          <Decided view={view} centre={place.slug} decision={decision} />
        ))}
      </section>
      {mayRecord && <DecisionForm {...props} />}
    </MakingFrame>
  )
}

function DecisionForm({ view, place, meeting, groups, values, problems, sending }: Props) {
  const { t } = view
  const action = paths.decisions.href({ community: view.community!.slug, centre: place.slug, id: meeting.id })
  const typed = (name: string) => (values[name] == null ? undefined : String(values[name]))
  const line = (name: string) => ({
    name,
    label: t(`centres.decision.${name}`),
    value: typed(name),
    error: problems?.[name],
  })
  const votes = (
    <div class="side-by-side">
      {['votesFor', 'votesAgainst', 'abstained'].map((name) => (
        <Field {...line(name)} type="number" min={0} width="short" />
      ))}
    </div>
  )
  return (
    <section class="flow" aria-labelledby="new">
      <h2 id="new">{t('centres.decision.new')}</h2>
      <form class="flow" method="post" action={action}>
        <Hidden name="clientId" value={sending} />
        <Select
          {...line('sort')}
          options={sorts.map((value) => ({ value, label: t(`centres.decision.sort.${value}`) }))}
        />
        <TextArea {...line('text')} hint={t('centres.decision.text-hint', { count: groups })} required />
        <Choices
          name="method"
          legend={t('centres.decision.method')}
          value={typed('method')}
          error={problems?.method}
          choices={methods.map((value) => ({
            value,
            label: t(`centres.decision.method.${value}`),
            more: value === 'vote' ? votes : undefined,
          }))}
        />
        <Field {...line('decided')} type="date" width="medium" required />
        <Button>{t('centres.decision.save')}</Button>
      </form>
    </section>
  )
}
