import { activityPaths } from '#activities/index.ts'
import { Page } from '#kit/page.tsx'
import { ButtonRow, Facts, LinkButton, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../../process/here.ts'
import type { MeetingBrief } from '../brief.ts'
import { meetingCrumbs } from '../here.ts'
import { paths } from '../paths.ts'
import { CafeGrid, type Cell, type TableBrief } from './cafe-grid.tsx'
import { MeetingStatus } from './meetings.tsx'
import { SpaceGrid, type SpaceGridProps } from './space-grid.tsx'

export type MeetingProps = {
  about: Around
  meeting: MeetingBrief
  agenda: { clock: string; title: string }[]
  tables: TableBrief[]
  counts: Cell[]
  space: SpaceGridProps | null
  mayOrganise: boolean
  mayRecord: boolean
  mayKeepList: boolean
}

export function MeetingPage({ view, ...props }: MeetingProps & { view: View }) {
  const { about, meeting, agenda, space } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={meeting.title}
      kicker={meeting.topic?.title ?? about.title}
      lead={meeting.summary || undefined}
      breadcrumbs={meetingCrumbs(view, about, meeting)}
      aside={<MeetingAside view={view} {...props} />}
      problems={space?.problems}
    >
      {meeting.cancelled && (
        <Notice kind="bad" title={t('consultations.meeting.cancelled')}>
          {meeting.cancelledBecause ?? ''}
        </Notice>
      )}
      <WhenWhere view={view} meeting={meeting} />
      <NextStep view={view} {...props} />
      {meeting.questions && (
        <section class="flow">
          <h2>{t('consultations.meeting.questions')}</h2>
          <ul>
            {linesOf(meeting.questions).map((question) => (
              <li>{question}</li>
            ))}
          </ul>
        </section>
      )}
      {agenda.length > 0 && (
        <section class="flow">
          <h2>{t('consultations.meeting.agenda')}</h2>
          <Facts facts={agenda.map(({ clock, title }) => ({ term: clock, detail: title }))} />
        </section>
      )}
      {meeting.method === 'world-cafe' && <CafeGrid view={view} {...props} />}
      {space && <SpaceGrid view={view} {...space} />}
    </Page>
  )
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim())

function WhenWhere({ view, meeting }: { view: View; meeting: MeetingBrief }) {
  const { t, dates } = view
  const { features = [], note = '' } = meeting.accessibility as { features?: string[]; note?: string }
  const access = [...features.map((name) => t(`activities.access.${name}`)), note].filter(Boolean).join(', ')
  const where = [meeting.place, meeting.address].filter(Boolean).join(', ')
  const when = `${dates.weekday(meeting.begins)}, ${dates.clock(meeting.begins)}–${dates.clock(meeting.ends)}`
  const link = meeting.onlineUrl && <a href={meeting.onlineUrl}>{t('consultations.meeting.join')}</a>
  const languages = meeting.languages.split(' ').map((code) => t(`activities.language.${code}`))
  return (
    <Facts
      facts={[
        { term: t('consultations.meeting.when'), detail: when },
        where ? { term: t('consultations.meeting.where'), detail: where } : null,
        link ? { term: t('consultations.meeting.online'), detail: link } : null,
        { term: t('consultations.meeting.method'), detail: t(`consultations.method.${meeting.method}.text`) },
        access ? { term: t('consultations.meeting.access'), detail: access } : null,
        { term: t('consultations.meeting.languages'), detail: languages.join(', ') },
      ]}
    />
  )
}

/** One thing to do now, by where the meeting stands: come, write down, wait, read. */
function NextStep({ view, about, meeting, mayRecord }: MeetingProps & { view: View }) {
  const { t, now } = view
  const at = { community: view.community!.slug, consultation: about.slug, meeting: meeting.slug }
  const copy = paths.copy.href(at)
  if (meeting.state === 'published') return <LinkButton href={copy}>{t('consultations.meeting.read')}</LinkButton>
  if (mayRecord && now >= meeting.begins)
    return (
      <ButtonRow>
        <LinkButton href={paths.record.href(at)} sign="pen">
          {t('consultations.record.open')}
        </LinkButton>
        <LinkButton href={copy} look="quiet">
          {t('consultations.copy.title')}
        </LinkButton>
      </ButtonRow>
    )
  if (meeting.cancelled) return null
  if (now >= meeting.ends) return <p>{t(`consultations.meeting.next.${meeting.state}`)}</p>
  if (meeting.registration === 'none') return <p>{t('consultations.meeting.come')}</p>
  const registration = activityPaths.registration.href({ community: at.community, activity: meeting.slug })
  return <LinkButton href={registration}>{t('consultations.meeting.register')}</LinkButton>
}

function MeetingAside({ view, about, meeting, ...may }: MeetingProps & { view: View }) {
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug, meeting: meeting.slug }
  const activity = { community: at.community, activity: meeting.slug }
  const links = [
    { show: true, href: activityPaths.activity.href(activity), label: t('consultations.meeting.card') },
    { show: true, href: activityPaths.event.href(activity), label: t('consultations.meeting.to-calendar') },
    { show: may.mayRecord, href: paths.record.href(at), label: t('consultations.record.open') },
    { show: may.mayRecord, href: paths.copy.href(at), label: t('consultations.copy.title') },
    { show: may.mayKeepList, href: activityPaths.list.href(activity), label: t('consultations.meeting.list') },
    { show: may.mayOrganise, href: paths.edit.href(at), label: t('consultations.meeting.edit') },
  ]
  return (
    <>
      <MeetingStatus view={view} meeting={meeting} />
      <ul>
        {links
          .filter(({ show }) => show)
          .map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
      </ul>
    </>
  )
}
