import { type Context, Hono } from 'hono'
import { unitInVersion } from '#documents/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { answerRemarks, correctAnswer } from './answers.ts'
import { answerForm, correctionForm } from './forms.ts'
import { type Here, roomHere } from './here.ts'
import { AnswerPage } from './pages/answer.tsx'
import { CorrectionPage } from './pages/correction.tsx'
import type { Typed } from './pages/new-remark.tsx'
import { pastAnswers } from './past.ts'
import { paths } from './paths.ts'
import { alike, type InnerRemark, publicOf, remarksByNumber } from './reading.ts'
import { remarkHere } from './remark-routes.tsx'
import { reachOf } from './rights.ts'
import { reaches } from './rules.ts'
import { daysOf } from './sending.ts'

/** Answering remarks, one or several that say the same, and putting an answer right. */
export const answerRoutes = new Hono<Env>()

  .get(paths.newAnswer.pattern, async (c) => {
    const { here } = await answering(c)
    const numbers = c.var.view.query.getAll('numbers').map(Number).filter(Number.isSafeInteger).slice(0, 200)
    return showAnswer(c, here, numbers, { outcome: '', reasons: '' }, null)
  })

  .post(paths.newAnswer.pattern, async (c) => {
    const { db, view, now } = c.var
    const { here, person, reach } = await answering(c)
    const { values, problems } = await readForm(c, answerForm)
    if (problems) return showAnswer(c, here, numbersOf(values), values, problems as Problems)

    const { numbers, outcome, reasons, office } = values
    const chosen = await remarksByNumber(db, here.consultation.id, numbers, now())
    const ids = chosen.map(({ id }) => id)
    const { refused } = await answerRemarks(db, person, ids, { outcome, reasons, officeId: office }, reach, now())
    if (refused) {
      const sentence = view.t(`consultations.remarks.refusal.${refused}`, daysOf(here, view))
      return showAnswer(c, here, numbers, values, { reasons: sentence })
    }
    const flash = view.t('consultations.answer.given', { count: ids.length })
    const [only] = numbers
    const one = numbers.length === 1 && paths.remark.href({ ...here.address, number: only! })
    return done(c, one || paths.desk.href(here.address), flash)
  })

  .get(paths.correction.pattern, async (c) => {
    const { here } = await answering(c)
    return showCorrection(c, here, null, null)
  })

  .post(paths.correction.pattern, async (c) => {
    const { db, view, now } = c.var
    const { here, person, reach } = await answering(c)
    const row = await remarkHere(c, here)
    const { values, problems } = await readForm(c, correctionForm)
    if (problems) return showCorrection(c, here, values, problems as Problems)

    const { seen, outcome, reasons } = values
    const { refused } = await correctAnswer(db, person, row.id, seen, { outcome, reasons }, reach, now())
    const sentence = refused && view.t(`consultations.remarks.refusal.${refused}`, daysOf(here, view))
    if (sentence) return showCorrection(c, here, values, { reasons: sentence })
    const href = paths.remark.href({ ...here.address, number: row.number })
    return done(c, href, view.t('consultations.correction.done'))
  })

/** The room and the person who answers in it; others get 403, visitors the sign-in page. */
async function answering(c: Context<Env>) {
  const here = await roomHere(c)
  const reach = reachOf(c.var.view.person, here.consultation)
  const person = allowed(c.var.view, reach !== null)
  return { here, person, reach: reach! }
}

function numbersOf({ numbers }: Typed): number[] {
  return [numbers]
    .flat()
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number > 0)
}

/**
 * The remarks to be answered with their places in the draft. Those that somebody answered meanwhile are shown with
 * that answer and are no longer part of the form; everything typed stays in it.
 */
async function showAnswer(c: Context<Env>, here: Here, numbers: number[], typed: Typed, problems: Problems | null) {
  const { db, view } = c.var
  const { consultation, room } = here
  const rows = await remarksByNumber(db, consultation.id, numbers, view.now)
  if (rows.length === 0 && !problems) found(null)
  const waiting = rows.filter((row) => !row.answerId && !row.withdrawn)
  const reach = reachOf(view.person, consultation)!
  const similar = waiting.length === 1 ? await alike(db, consultation.id, waiting[0]!.id, view.now) : []
  const unit = await onlyUnit(c, here, rows)
  const data = {
    ...{ room, unit, problems },
    values: typed,
    remarks: waiting.map(publicOf),
    meanwhile: rows.filter((row) => row.answerId).map(publicOf),
    similar: similar.filter((row) => reaches(reach, row)).map(publicOf),
  }
  return show(c, AnswerPage, data, problems ? 422 : 200)
}

/** The unit, where all these remarks are about one. */
async function onlyUnit(c: Context<Env>, { consultation }: Here, rows: InnerRemark[]) {
  const [id, ...others] = new Set(rows.map(({ unitId }) => unitId))
  const { versionId } = consultation
  if (!id || others.length > 0 || !versionId) return null
  const unit = await unitInVersion(c.var.db, versionId, id)
  return unit ? { id: unit.unitId, citation: unit.citation, heading: unit.heading, text: unit.text } : null
}

async function showCorrection(c: Context<Env>, here: Here, typed: Typed | null, problems: Problems | null) {
  const { db } = c.var
  const row = await remarkHere(c, here)
  const answerId = found(row.answerId)
  const reach = reachOf(c.var.view.person, here.consultation)
  allowed(c.var.view, reach !== null && reaches(reach, row))
  const answers = await pastAnswers(db, answerId)
  const { outcome, reasons } = answers[0]!
  const values = { outcome, reasons, ...typed, seen: answerId }
  const data = { room: here.room, remark: publicOf(row), answers, values, problems }
  return show(c, CorrectionPage, data, problems ? 422 : 200)
}
