import { DateFields } from '#activities/index.ts'
import type { Venue } from '#kit/domain.ts'
import { Button, Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'

type Props = { view: View; place: Place; values: Record<string, unknown>; venues: Venue[]; problems: Problems | null }

/** A new meeting of the team. */
export function MeetingFormPage({ view, place, values, venues, problems }: Props) {
  const { t } = view
  const action = paths.meetings.href({ community: view.community!.slug, centre: place.slug })
  return (
    <MakingFrame view={view} place={place} title={t('centres.team.new')} problems={problems}>
      <form class="flow" method="post" action={action}>
        <Field
          name="title"
          label={t('centres.team.form.title')}
          value={String(values.title ?? '')}
          error={problems?.title}
          required
        />
        <DateFields view={view} values={values} problems={problems ?? {}} venues={venues} />
        <Button>{t('centres.team.call')}</Button>
      </form>
    </MakingFrame>
  )
}
