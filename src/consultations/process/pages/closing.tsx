import { Button, ButtonRow, Confirm, LinkButton, Notice, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../here.ts'
import { hrefs } from '../hrefs.ts'
import { paths } from '../paths.ts'
import type { ClosingRefusal, Unanswered } from '../rules.ts'
import { PlanFrame } from './frame.tsx'

type Props = {
  view: View
  consultation: Around
  closed: Date | null
  unanswered: Unanswered
  /** Why it cannot be closed yet. */
  refused: ClosingRefusal | null
  reason: string
  problems: Problems | null
}

export function ClosingPage(props: Props) {
  const { view, consultation, closed, refused, unanswered, problems } = props
  const { t, dates, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const lead = closed ? t('consultations.closed.since', { day: dates.day(closed) }) : t('consultations.closing.lead')
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="closing"
      title={t('consultations.closing.title')}
      lead={lead}
      problems={problems}
    >
      {closed && <Reopening {...props} />}
      {!closed && refused && (
        <Notice kind="warning">
          <p>{t(`consultations.closing.refused.${refused}`, unanswered)}</p>
          {refused !== 'not-announced' && (
            <LinkButton look="quiet" href={refused === 'remarks-wait' ? hrefs.remarks(at) : hrefs.gaps(at)}>
              {t(`consultations.closing.see.${refused}`)}
            </LinkButton>
          )}
        </Notice>
      )}
      {!closed && !refused && (
        <Confirm
          action={paths.closing.href(at)}
          consequences={[t('consultations.closing.text'), t('consultations.closing.stays')]}
          confirm={t('consultations.closing.do')}
          cancel={t('consultations.cancel')}
          cancelHref={paths.plan.href(at)}
        />
      )}
    </PlanFrame>
  )
}

function Reopening({ view: { t, community }, consultation, reason, problems }: Props) {
  const at = { community: community!.slug, consultation: consultation.slug }
  return (
    <form method="post" action={paths.reopening.href(at)}>
      <TextArea
        name="reason"
        label={t('consultations.closing.reason')}
        hint={t('consultations.closing.reason.hint')}
        value={reason}
        error={problems?.reason}
        rows={3}
      />
      <ButtonRow>
        <Button>{t('consultations.closing.reopen')}</Button>
      </ButtonRow>
    </form>
  )
}
