import { type Context, Hono } from 'hono'
import { asDay, rulebookOf } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { withQuery } from '#kit/paths.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { checkPlan } from './checking.ts'
import { deskHere } from './desk.ts'
import { scheduleForm, stageEndForm, stageForm, wayForm } from './forms.ts'
import { type Proposal, SchedulePage } from './pages/schedule.tsx'
import { StagePage, type StageTyped } from './pages/stage.tsx'
import { StagesPage } from './pages/stages.tsx'
import { paths } from './paths.ts'
import { problemBriefs } from './problems.ts'
import { stageState } from './rules.ts'
import { applySchedule, proposedStages, sessionRefusal } from './schedule.ts'
import { addStage, changeStage, endStage, moveStage, removeStage, stageById, stagesOf } from './stages.ts'
import type { Consultation } from './tables.ts'

/** Stages of a consultation, one by one or all planned back from the council's session. */
export const stageRoutes = new Hono<Env>()

  .get(paths.stages.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    return showStages(c, consultation, {}, null)
  })

  .post(paths.stages.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, stageForm)
    if (problems) return showStages(c, consultation, values as StageTyped, problems as Problems)

    await addStage(c.var.db, person, consultation, values, c.var.now())
    return done(c, paths.stages.href(at), c.var.view.t('consultations.stage.added'))
  })

  .get(paths.stage.pattern, async (c) => {
    const { consultation, here } = await deskHere(c)
    const stage = found(await stageById(c.var.db, consultation.id, idOf(c.req.param('stage'))))
    const { id, kind, title, note, begins, ends } = stage
    const values = { kind, title, note, begins, ends }
    return show(c, StagePage, { consultation: here, id, done: stage.done !== null, values, problems: null })
  })

  .post(paths.stage.pattern, async (c) => {
    const { consultation, person, at, here } = await deskHere(c)
    const stage = found(await stageById(c.var.db, consultation.id, idOf(c.req.param('stage'))))
    const { values, problems } = await readForm(c, stageForm)
    if (problems) {
      const { id } = stage
      const typed = { values: values as StageTyped, problems: problems as Problems }
      return show(c, StagePage, { consultation: here, id, done: stage.done !== null, ...typed }, 422)
    }
    await changeStage(c.var.db, person, consultation, stage.id, values, c.var.now())
    return done(c, paths.stages.href(at), c.var.view.t('consultations.saved'))
  })

  .post(paths.stageEnd.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const stage = found(await stageById(c.var.db, consultation.id, idOf(c.req.param('stage'))))
    const { values, problems } = await readForm(c, stageEndForm)
    if (problems) return showStages(c, consultation, {}, problems as Problems)

    await endStage(c.var.db, person, consultation, stage, values, c.var.now())
    return done(c, paths.stages.href(at), c.var.view.t(`consultations.stage.${values.done ? 'ended' : 'reopened'}`))
  })

  .post(paths.stageMove.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, wayForm)
    const id = idOf(c.req.param('stage'))
    if (!problems) await moveStage(c.var.db, person, consultation, id, values.way, c.var.now())
    return done(c, paths.stages.href(at))
  })

  .post(paths.stageRemoval.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const gone = await removeStage(c.var.db, person, consultation, idOf(c.req.param('stage')), c.var.now())
    const { kind, title, note, begins, ends } = found(gone)
    // Taken back as easily as it was done: the form of a new stage comes filled with the one just removed.
    const undo = withQuery(paths.stages.href(at), { kind, title, note, begins, ends })
    return done(c, `${undo}#add`, c.var.view.t('consultations.stage.removed'))
  })

  .get(paths.schedule.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    const session = c.var.view.query.get('session') ?? consultation.sessionOn ?? ''
    return showSchedule(c, consultation, { session, early: c.var.view.query.get('early') ?? '' }, null)
  })

  .post(paths.schedule.pattern, async (c) => {
    const { db, view, now } = c.var
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, scheduleForm)
    if (problems) return showSchedule(c, consultation, values as Record<string, string>, problems as Problems)

    const refused = sessionRefusal(values.session, now())
    if (refused) {
      const typed = { session: values.session, early: values.early ? 'on' : '' }
      return showSchedule(c, consultation, typed, { session: view.t(`consultations.schedule.refused.${refused}`) })
    }
    const session = asDay(values.session)
    const rules = await rulebookOf(db, consultation.communityId, asDay(dayOf(now())))
    const proposed = proposedStages(consultation.kind, session, rules, values.early)
    await applySchedule(db, person, consultation, session, proposed, now())
    return done(c, paths.stages.href(at), view.t('consultations.schedule.done'))
  })

async function showStages(c: Context<Env>, consultation: Consultation, typed: StageTyped, problems: Problems | null) {
  const { db, view } = c.var
  const stages = await stagesOf(db, consultation.id)
  const { ready, problems: wrong } = await checkPlan(db, consultation, stages, view.now)
  const query = Object.fromEntries(view.query) as StageTyped
  const rows = stages.map(({ id, kind, title, note, begins, ends, done }) => {
    const state = stageState({ begins, ends, done }, dayOf(view.now))
    return { id, kind, title, note, begins, ends, state, done: done !== null }
  })
  const data = {
    consultation: { slug: consultation.slug, title: consultation.title },
    stages: rows,
    ready,
    wrong: problemBriefs(view, wrong),
    values: { ...query, ...typed },
    problems,
  }
  return show(c, StagesPage, data, problems ? 422 : 200)
}

type ScheduleTyped = { session?: string; early?: string }

async function showSchedule(
  c: Context<Env>,
  consultation: Consultation,
  typed: ScheduleTyped,
  problems: Problems | null,
) {
  const { db, view } = c.var
  const rules = await rulebookOf(db, consultation.communityId, asDay(dayOf(view.now)))
  const session = typed.session ?? ''
  const usable = /^\d{4}-\d{2}-\d{2}$/.test(session) && !Number.isNaN(Date.parse(session))
  const early = typed.early !== '' && typed.early !== undefined
  const proposed = usable ? proposedStages(consultation.kind, asDay(session), rules, early) : []
  const rows: Proposal[] = proposed.map(({ kind, begins, ends, rule }) => ({
    kind,
    begins,
    ends,
    basis: rule?.basis ?? null,
    past: begins < dayOf(view.now),
  }))
  const { slug, title } = consultation
  const data = { consultation: { slug, title }, values: { session, early }, proposed: rows, problems }
  return show(c, SchedulePage, data, problems ? 422 : 200)
}
