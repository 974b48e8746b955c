import { Button, Card, CardList, Empty, Field, FoldedForm, LinkButton, type Problems, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { CallBrief } from '../../calls/calls.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { DecisionBrief } from '../decisions.ts'
import type { MeetingBrief } from '../routes.tsx'
import { Decided } from './decided.tsx'

type Props = {
  view: View
  place: Place
  calls: CallBrief[]
  meetings: MeetingBrief[]
  /** The latest decision of each sort, and those before them. */
  standing: DecisionBrief[]
  earlier: DecisionBrief[]
  groups: number
  values: Record<string, unknown>
  problems: Problems | null
  mayRun: boolean
}

/** How a place is being made: who is wanted, when the team meets, what it has decided. */
export function MakingPage(props: Props) {
  const { view, place, problems, standing, earlier } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.making')}
      lead={t('centres.making.lead')}
      problems={problems}
      aside={<Further {...props} />}
    >
      <Calls {...props} />
      <Meetings {...props} />
      <section class="flow" aria-labelledby="decisions">
        <h2 id="decisions">{t('centres.decisions')}</h2>
        {standing.length === 0 && <Empty title={t('centres.decisions.none')}>{t('centres.decisions.none-text')}</Empty>}
        {standing.map((decision) => (
          <Decided view={view} centre={at.centre} decision={decision} linked />
        ))}
        {earlier.length > 0 && (
          <details>
            <summary>{t('centres.decisions.earlier', { count: earlier.length })}</summary>
            {earlier.map((decision) => (
              <Decided view={view} centre={at.centre} decision={decision} linked />
            ))}
          </details>
        )}
      </section>
    </MakingFrame>
  )
}

function Calls({ view, place, calls, mayRun }: Props) {
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <section class="flow" aria-labelledby="calls">
      <h2 id="calls">{t('centres.calls')}</h2>
      {calls.length === 0 && <p>{t('centres.calls.none')}</p>}
      <CardList label={t('centres.calls')} column>
        {calls.map(({ id, role, untilDay, closed }) => (
          <Card
            title={t('centres.call.title', { role })}
            href={paths.call.href({ ...at, id })}
            foot={closed && <Status kind="quiet" label={t('centres.call.ended')} />}
          >
            {`${t('centres.call.until')} ${dates.day(untilDay)}`}
          </Card>
        ))}
      </CardList>
      {mayRun && (
        <p>
          <LinkButton look="quiet" sign="plus" href={paths.newCall.href(at)}>
            {t('centres.call.new')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

function Meetings({ view, place, meetings, mayRun }: Props) {
  const { t, dates } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <section class="flow" aria-labelledby="meetings">
      <h2 id="meetings">{t('centres.team.meetings')}</h2>
      {meetings.length === 0 && <p>{t('centres.team.none')}</p>}
      <CardList label={t('centres.team.meetings')} column>
        {meetings.map(({ id, title, begins, clock, decisions, cancelled }) => (
          <Card
            title={title}
            href={paths.meeting.href({ ...at, id })}
            foot={
              cancelled ? (
                <Status kind="bad" label={t('centres.team.cancelled')} />
              ) : (
                decisions > 0 && t('centres.decisions.count', { count: decisions })
              )
            }
          >
            {`${dates.weekday(begins)}, ${clock}`}
          </Card>
        ))}
      </CardList>
      {mayRun && (
        <p>
          <LinkButton look="quiet" sign="plus" href={paths.newMeeting.href(at)}>
            {t('centres.team.new')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

function Further({ view, place, groups, values, problems, mayRun }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  return (
    <>
      <h2>{t('centres.making.further')}</h2>
      <ul class="plain-list">
        {(['rules', 'minors', 'fitting'] as const).map((name) => (
          <li>
            <a href={paths[name].href(at)}>{t(`centres.${name}`)}</a>
          </li>
        ))}
      </ul>
      {mayRun && (
        <FoldedForm title={t('centres.making.groups')} action={paths.making.href(at)} open={problems !== null}>
          <Field
            name="groups"
            type="number"
            min={1}
            max={12}
            width="short"
            label={t('centres.making.groups-label')}
            value={String(values.groups ?? groups)}
            error={problems?.groups}
          />
          <Button look="quiet">{t('centres.save')}</Button>
        </FoldedForm>
      )}
    </>
  )
}
