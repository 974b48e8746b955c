import { Page } from '#kit/page.tsx'
import { Clock, type ClockProps, LinkButton, Notice, Steps, type Tile, Tiles } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../here.ts'
import type { Totals } from '../overview.ts'
import { paths } from '../paths.ts'
import type { StageState } from '../rules.ts'
import type { StageKind } from '../tables.ts'
import { ConsultationAside } from './aside.tsx'
import { Numbers, Texts, type TopicBrief, Topics } from './parts.tsx'

export type StageBrief = {
  kind: StageKind
  title: string
  note: string
  begins: string
  ends: string
  state: StageState
}

type Ending = { closed: Date | null; reopenedBecause: string | null }

export type ConsultationData = {
  consultation: Around & {
    summary: string
    legalBasis: string
    contact: string
    published: Date | null
    id: string
  } & Ending
  stages: StageBrief[]
  topics: TopicBrief[]
  totals: Totals
  ways: Tile[]
  clock: ClockProps | null
  mayPlan: boolean
  mayDraft: boolean
}

export function ConsultationPage(props: ConsultationData & { view: View }) {
  const { view, consultation, stages, topics, totals, ways, clock } = props
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  return (
    <Page
      view={view}
      kicker={t('consultations.kicker')}
      title={consultation.title}
      lead={consultation.summary}
      breadcrumbs={consultationCrumbs(view, consultation).slice(0, 2)}
      aside={<ConsultationAside {...props} />}
    >
      {!consultation.published && (
        <Notice kind="warning" title={t('consultations.hidden.title')}>
          <p>{t('consultations.hidden.text')}</p>
          <LinkButton href={paths.plan.href(at)}>{t('consultations.plan.open')}</LinkButton>
        </Notice>
      )}
      <Closed view={view} {...consultation} />
      {ways.length > 0 && (
        <section class="flow" aria-labelledby="ways">
          <h2 id="ways">{t('consultations.ways.title')}</h2>
          {clock && <Clock {...clock} />}
          <Tiles label={t('consultations.ways.title')} tiles={ways} />
        </section>
      )}
      <StageSteps view={view} stages={stages} />
      <Numbers view={view} slug={consultation.slug} totals={totals} />
      <Topics view={view} slug={consultation.slug} topics={topics} />
      <Texts view={view} slug={consultation.slug} totals={totals} />
    </Page>
  )
}

function Closed({ view: { t, dates }, closed, reopenedBecause }: { view: View } & Ending) {
  if (closed)
    return (
      <Notice kind="info" title={t('consultations.closed.since', { day: dates.day(closed) })}>
        <p>{t('consultations.closed.text')}</p>
      </Notice>
    )
  if (!reopenedBecause) return null
  return (
    <Notice kind="info" title={t('consultations.reopened')}>
      <p>{reopenedBecause}</p>
    </Notice>
  )
}

function StageSteps({ view: { t, dates }, stages }: { view: View; stages: StageBrief[] }) {
  if (stages.length === 0) return null
  const steps = stages.map(({ kind, title, note, begins, ends, state }) => ({
    label: title || t(`consultations.stage.${kind}`),
    state,
    words: t(`consultations.stage.state.${state}`),
    when: dates.span(begins, ends),
    note: note || undefined,
  }))
  return (
    <section class="flow" aria-labelledby="stages">
      <h2 id="stages">{t('consultations.stages.title')}</h2>
      <Steps label={t('consultations.stages.title')} steps={steps} across={steps.length <= 4} />
    </section>
  )
}
