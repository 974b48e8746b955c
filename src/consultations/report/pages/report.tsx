import { Page } from '#kit/page.tsx'
import { ButtonRow, DataTable, Empty, Facts, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths as process } from '../../process/paths.ts'
import type { Content, Figure } from '../content.ts'
import { aboutOf } from '../paper.ts'
import { paths } from '../paths.ts'
import { Figures } from './figures.tsx'

type Shown = {
  number: number
  published: Date
  conclusion: string
  content: Content
  figures: Figure[]
  positions: Record<string, number>
  changed: number
}

type Props = {
  view: View
  consultation: Around
  report: Shown | null
  reports: { number: number; published: Date }[]
  mayEdit: boolean
}

export function ReportPage({ view, consultation, report, reports, mayEdit }: Props) {
  const { t, dates, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const crumbs = consultationCrumbs(view, consultation)
  const write = mayEdit && <LinkButton href={paths.preview.href(at)}>{t('consultations.plan.report')}</LinkButton>
  if (!report)
    return (
      <Page view={view} title={t('consultations.rooms.report')} breadcrumbs={crumbs}>
        <Empty title={t('consultations.report.empty')} action={write || undefined}>
          {t('consultations.report.empty.text')}
        </Empty>
      </Page>
    )
  const here = { ...at, number: report.number }
  return (
    <Page
      view={view}
      kicker={t('consultations.report.footer', { number: report.number })}
      title={t('consultations.report.of', { title: consultation.title })}
      lead={t('consultations.report.published-on', { day: dates.day(report.published) })}
      breadcrumbs={crumbs}
    >
      <ButtonRow>
        {['pdf', 'docx', 'xlsx', 'html'].map((format) => (
          <LinkButton look="quiet" sign="file" download href={paths.file.href({ ...here, format })}>
            {format.toUpperCase()}
          </LinkButton>
        ))}
      </ButtonRow>
      <Body view={view} report={report} at={at} />
      <h2>{t('consultations.report.later')}</h2>
      <ul>
        <li>
          <a href={paths.comparison.href(here)}>{t('consultations.report.compare')}</a>
        </li>
        {reports.length > 1 &&
          reports.map(({ number, published }) => (
            <li>
              <a href={paths.published.href({ ...at, number })}>{t('consultations.report.footer', { number })}</a>,{' '}
              {dates.day(published)}
            </li>
          ))}
      </ul>
      {write && <p>{write}</p>}
    </Page>
  )
}

function Body({ view, report, at }: { view: View; report: Shown; at: { community: string; consultation: string } }) {
  const { t, dates } = view
  const { content, conclusion, figures, positions, number } = report
  const stages = content.stages.map(({ kind, title, begins, ends }) => [
    title || t(`consultations.stage.${kind}`),
    dates.span(begins, ends),
  ])
  const columns = ['stage', 'days'].map((name) => ({ label: t(`consultations.report.course.${name}`) }))
  return (
    <>
      <h2>{t('consultations.report.conclusion')}</h2>
      {conclusion.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      <h2>{t('consultations.report.about')}</h2>
      <Facts facts={aboutOf(view, content).map(([term, detail]) => ({ term, detail }))} />
      <h2>{t('consultations.report.course')}</h2>
      <DataTable caption={t('consultations.report.course')} quietCaption columns={columns} rows={stages} />
      <p>
        <a href={process.evidence.href(at)}>{t('consultations.rooms.publications')}</a>
      </p>
      <h2>{t('consultations.report.figures')}</h2>
      <Figures view={view} at={at} number={number} figures={figures} positions={positions} />
      <Changes view={view} report={report} />
    </>
  )
}

function Changes({ view, report }: { view: View; report: Shown }) {
  const { t } = view
  const { content, changed } = report
  if (changed === 0) return null
  const columns = ['unit', 'before', 'after'].map((name) => ({ label: t(`consultations.report.column.${name}`) }))
  const rows = content.changes.map(({ citation, before, after }) => [citation, before, after])
  return (
    <>
      <h2>{t('consultations.report.changes')}</h2>
      <DataTable caption={t('consultations.report.changes')} quietCaption columns={columns} rows={rows} />
      {changed > rows.length && <p>{t('consultations.report.more', { count: changed - rows.length })}</p>}
    </>
  )
}
