import { Page } from '#kit/page.tsx'
import { DataTable, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'

type Props = {
  view: View
  consultation: Around
  number: number
  published: Date | null
  figures: { name: string; before: number; after: number }[]
  answers: { number: number; before: string | null; after: string | null }[]
}

/** What is different now from what the report said on its day. */
export function ComparisonPage({ view, consultation, number, published, figures, answers }: Props) {
  const { t, dates, community } = view
  const here = { community: community!.slug, consultation: consultation.slug, number }
  const report = { label: t('consultations.report.footer', { number }), href: paths.published.href(here) }
  const position = (outcome: string | null) => t(`consultations.report.position.${outcome ?? 'waiting'}`)
  const columns = ['what', 'then', 'now'].map((name) => ({ label: t(`consultations.report.difference.${name}`) }))
  const rows = [
    ...figures.map(({ name, before, after }) => [
      t(name.startsWith('position.') ? `consultations.report.${name}` : `consultations.report.list.${name}`),
      dates.number(before),
      dates.number(after),
    ]),
    ...answers.map((one) => [
      t('consultations.report.remark', { number: one.number }),
      position(one.before),
      position(one.after),
    ]),
  ]
  return (
    <Page
      view={view}
      title={t('consultations.report.compare')}
      lead={published ? t('consultations.report.published-on', { day: dates.day(published) }) : undefined}
      breadcrumbs={consultationCrumbs(view, consultation, report)}
    >
      {rows.length === 0 ? (
        <Notice kind="good">{t('consultations.report.same')}</Notice>
      ) : (
        <DataTable caption={t('consultations.report.compare')} quietCaption columns={columns} rows={rows} />
      )}
    </Page>
  )
}
