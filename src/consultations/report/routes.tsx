import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { paperDocx, paperHtml, paperPdf, xlsx } from '#kit/papers/index.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayOrganise } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import type { Consultation } from '../process/tables.ts'
import { answerChanges, contentOf, figureChanges, figuresOf, type ListName, positionsOf } from './content.ts'
import { ComparisonPage } from './pages/comparison.tsx'
import { ListPage, listRows } from './pages/list.tsx'
import { PreviewPage } from './pages/preview.tsx'
import { ReportPage } from './pages/report.tsx'
import { reportPaper, reportSheets } from './paper.ts'
import { paths } from './paths.ts'
import { draftOf, publishReport, reportsOf, saveConclusion } from './reports.ts'

const words = z
  .string()
  .max(12_000)
  .default('')
  .transform((text) => text.trim())
export const conclusionForm = z.object({ conclusion: words, publish: z.string().optional() })

const lists: ListName[] = ['conclusions', 'remarks', 'proposals', 'meetings']

/** The report of a consultation: previewed from the records, published frozen, compared with what came later. */
export const reportRoutes = new Hono<Env>()

  .get(paths.report.pattern, async (c) => {
    const consultation = await consultationHere(c)
    return showReport(c, consultation, null)
  })

  .get(paths.preview.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    const draft = await draftOf(c.var.db, consultation.id)
    return showPreview(c, consultation, draft?.conclusion ?? '', null)
  })

  .post(paths.publication.pattern, async (c) => {
    const { db, view, now } = c.var
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, conclusionForm)
    if (problems) return showPreview(c, consultation, String(values.conclusion ?? ''), problems as Problems)
    if (!values.publish) {
      await saveConclusion(db, person, consultation, values.conclusion, now())
      return done(c, paths.preview.href(at), view.t('consultations.saved'))
    }
    const { number, refused } = await publishReport(db, person, consultation, values.conclusion, now())
    if (refused) {
      const conclusion = view.t(`consultations.report.refused.${refused}`)
      return showPreview(c, consultation, values.conclusion, { conclusion })
    }
    return done(c, paths.published.href({ ...at, number: number! }), view.t('consultations.report.published'))
  })

  .get(paths.published.pattern, async (c) => {
    const consultation = await consultationHere(c)
    return showReport(c, consultation, Number(c.req.param('number')))
  })

  .get(paths.file.pattern, async (c) => {
    const { view } = c.var
    const consultation = await consultationHere(c)
    const report = await reportHere(c, consultation)
    const name = `raport-${consultation.slug}-${report.number}`
    const format = c.req.param('format')
    const paper = () => reportPaper(view, report)
    if (format === 'pdf') return file(c, await paperPdf(paper(), view.now), types.pdf, `${name}.pdf`)
    if (format === 'docx') return file(c, await paperDocx(paper()), types.docx, `${name}.docx`)
    if (format === 'html') return file(c, paperHtml(paper()), types.html, `${name}.html`)
    found(format === 'xlsx' ? format : null)
    return file(c, await xlsx(reportSheets(view, report.content), view.lang), types.xlsx, `${name}.xlsx`)
  })

  .get(paths.list.pattern, async (c) => {
    const consultation = await consultationHere(c)
    const report = await reportHere(c, consultation)
    const list = found(lists.find((name) => name === c.req.param('list')))
    const { query } = c.var.view
    const only = query.get('tylko')
    const page = Math.max(1, Number.parseInt(query.get('strona') ?? '1', 10) || 1)
    const rows = listRows(c.var.view, report.content, list, only)
    const shown = { rows: rows.slice((page - 1) * 50, page * 50), count: rows.length, page }
    return show(c, ListPage, { consultation: around(consultation), number: report.number, list, only, ...shown })
  })

  .get(paths.comparison.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const report = await reportHere(c, consultation)
    const now = await contentOf(db, consultation, view.now)
    return show(c, ComparisonPage, {
      consultation: around(consultation),
      number: report.number,
      published: report.published,
      figures: figureChanges(report.content, now),
      answers: answerChanges(report.content, now),
    })
  })

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
}

async function deskHere(c: Context<Env>) {
  const consultation = await consultationHere(c)
  const person = allowed(c.var.view, mayOrganise(c.var.view.person, consultation))
  return { consultation, person, at: { community: c.var.view.community!.slug, consultation: consultation.slug } }
}

async function reportHere(c: Context<Env>, consultation: Consultation) {
  const reports = await reportsOf(c.var.db, consultation.id)
  return found(reports.find(({ number }) => String(number) === c.req.param('number')))
}

async function showReport(c: Context<Env>, consultation: Consultation, wanted: number | null) {
  const reports = await reportsOf(c.var.db, consultation.id)
  const report = wanted === null ? reports[0] : found(reports.find(({ number }) => number === wanted))
  const mayEdit = mayOrganise(c.var.view.person, consultation)
  const earlier = reports.map(({ number, published }) => ({ number, published: published! }))
  const shown = report && {
    number: report.number,
    published: report.published!,
    conclusion: report.conclusion,
    content: {
      ...report.content,
      conclusions: [],
      remarks: [],
      proposals: [],
      changes: report.content.changes.slice(0, 20),
    },
    figures: figuresOf(report.content),
    positions: positionsOf(report.content),
    changed: report.content.changes.length,
  }
  return show(c, ReportPage, { consultation: around(consultation), report: shown ?? null, reports: earlier, mayEdit })
}

async function showPreview(c: Context<Env>, consultation: Consultation, conclusion: string, problems: Problems | null) {
  const content = await contentOf(c.var.db, consultation, c.var.view.now)
  const figures = figuresOf(content)
  const positions = positionsOf(content)
  const data = {
    consultation: around(consultation),
    figures,
    positions,
    evidence: content.evidence.length,
    values: { conclusion },
    problems,
  }
  return show(c, PreviewPage, data, problems ? 422 : 200)
}

function file(c: Context<Env>, bytes: Uint8Array | string, type: string, name: string): Response {
  c.header('content-disposition', `attachment; filename="${name}"`)
  c.header('content-type', type)
  return c.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
}
