import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { deskHere } from './desk.ts'
import { teamForm, topicForm, wayForm } from './forms.ts'
import { TeamPage } from './pages/team.tsx'
import { TopicPage, TopicsPage, type TopicTyped } from './pages/topics.tsx'
import { paths } from './paths.ts'
import type { Consultation } from './tables.ts'
import { addMember, endMember, teamOf } from './team.ts'
import { addTopic, changeTopic, countedTopics, moveTopic, removeTopic, topicsOf } from './topics.ts'

/** What is talked about, and who works on it. */
export const peopleRoutes = new Hono<Env>()

  .get(paths.topics.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    return showTopics(c, consultation, {}, null)
  })

  .post(paths.topics.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, topicForm)
    if (problems) return showTopics(c, consultation, values as TopicTyped, problems as Problems)

    const { refused } = await addTopic(c.var.db, person, consultation, values, c.var.now())
    if (refused) {
      const title = c.var.view.t(`consultations.topics.refused.${refused}`)
      return showTopics(c, consultation, values, { title })
    }
    return done(c, `${paths.topics.href(at)}#add`, c.var.view.t('consultations.topics.added'))
  })

  .get(paths.topic.pattern, async (c) => {
    const { consultation, here } = await deskHere(c)
    const topic = found((await topicsOf(c.var.db, consultation.id)).find(({ slug }) => slug === c.req.param('topic')))
    const { slug, title, summary } = topic
    return show(c, TopicPage, { consultation: here, slug, values: { title, summary }, problems: null })
  })

  .post(paths.topic.pattern, async (c) => {
    const { consultation, person, at, here } = await deskHere(c)
    const topic = found((await topicsOf(c.var.db, consultation.id)).find(({ slug }) => slug === c.req.param('topic')))
    const { values, problems } = await readForm(c, topicForm)
    if (problems) {
      const typed = { values: values as TopicTyped, problems: problems as Problems }
      return show(c, TopicPage, { consultation: here, slug: topic.slug, ...typed }, 422)
    }
    await changeTopic(c.var.db, person, consultation, topic.id, values, c.var.now())
    return done(c, paths.topics.href(at), c.var.view.t('consultations.saved'))
  })

  .post(paths.topicMove.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, wayForm)
    const topic = found((await topicsOf(c.var.db, consultation.id)).find(({ slug }) => slug === c.req.param('topic')))
    if (!problems) await moveTopic(c.var.db, person, consultation, topic.id, values.way, c.var.now())
    return done(c, paths.topics.href(at))
  })

  .post(paths.topicRemoval.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const topic = found((await topicsOf(c.var.db, consultation.id)).find(({ slug }) => slug === c.req.param('topic')))
    const { refused } = await removeTopic(c.var.db, person, consultation, topic.id, c.var.now())
    if (refused)
      return showTopics(c, consultation, {}, { title: c.var.view.t(`consultations.topics.refused.${refused}`) })
    return done(c, paths.topics.href(at), c.var.view.t('consultations.topics.removed'))
  })

  .get(paths.team.pattern, async (c) => {
    const { consultation } = await deskHere(c)
    return showTeam(c, consultation, {}, null)
  })

  .post(paths.team.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { values, problems } = await readForm(c, teamForm)
    if (problems) return showTeam(c, consultation, values as Record<string, string>, problems as Problems)

    const { refused } = await addMember(c.var.db, person, consultation, values, c.var.now())
    if (refused)
      return showTeam(c, consultation, values, { email: c.var.view.t(`consultations.team.refused.${refused}`) })
    return done(c, paths.team.href(at), c.var.view.t('consultations.team.added'))
  })

  .post(paths.teamRole.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c)
    const { refused } = await endMember(c.var.db, person, consultation, idOf(c.req.param('role')), c.var.now())
    if (refused) return showTeam(c, consultation, {}, { email: c.var.view.t(`consultations.team.refused.${refused}`) })
    return done(c, paths.team.href(at), c.var.view.t('consultations.team.ended'))
  })

async function showTopics(c: Context<Env>, consultation: Consultation, typed: TopicTyped, problems: Problems | null) {
  const rows = await countedTopics(c.var.db, consultation.id)
  const topics = rows.map(({ slug, title, summary, voices }) => ({ slug, title, summary, voices }))
  const { slug, title } = consultation
  const data = { consultation: { slug, title }, topics, values: typed, problems }
  return show(c, TopicsPage, data, problems ? 422 : 200)
}

type TeamTyped = { email?: string; role?: string }

async function showTeam(c: Context<Env>, consultation: Consultation, typed: TeamTyped, problems: Problems | null) {
  const team = await teamOf(c.var.db, consultation.id, dayOf(c.var.view.now))
  const { slug, title } = consultation
  const values = { email: typed.email, role: typed.role }
  return show(c, TeamPage, { consultation: { slug, title }, team, values, problems }, problems ? 422 : 200)
}
