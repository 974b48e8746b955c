import { leafOf } from '#kit/leaf.ts'
import { Page } from '#kit/page.tsx'
import { Card, CardList, Empty, LinkButton, Status, TableTalk } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import type { MeetingBrief } from '../brief.ts'
import { paths } from '../paths.ts'

type Props = { view: View; about: Around; meetings: MeetingBrief[]; mayOrganise: boolean }

export function MeetingsPage({ view, about, meetings, mayOrganise }: Props) {
  const { t, now } = view
  const at = { community: view.community!.slug, consultation: about.slug }
  const add = mayOrganise && <LinkButton href={paths.newMeeting.href(at)}>{t('consultations.meetings.add')}</LinkButton>
  return (
    <Page
      view={view}
      title={t('consultations.meetings.title')}
      kicker={about.title}
      lead={t('consultations.meetings.lead')}
      breadcrumbs={consultationCrumbs(view, about, { label: t('consultations.meetings.title') })}
    >
      {meetings.length === 0 ? (
        <Empty title={t('consultations.meetings.none')} picture={<TableTalk />} action={add || undefined}>
          {t('consultations.meetings.none-text')}
        </Empty>
      ) : (
        add
      )}
      <Part view={view} title="ahead" at={at} meetings={meetings.filter(({ ends }) => ends >= now)} />
      <Part view={view} title="past" at={at} meetings={meetings.filter(({ ends }) => ends < now)} />
    </Page>
  )
}

type PartProps = {
  view: View
  title: 'ahead' | 'past'
  at: { community: string; consultation: string }
  meetings: MeetingBrief[]
}

function Part({ view, title, at, meetings }: PartProps) {
  if (meetings.length === 0) return null
  const { t, dates } = view
  return (
    <section class="flow">
      <h2>{t(`consultations.meetings.${title}`)}</h2>
      <CardList column>
        {meetings.map((meeting) => (
          <Card
            title={meeting.title}
            href={paths.meeting.href({ ...at, meeting: meeting.slug })}
            kicker={`${dates.clock(meeting.begins)}–${dates.clock(meeting.ends)}`}
            leaf={leafOf(view, meeting.begins)}
            foot={<MeetingStatus view={view} meeting={meeting} />}
          >
            {[meeting.place || t('consultations.meeting.online'), t(`consultations.method.${meeting.method}`)].join(
              ' · ',
            )}
          </Card>
        ))}
      </CardList>
    </section>
  )
}

/** Called off, hidden, at a step of its fair copy, or open to all. */
export function MeetingStatus({ view: { t, now }, meeting }: { view: View; meeting: MeetingBrief }) {
  if (meeting.cancelled) return <Status kind="bad" label={t('consultations.meeting.cancelled')} />
  if (!meeting.visible) return <Status kind="quiet" label={t('consultations.meeting.hidden')} />
  if (meeting.state === 'published') return <Status kind="good" label={t('consultations.copy.state.published')} />
  if (meeting.state === 'circulated') return <Status kind="warning" label={t('consultations.copy.state.circulated')} />
  if (meeting.ends < now) return <Status kind="quiet" label={t('consultations.copy.state.draft')} />
  return meeting.open ? <Status kind="info" sign="people" label={t('consultations.meeting.open')} /> : null
}
