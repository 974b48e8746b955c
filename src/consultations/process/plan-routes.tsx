import { type Context, Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { officesOf } from '#communities/index.ts'
import { documentsOf } from '#documents/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { checkPlan } from './checking.ts'
import { deskHere } from './desk.ts'
import { announcementForm, descriptionForm, principleNames, principlesForm, textForm, voicesForm } from './forms.ts'
import { AnnouncementPage, type AnnouncementTyped } from './pages/announcement.tsx'
import { DescriptionPage, type DescriptionTyped } from './pages/description.tsx'
import { PlanPage } from './pages/plan.tsx'
import { PrinciplesPage } from './pages/principles.tsx'
import { TextPage } from './pages/text.tsx'
import { paths } from './paths.ts'
import { changeConsultation, freeSlug, planConsultation, publishConsultation } from './planning.ts'
import { problemBriefs } from './problems.ts'
import { announcementRefusal } from './rules.ts'
import { stagesOf } from './stages.ts'
import type { Consultation } from './tables.ts'
import { countedTopics } from './topics.ts'

/** Planning: what a consultation is, which text it is about, its principles, and its announcement. */
export const planRoutes = new Hono<Env>()

  .get(paths.newConsultation.pattern, async (c) => {
    planner(c)
    return showDescription(c, null, { kind: 'programme', forms: ['meeting', 'remarks', 'paper'] }, null)
  })

  .post(paths.consultations.pattern, async (c) => {
    const { db, view, now } = c.var
    const person = planner(c)
    const communityId = found(view.community).id
    const { values, problems } = await readForm(c, descriptionForm)
    if (problems) return showDescription(c, null, values as DescriptionTyped, problems as Problems)

    const slug = await freeSlug(db, communityId, values.title)
    const { consultation, refused } = await planConsultation(db, person, communityId, { ...values, slug }, now())
    if (refused) return showDescription(c, null, values, { title: view.t('consultations.plan.refused.slug-taken') })
    const at = { community: view.community!.slug, consultation: consultation.slug }
    return done(c, paths.schedule.href(at), view.t('consultations.new.done'))
  })

  .get(paths.plan.pattern, async (c) => {
    const { db, view } = c.var
    const { consultation, here } = await deskHere(c)
    const stages = await stagesOf(db, consultation.id)
    const { ready, problems, meetings } = await checkPlan(db, consultation, stages, view.now)
    const topics = await countedTopics(db, consultation.id)
    const { published, openToVoices, documentId, summary, forms, principles } = consultation
    return show(c, PlanPage, {
      consultation: here,
      ready,
      problems: problemBriefs(view, problems),
      done: {
        description: summary !== '',
        schedule: stages.length > 0,
        topics: topics.length > 0,
        meetings: meetings > 0,
        forms: forms.length > 0,
        text: documentId !== null,
        principles: Object.values(principles).filter(Boolean).length === principleNames.length,
        announcement: published !== null,
      },
      openToVoices,
      published: published !== null,
    })
  })

  .get(paths.description.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    return showDescription(c, consultation, consultation, null)
  })

  .post(paths.description.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, descriptionForm)
    if (problems) return showDescription(c, consultation, values as DescriptionTyped, problems as Problems)

    await changeConsultation(c.var.db, person, consultation, 'described', values, c.var.now())
    return done(c, paths.plan.href(at), c.var.view.t('consultations.saved'))
  })

  .get(paths.text.pattern, async (c) => {
    const { consultation, here } = await deskHere(c)
    const documents = await documentsOf(c.var.db, consultation.communityId, true)
    const options = documents.map(({ id, title, slug }) => ({ id, title, slug }))
    return show(c, TextPage, { consultation: here, documentId: consultation.documentId, documents: options })
  })

  .post(paths.text.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, textForm)
    const documents = await documentsOf(c.var.db, consultation.communityId, true)
    const documentId = documents.find(({ id }) => id === values.documentId)?.id ?? null
    if (!problems) await changeConsultation(c.var.db, person, consultation, 'text-chosen', { documentId }, c.var.now())
    return done(c, paths.plan.href(at), c.var.view.t('consultations.saved'))
  })

  .post(paths.voices.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, voicesForm)
    const change = { openToVoices: values.open === true }
    if (!problems) await changeConsultation(c.var.db, person, consultation, 'voices-switched', change, c.var.now())
    return done(c, paths.plan.href(at), c.var.view.t(`consultations.plan.voices.${change.openToVoices ? 'on' : 'off'}`))
  })

  .get(paths.principles.pattern, async (c) => {
    const { consultation, here } = await deskHere(c)
    return show(c, PrinciplesPage, { consultation: here, values: consultation.principles, problems: null })
  })

  .post(paths.principles.pattern, async (c) => {
    const { consultation, person, at, here } = await deskHere(c)
    const { values, problems } = await readForm(c, principlesForm)
    if (problems) {
      const typed = values as Record<string, string>
      return show(c, PrinciplesPage, { consultation: here, values: typed, problems: problems as Problems }, 422)
    }
    const change = { principles: values as Record<string, string> }
    await changeConsultation(c.var.db, person, consultation, 'principles-noted', change, c.var.now())
    return done(c, paths.plan.href(at), c.var.view.t('consultations.saved'))
  })

  .get(paths.announcement.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    return showAnnouncement(c, consultation, {}, null)
  })

  .post(paths.announcement.pattern, async (c) => {
    const { db, view, now } = c.var
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, announcementForm)
    if (problems) return showAnnouncement(c, consultation, values as AnnouncementTyped, problems as Problems)

    const stages = await stagesOf(db, consultation.id)
    const wrong = (await checkPlan(db, consultation, stages, now())).problems
    const refused = announcementRefusal(consultation, stages, wrong, values)
    if (refused) {
      const sentence = view.t(`consultations.announcement.refused.${refused}`)
      return showAnnouncement(c, consultation, values, { despite: sentence })
    }
    await publishConsultation(db, person, consultation, now(), wrong.length > 0 ? values.reason : null)
    return done(c, paths.consultation.href(at), view.t('consultations.announcement.done'))
  })

function planner(c: Context<Env>) {
  const { view } = c.var
  return allowed(view, holds(view.person, ['organiser'], found(view.community).id))
}

async function showDescription(
  c: Context<Env>,
  consultation: Consultation | null,
  typed: DescriptionTyped,
  problems: Problems | null,
) {
  const { db, view } = c.var
  const offices = await officesOf(db, view.community!.id, dayOf(view.now))
  const { title, summary, kind, legalBasis, officeId, contact, forms } = typed
  return show(
    c,
    DescriptionPage,
    {
      consultation: consultation && { slug: consultation.slug, title: consultation.title },
      values: { title, summary, kind, legalBasis, officeId, contact, forms },
      offices: offices.map(({ id, name }) => ({ id, name })),
      problems,
    },
    problems ? 422 : 200,
  )
}

async function showAnnouncement(
  c: Context<Env>,
  consultation: Consultation,
  typed: AnnouncementTyped,
  problems: Problems | null,
) {
  const { db, view } = c.var
  const stages = await stagesOf(db, consultation.id)
  const { problems: wrong } = await checkPlan(db, consultation, stages, view.now)
  const { slug, title, published } = consultation
  const data = {
    consultation: { slug, title },
    published: published !== null,
    wrong: problemBriefs(view, wrong),
    values: { despite: typed.despite, reason: typed.reason },
    problems,
  }
  return show(c, AnnouncementPage, data, problems ? 422 : 200)
}
