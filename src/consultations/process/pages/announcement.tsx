import { Button, ButtonRow, LinkButton, Notice, type Problems, TextArea, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../here.ts'
import { paths } from '../paths.ts'
import type { ProblemBrief } from '../problems.ts'
import { PlanFrame } from './frame.tsx'
import { Wrong } from './wrong.tsx'

export type AnnouncementTyped = { despite?: boolean; reason?: string }

type Props = {
  view: View
  consultation: Around
  published: boolean
  wrong: ProblemBrief[]
  values: AnnouncementTyped
  problems: Problems | null
}

export function AnnouncementPage({ view, consultation, published, wrong, values, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="announcement"
      title={t('consultations.announcement.title')}
      lead={t('consultations.announcement.lead')}
      problems={problems}
    >
      {published ? (
        <Notice kind="good">
          <p>{t('consultations.announcement.already')}</p>
          <LinkButton href={paths.consultation.href(at)} look="quiet">
            {t('consultations.announcement.see')}
          </LinkButton>
        </Notice>
      ) : (
        <form method="post" action={paths.announcement.href(at)}>
          <Wrong view={view} wrong={wrong} ready />
          {wrong.length > 0 && (
            <>
              <Tick
                name="despite"
                value="on"
                label={t('consultations.announcement.despite')}
                checked={values.despite}
                error={problems?.despite}
              />
              <TextArea
                name="reason"
                label={t('consultations.announcement.reason')}
                hint={t('consultations.announcement.reason.hint')}
                value={values.reason}
                error={problems?.reason}
                rows={3}
              />
            </>
          )}
          {wrong.length === 0 && problems?.despite && <Notice kind="bad">{problems.despite}</Notice>}
          <ButtonRow>
            <Button>{t('consultations.announcement.do')}</Button>
            <LinkButton href={paths.plan.href(at)} look="quiet">
              {t('consultations.cancel')}
            </LinkButton>
          </ButtonRow>
        </form>
      )}
    </PlanFrame>
  )
}
