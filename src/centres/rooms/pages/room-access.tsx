import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { roomFeatures } from '../../places/accessibility.ts'
import { AccessForm } from '../../places/pages/access.tsx'

type Props = {
  view: View
  at: { community: string; centre: string; room: string }
  centre: string
  room: string
  values: Record<string, unknown>
  problems: Problems
}

export function RoomAccessPage({ view, at, centre, room, values, problems }: Props) {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('centres.access.edit')}
      kicker={`${centre}, ${room}`}
      lead={t('centres.access.room-lead')}
      breadcrumbs={[
        { label: centre, href: paths.centre.href(at) },
        { label: room, href: paths.room.href(at) },
      ]}
      problems={problems}
    >
      <AccessForm
        view={view}
        action={paths.roomAccess.href(at)}
        back={paths.room.href(at)}
        features={roomFeatures}
        values={values}
        problems={problems}
      />
    </Page>
  )
}
