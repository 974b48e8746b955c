import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Notice, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { hrefs } from '../../process/hrefs.ts'
import { paths as process } from '../../process/paths.ts'
import type { Figure } from '../content.ts'
import { paths } from '../paths.ts'
import { Figures } from './figures.tsx'

type Props = {
  view: View
  consultation: Around
  figures: Figure[]
  positions: Record<string, number>
  evidence: number
  values: { conclusion: string }
  problems: Problems | null
}

/** What the report will say, and the one thing a person must write: the conclusion. */
export function PreviewPage({ view, consultation, figures, positions, evidence, values, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const report = { label: t('consultations.rooms.report'), href: paths.report.href(at) }
  const waiting = positions.waiting ?? 0
  return (
    <Page
      view={view}
      title={t('consultations.plan.report')}
      lead={t('consultations.report.preview.lead')}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation, report)}
      noindex
    >
      {waiting > 0 && (
        <Notice kind="warning">
          <p>
            {t('consultations.report.waiting', { count: waiting })}{' '}
            <a href={hrefs.remarks(at)}>{t('consultations.rooms.remarks')}</a>
          </p>
        </Notice>
      )}
      {evidence === 0 && (
        <Notice kind="warning">
          <p>
            {t('consultations.report.no-evidence')}{' '}
            <a href={process.evidence.href(at)}>{t('consultations.rooms.publications')}</a>
          </p>
        </Notice>
      )}
      <h2>{t('consultations.report.figures')}</h2>
      <Figures view={view} at={at} number={null} figures={figures} positions={positions} />
      <form method="post" action={paths.publication.href(at)}>
        <TextArea
          name="conclusion"
          label={t('consultations.report.conclusion')}
          hint={t('consultations.report.conclusion.hint')}
          value={values.conclusion}
          error={problems?.conclusion}
          rows={8}
        />
        <ButtonRow>
          <Button name="publish" value="yes">
            {t('consultations.report.publish')}
          </Button>
          <Button look="quiet">{t('consultations.report.keep')}</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
