import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import { buildingFeatures } from '../accessibility.ts'
import { AccessForm } from './access.tsx'

type Props = { view: View; centre: string; name: string; values: Record<string, unknown>; problems: Problems }

export function CentreAccessPage({ view, centre, name, values, problems }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre }
  return (
    <Page
      view={view}
      title={t('centres.access.edit')}
      kicker={name}
      lead={t('centres.access.lead')}
      breadcrumbs={[{ label: name, href: paths.centre.href(at) }]}
      problems={problems}
    >
      <AccessForm
        view={view}
        action={paths.accessibility.href(at)}
        back={paths.centre.href(at)}
        features={buildingFeatures}
        values={values}
        problems={problems}
      />
    </Page>
  )
}
