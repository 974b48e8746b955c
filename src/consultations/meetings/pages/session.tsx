import { Page } from '#kit/page.tsx'
import { Button, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../../process/here.ts'
import type { MeetingBrief } from '../brief.ts'
import { meetingCrumbs } from '../here.ts'

type Props = {
  about: Around
  meeting: MeetingBrief
  session: { title: string; convener: string; slot: number; report: string }
  action: string | null
  problems: Problems
}

/** A session of an Open Space and what came of it. */
export function SessionPage({ view, about, meeting, session, action, problems }: Props & { view: View }) {
  const { t } = view
  return (
    <Page
      view={view}
      title={session.title}
      kicker={[t('consultations.slot', { slot: session.slot }), session.convener].filter(Boolean).join(' · ')}
      breadcrumbs={meetingCrumbs(view, about, meeting, { label: session.title })}
      problems={problems}
    >
      <h2>{t('consultations.space.report')}</h2>
      {action ? (
        <form class="flow" method="post" action={action}>
          <TextArea
            name="report"
            label={t('consultations.space.report')}
            value={session.report}
            error={problems.report}
            rows={8}
          />
          <Button>{t('consultations.space.save-report')}</Button>
        </form>
      ) : (
        session.report.split('\n').map((line) => <p>{line}</p>)
      )}
      {!action && !session.report && <p>{t('consultations.space.no-report')}</p>}
    </Page>
  )
}
