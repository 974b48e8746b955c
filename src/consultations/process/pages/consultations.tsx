import { Page } from '#kit/page.tsx'
import { Card, CardList, Empty, LinkButton, Status, TableTalk } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { StageKind } from '../tables.ts'

export type ConsultationBrief = {
  slug: string
  title: string
  summary: string
  published: boolean
  closed: boolean
  /** The stage that is on, or the next one. */
  stage: { kind: StageKind; title: string; ends: string } | null
}

type Props = { view: View; consultations: ConsultationBrief[]; mayPlan: boolean }

export function ConsultationsPage({ view, consultations, mayPlan }: Props) {
  const { t } = view
  const at = { community: view.community!.slug }
  const plan = mayPlan && <LinkButton href={paths.newConsultation.href(at)}>{t('consultations.new.title')}</LinkButton>
  const groups = [
    ['now', consultations.filter((one) => one.published && !one.closed)],
    ['planned', consultations.filter((one) => !one.published)],
    ['closed', consultations.filter((one) => one.published && one.closed)],
  ] as const
  return (
    <Page view={view} title={t('consultations.list.title')} lead={t('consultations.list.lead')}>
      {consultations.length === 0 && (
        <Empty title={t('consultations.list.empty')} picture={<TableTalk />} action={plan || undefined}>
          {t('consultations.list.empty.text')}
        </Empty>
      )}
      {groups.map(
        ([name, some]) =>
          some.length > 0 && (
            <section class="flow">
              <h2>{t(`consultations.list.${name}`)}</h2>
              <CardList>{some.map((one) => card(view, one))}</CardList>
            </section>
          ),
      )}
      {consultations.length > 0 && plan && <p>{plan}</p>}
    </Page>
  )
}

function card({ t, dates, community }: View, { slug, title, summary, published, closed, stage }: ConsultationBrief) {
  const name = stage && (stage.title || t(`consultations.stage.${stage.kind}`))
  const state = !published
    ? { kind: 'warning' as const, label: t('consultations.state.planned') }
    : closed || !stage
      ? { kind: 'quiet' as const, label: t('consultations.state.closed') }
      : { kind: 'good' as const, label: t('consultations.state.until', { stage: name, day: dates.day(stage.ends) }) }
  return (
    <Card
      title={title}
      href={paths.consultation.href({ community: community!.slug, consultation: slug })}
      foot={<Status {...state} />}
    >
      {summary}
    </Card>
  )
}
