import type { Child } from 'hono/jsx'
import { Page } from '#kit/page.tsx'
import { type Problems, Tabs } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../here.ts'
import { paths } from '../paths.ts'

const rooms = [
  'plan',
  'description',
  'schedule',
  'stages',
  'topics',
  'team',
  'text',
  'principles',
  'announcement',
] as const

type Props = {
  view: View
  consultation: Around
  here: (typeof rooms)[number] | 'closing'
  title: string
  lead?: Child
  problems?: Problems | null
  children?: Child
}

/** Around every page of the organiser's desk: the way back, and the other parts of the plan. */
export function PlanFrame({ view, consultation, here, title, lead, problems, children }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const tabs = rooms.map((name) => ({
    label: t(`consultations.plan.tab.${name}`),
    href: paths[name].href(at),
    current: name === here,
  }))
  return (
    <Page
      view={view}
      kicker={t('consultations.plan.title')}
      title={title}
      lead={lead}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation)}
      noindex
    >
      <Tabs label={t('consultations.plan.title')} tabs={tabs} />
      {children}
    </Page>
  )
}
