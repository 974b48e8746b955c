import { Page } from '#kit/page.tsx'
import { Confirm, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'

type Props = {
  view: View
  consultation: Around
  commitment: { id: string; text: string }
  reason: string
  problems: Problems | null
}

export function RemovalPage({ view, consultation, commitment, reason, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const list = { label: t('consultations.rooms.deeds'), href: paths.deeds.href(at) }
  return (
    <Page
      view={view}
      title={t('consultations.deeds.remove.title')}
      lead={commitment.text}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation, list)}
      noindex
    >
      <Confirm
        action={paths.removal.href({ ...at, commitment: commitment.id })}
        consequences={[t('consultations.deeds.remove.text')]}
        confirm={t('consultations.deeds.remove')}
        cancel={t('consultations.cancel')}
        cancelHref={list.href}
      >
        <TextArea
          name="reason"
          label={t('consultations.deeds.remove.reason')}
          value={reason}
          error={problems?.reason}
          rows={3}
        />
      </Confirm>
    </Page>
  )
}
