import { type Context, Hono } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { topicsOf } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import { clustersOf } from './clusters.ts'
import { SummaryPage } from './pages/summary.tsx'
import { paperFile } from './paper-file.ts'
import { voicesPaper } from './papers.ts'
import { paths } from './paths.ts'
import { conclusionsOf, countConclusions } from './reading.ts'
import { shownOf } from './routes.tsx'

export const summaryRoutes = new Hono<Env>()

  .get(paths.summary.pattern, async (c) => {
    const { consultation, topic, parts } = await topicHere(c)
    const counts = await countConclusions(c.var.db, consultation.id, { topic: topic.slug, merged: true })
    const { id, slug, title, summary } = topic
    const shown = parts.map(({ title, said }) => ({ title, said: said.map(shownOf) }))
    return show(c, SummaryPage, {
      about: around(consultation),
      topic: { id, slug, title, summary },
      parts: shown,
      counts,
    })
  })

  .get(paths.summaryFile.pattern, async (c) => {
    const { consultation, topic, parts } = await topicHere(c)
    const { t } = c.var.view
    const about = [[t('consultations.voice.topic'), topic.title]] as const
    const title = t('consultations.summary.title')
    const paper = voicesPaper(c.var.view, { title, subtitle: consultation.title, facts: [...about], parts })
    return paperFile(c, paper, `${consultation.slug}-${topic.slug}`)
  })

/** A topic with what everybody may read of it: cluster by cluster, then the rest. */
async function topicHere(c: Context<Env>) {
  const { db, view } = c.var
  const consultation = await consultationHere(c)
  const topic = found((await topicsOf(db, consultation.id)).find(({ slug }) => slug === c.req.param('topic')))
  const [clusters, all] = await Promise.all([
    clustersOf(db, consultation.id, topic.id),
    conclusionsOf(db, consultation.id, { topic: topic.slug }),
  ])
  const grouped = clusters.map(({ id, title }) => ({ title, said: all.filter(({ cluster }) => cluster?.id === id) }))
  const rest = all.filter(({ cluster }) => !cluster?.id)
  const other = {
    title: view.t(clusters.length > 0 ? 'consultations.summary.other' : 'consultations.conclusions.title'),
    said: rest,
  }
  return { consultation, topic, parts: [...grouped, other] }
}
