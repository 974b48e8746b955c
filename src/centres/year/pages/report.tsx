import { Button, ButtonRow, DataTable, Empty, LinkButton, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Division } from '../figures.ts'
import type { Place } from '../here.ts'
import { paths } from '../paths.ts'
import { agreementColumns, costColumns, goalColumns } from '../results.ts'
import type { Told } from '../told.ts'
import { Figures } from './figures.tsx'
import { YearFrame } from './frame.tsx'
import { type Picture, Pictures } from './year.tsx'

type Shown = {
  number: number
  published: Date
  conclusion: string
  figures: Told[]
  divisions: Record<Division, Told[]>
  goals: string[][]
  agreements: string[][]
  costs: string[][]
  pictures: Picture[]
}
type Props = {
  view: View
  place: Place
  report: Shown | null
  reports: { number: number; published: Date }[]
  mayRun: boolean
}

/** The report of a year as it was published; its numbers open the rows frozen with it. */
export function ReportPage({ view, place, report, reports, mayRun }: Props) {
  const { t, dates } = view
  const year = String(place.year)
  const at = { community: view.community!.slug, centre: place.slug, year: place.year }
  const write = mayRun && <LinkButton href={paths.draft.href(at)}>{t('centres.year.report.write')}</LinkButton>
  if (!report)
    return (
      <YearFrame view={view} place={place} title={t('centres.year.report')}>
        <Empty title={t('centres.year.report.none')} action={write || undefined}>
          {t('centres.year.report.none-hint')}
        </Empty>
      </YearFrame>
    )
  const here = { ...at, number: report.number }
  return (
    <YearFrame
      view={view}
      place={place}
      title={t('centres.year.report.number', { number: report.number, year })}
      lead={t('centres.year.report.on', { day: dates.day(report.published) })}
    >
      <ButtonRow>
        {['pdf', 'docx', 'xlsx', 'html'].map((format) => (
          <LinkButton look="quiet" sign="file" download href={paths.file.href({ ...here, format })}>
            {format.toUpperCase()}
          </LinkButton>
        ))}
      </ButtonRow>
      <Body view={view} report={report} hrefOf={(list) => paths.reportList.href({ ...here, list })} />
      {reports.length > 1 && (
        <ul>
          {reports.map(({ number, published }) => (
            <li>
              <a href={paths.published.href({ ...at, number })}>{t('centres.year.report.number', { number, year })}</a>,{' '}
              {dates.day(published)}
            </li>
          ))}
        </ul>
      )}
      {write && <p>{write}</p>}
    </YearFrame>
  )
}

const tables = { goals: goalColumns, agreements: agreementColumns, costs: costColumns }

function Body({ view, report, hrefOf }: { view: View; report: Shown; hrefOf: (list: string) => string }) {
  const { t } = view
  const labels = (columns: string[]) => columns.map((name) => ({ label: t(`centres.year.column.${name}`) }))
  return (
    <>
      <h2>{t('centres.year.report.conclusion')}</h2>
      {report.conclusion.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      <h2>{t('centres.year.numbers')}</h2>
      <Figures view={view} figures={report.figures} divisions={report.divisions} hrefOf={hrefOf} />
      {(['goals', 'agreements', 'costs'] as const)
        .filter((name) => report[name].length > 0)
        .map((name) => (
          <>
            <h2>{t(`centres.year.${name}`)}</h2>
            <DataTable
              caption={t(`centres.year.${name}`)}
              quietCaption
              columns={labels(tables[name])}
              rows={report[name]}
            />
          </>
        ))}
      <Pictures view={view} pictures={report.pictures} />
    </>
  )
}

type DraftProps = {
  view: View
  place: Place
  figures: Told[]
  divisions: Record<Division, Told[]>
  values: { conclusion: string }
  problems: Problems | null
}

/** What the report will say, and the one thing a person must write: the conclusion. */
export function DraftPage({ view, place, figures, divisions, values, problems }: DraftProps) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, year: place.year }
  return (
    <YearFrame
      view={view}
      place={place}
      title={t('centres.year.report.write')}
      lead={t('centres.year.report.write-lead')}
      trail={[{ label: t('centres.year.report'), href: paths.report.href(at) }]}
      problems={problems}
      noindex
    >
      <form class="flow" method="post" action={paths.publication.href(at)}>
        <TextArea
          name="conclusion"
          label={t('centres.year.report.conclusion')}
          hint={t('centres.year.report.conclusion-hint')}
          value={values.conclusion}
          error={problems?.conclusion}
          rows={8}
        />
        <ButtonRow>
          <Button name="publish" value="yes">
            {t('centres.year.report.publish')}
          </Button>
          <Button look="quiet">{t('centres.year.report.save')}</Button>
        </ButtonRow>
      </form>
      <h2>{t('centres.year.numbers')}</h2>
      <Figures
        view={view}
        figures={figures}
        divisions={divisions}
        hrefOf={(list) => paths.list.href({ ...at, list })}
      />
    </YearFrame>
  )
}
