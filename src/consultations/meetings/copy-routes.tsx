import { type Context, Hono } from 'hono'
import { takesPart } from '#activities/index.ts'
import { addDays, type Day } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { withQuery } from '#kit/paths.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { mayRecord } from '../process/consultations.ts'
import { around } from '../process/here.ts'
import { paperFile } from '../voices/paper-file.ts'
import { voicesPaper } from '../voices/papers.ts'
import { conclusionByNumber, conclusionsOf } from '../voices/reading.ts'
import { shownOf } from '../voices/routes.tsx'
import { briefOf } from './brief.ts'
import { addCorrection, circulate, correctionById, correctionsOf, decideCorrection, publishCopy } from './copy.ts'
import { circulationForm, correctionForm, decisionForm } from './forms.ts'
import { meetingHere } from './here.ts'
import { CopyPage } from './pages/copy.tsx'
import { paths } from './paths.ts'
import { correctionRefusal } from './rules.ts'

export const copyRoutes = new Hono<Env>()

  .get(paths.copy.pattern, async (c) => showCopy(c, await copyHere(c, c.req.query('klucz')), {}, {}, null))

  .post(paths.circulation.pattern, async (c) => {
    const here = await recorderHere(c)
    const { values, problems } = await readForm(c, circulationForm)
    if (problems) return showCopy(c, here, values, problems, null)
    const refused = await circulate(c.var.db, here.recorder.id, here.meeting, values.until, c.var.now())
    if (refused) return showCopy(c, here, values, {}, refused)
    return done(c, paths.copy.href(here.at), c.var.view.t('consultations.copy.circulated'))
  })

  .post(paths.publication.pattern, async (c) => {
    const here = await recorderHere(c)
    const refused = await publishCopy(c.var.db, here.recorder.id, here.meeting, c.var.now())
    if (refused) return showCopy(c, here, {}, {}, refused)
    return done(c, paths.copy.href(here.at), c.var.view.t('consultations.copy.published'))
  })

  .post(paths.corrections.pattern, async (c) => {
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, correctionForm)
    const here = await copyHere(c, typeof values.key === 'string' ? values.key : undefined)
    if (problems) return showCopy(c, here, values, problems, null)

    const by = here.recorder?.id ?? null
    const about = values.number
      ? await conclusionByNumber(db, here.consultation.id, String(values.number), true)
      : undefined
    const conclusionId = about?.meeting?.slug === here.activity.slug ? about.id : null
    const channel = by ? values.channel : 'web'
    const personId = by ? null : (view.person?.id ?? null)
    const form = { text: values.text, channel, conclusionId, personId, clientId: values.clientId }
    const refused = await addCorrection(db, by, here.meeting, form, now())
    if (refused) return showCopy(c, here, values, {}, refused)
    const back = withQuery(paths.copy.href(here.at), { klucz: values.key })
    return done(c, back, view.t('consultations.copy.sent'))
  })

  .post(paths.decision.pattern, async (c) => {
    const here = await recorderHere(c)
    const correction = found(await correctionById(c.var.db, idOf(c.req.param('id'))))
    if (correction.meetingId !== here.meeting.id) found(null)
    const { values, problems } = await readForm(c, decisionForm)
    if (problems) return showCopy(c, here, {}, problems, null)
    const refused = await decideCorrection(c.var.db, here.recorder.id, correction, values, c.var.now())
    if (refused) return showCopy(c, here, {}, {}, refused)
    return done(c, paths.copy.href(here.at), c.var.view.t('consultations.copy.decided'))
  })

  .get(paths.copyFile.pattern, async (c) => {
    const { consultation, meeting, activity, date } = await copyHere(c, undefined)
    const said = await conclusionsOf(c.var.db, consultation.id, { meetingId: meeting.id, merged: true }, true)
    const { t, dates } = c.var.view
    const paper = voicesPaper(c.var.view, {
      title: t('consultations.copy.title'),
      subtitle: activity.title,
      facts: [
        [t('consultations.meeting.when'), dates.weekday(date.begins)],
        [t('consultations.meeting.where'), [date.place, date.address].filter(Boolean).join(', ') || '–'],
      ],
      parts: [{ title: t('consultations.conclusions.title'), said }],
    })
    return paperFile(c, paper, `${activity.slug}-zapis`)
  })

/** The record as this reader may see it: published, or theirs to correct, or theirs to keep; else a 404 page. */
async function copyHere(c: Context<Env>, key: string | undefined) {
  const full = await meetingHere(c)
  const { db, view } = c.var
  const recorder = mayRecord(view.person, full.consultation) ? view.person : null
  const at = { community: view.community!.slug, consultation: full.consultation.slug, meeting: full.activity.slug }
  const keyed = key === full.meeting.copyKey ? key : null
  const present = view.person ? await takesPart(db, view.person.id, full.date.id) : false
  const participant = full.meeting.circulated !== null && (keyed !== null || present)
  if (!full.meeting.published && !recorder && !participant) found(null)
  return { ...full, at, recorder, keyed, participant }
}

type Here = Awaited<ReturnType<typeof copyHere>>

async function recorderHere(c: Context<Env>) {
  const full = await meetingHere(c)
  allowed(c.var.view, mayRecord(c.var.view.person, full.consultation))
  const here = await copyHere(c, undefined)
  return { ...here, recorder: found(here.recorder) }
}

async function showCopy(
  c: Context<Env>,
  here: Here,
  values: Record<string, unknown>,
  problems: Record<string, string>,
  refusal: string | null,
) {
  const { db, view, now } = c.var
  const { consultation, meeting, recorder, participant, keyed } = here
  const [said, corrections] = await Promise.all([
    conclusionsOf(db, consultation.id, { meetingId: meeting.id, merged: true }, true),
    meeting.circulated ? correctionsOf(db, meeting.id) : [],
  ])
  const open = correctionRefusal(meeting, recorder !== null, dayOf(now())) === null
  const wrong = refusal !== null || Object.keys(problems).length > 0
  const data = {
    about: around(consultation),
    meeting: briefOf(here),
    published: meeting.published,
    conclusions: said.map(shownOf),
    corrections: corrections.map(({ channel: _, ...one }) => one),
    mayDecide: recorder !== null,
    mayCorrect: open && (recorder !== null || participant),
    copyKey: keyed,
    until: meeting.correctionsUntil ?? addDays(dayOf(now()) as Day, 7),
    ...{ values, problems },
    refused: refusal && view.t(`consultations.meeting.refusal.${refusal}`),
    sending: typeof values.clientId === 'string' ? values.clientId : newSending(c),
  }
  return show(c, CopyPage, data, wrong ? 422 : 200)
}
