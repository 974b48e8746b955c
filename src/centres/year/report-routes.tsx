import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { paperDocx, paperHtml, paperPdf, xlsx } from '#kit/papers/index.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { contentOf } from './content.ts'
import { conclusionForm } from './forms.ts'
import { runYearHere, type YearHere, yearHere } from './here.ts'
import { ListPage } from './pages/list.tsx'
import { DraftPage, ReportPage } from './pages/report.tsx'
import { reportPaper, reportSheets } from './paper.ts'
import { paths } from './paths.ts'
import { printedPictures } from './pictures.ts'
import { draftOf, publishReport, type Report, reportsOf, saveDraft } from './reports.ts'
import { agreementCells, costCells, goalCells } from './results.ts'
import { listOf } from './routes.tsx'
import { file } from './sheets.ts'
import { toldDivisions, toldFigures } from './told.ts'

/** The report of a year: written once, frozen when published, corrected by the next number. */
export const reportRoutes = new Hono<Env>()

  .get(paths.report.pattern, async (c) => {
    const here = await yearHere(c)
    const reports = await reportsOf(c.var.db, here.centre.id, here.year)
    return showReport(c, here, reports, reports[0])
  })

  .get(paths.draft.pattern, async (c) => {
    const { centre, year } = await runYearHere(c)
    const draft = await draftOf(c.var.db, centre.id, year)
    const [last] = await reportsOf(c.var.db, centre.id, year)
    return showDraft(c, draft?.conclusion ?? last?.conclusion ?? '', null)
  })

  .post(paths.publication.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, year, person, at } = await runYearHere(c)
    const { values, problems } = await readForm(c, conclusionForm)
    if (problems) return showDraft(c, String(values.conclusion ?? ''), problems as Problems)
    if (!values.publish) {
      await saveDraft(db, person, centre, year, values.conclusion, now())
      return done(c, paths.draft.href(at), view.t('centres.saved'))
    }
    const { number, refused } = await publishReport(db, person, centre, year, values.conclusion, now())
    if (refused) return showDraft(c, values.conclusion, { conclusion: view.t(`centres.year.refused.${refused}`) })
    return done(c, paths.published.href({ ...at, number: number! }), view.t('centres.year.report.published'))
  })

  .get(paths.published.pattern, async (c) => {
    const here = await yearHere(c)
    const { report, reports } = await reportHere(c, here)
    return showReport(c, here, reports, report)
  })

  .get(paths.file.pattern, async (c) => {
    const { db, storage, view } = c.var
    const here = await yearHere(c)
    const { report } = await reportHere(c, here)
    const name = `rok-${here.year}-${here.centre.slug}-${report.number}`
    const paper = async () => reportPaper(view, report, await printedPictures(db, storage, report.content.pictures))
    const format = c.req.param('format')
    if (format === 'pdf') return file(c, await paperPdf(await paper(), view.now), format, `${name}.pdf`)
    if (format === 'docx') return file(c, await paperDocx(await paper()), format, `${name}.docx`)
    if (format === 'html') return file(c, paperHtml(await paper()), format, `${name}.html`)
    found(format === 'xlsx' ? format : null)
    return file(c, await xlsx(reportSheets(view, report.content), view.lang), 'xlsx', `${name}.xlsx`)
  })

  .get(paths.reportList.pattern, async (c) => {
    const here = await yearHere(c)
    const { report } = await reportHere(c, here)
    const { number } = report
    const label = c.var.view.t('centres.year.report.number', { number, year: String(here.year) })
    const trail = [{ label, href: paths.published.href({ ...here.at, number }) }]
    return show(c, ListPage, { place: here.place, ...listOf(c, report.content, false), trail })
  })

async function reportHere(c: Context<Env>, { centre, year }: YearHere) {
  const reports = await reportsOf(c.var.db, centre.id, year)
  return { reports, report: found(reports.find(({ number }) => String(number) === c.req.param('number'))) }
}

function showReport(c: Context<Env>, { place, mayRun }: YearHere, reports: Report[], report: Report | undefined) {
  const { view } = c.var
  const reader = { view, staff: false }
  const shown = report && {
    number: report.number,
    published: report.published,
    conclusion: report.conclusion,
    figures: toldFigures(reader, report.content),
    divisions: toldDivisions(reader, report.content),
    goals: goalCells(view, report.content.goals, toldFigures(reader, report.content)),
    agreements: agreementCells(view, report.content.agreements),
    costs: costCells(view, report.content.costs),
    pictures: report.content.pictures.map(({ file: picture, alt }) => ({ file: picture, alt })),
  }
  const all = reports.map(({ number, published }) => ({ number, published }))
  return show(c, ReportPage, { place, report: shown ?? null, reports: all, mayRun })
}

async function showDraft(c: Context<Env>, conclusion: string, problems: Problems | null) {
  const { db, view } = c.var
  const { centre, year, place } = await runYearHere(c)
  const content = await contentOf(db, centre, year, view.now)
  const reader = { view, staff: false }
  const [figures, divisions] = [toldFigures(reader, content), toldDivisions(reader, content)]
  return show(c, DraftPage, { place, figures, divisions, values: { conclusion }, problems }, problems ? 422 : 200)
}
