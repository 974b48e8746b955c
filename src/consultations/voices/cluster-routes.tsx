import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { mayDraft, mayRecord, topicsOf } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import type { Consultation } from '../process/tables.ts'
import { addCluster, clustersOf, mergeConclusions, moveToCluster, partConclusion, renameCluster } from './clusters.ts'
import { clusterForm, mergeForm, moveForm, renamingForm } from './forms.ts'
import { conclusionHere } from './here.ts'
import { ClustersPage, NoTopicsPage } from './pages/clusters.tsx'
import { paths } from './paths.ts'
import { conclusionById, conclusionByNumber, conclusionsOf } from './reading.ts'

export const clusterRoutes = new Hono<Env>()

  .get(paths.clusters.pattern, async (c) => {
    const { consultation } = await sorterHere(c)
    return showClusters(c, consultation, c.var.view.query.get('temat'), {})
  })

  .post(paths.clusters.pattern, async (c) => {
    const { consultation, sorter } = await sorterHere(c)
    const { values, problems } = await readForm(c, clusterForm)
    const topics = await topicsOf(c.var.db, consultation.id)
    const topic = topics.find(({ id }) => id === values.topicId)
    if (problems || !topic) return showClusters(c, consultation, topic?.slug ?? null, problems ?? {})
    const cluster = await addCluster(c.var.db, sorter.id, consultation, values, c.var.now())
    const words = c.var.view.t('consultations.clusters.made', { title: cluster.title })
    return done(c, boardOf(c, consultation, topic.slug), words)
  })

  .post(paths.cluster.pattern, async (c) => {
    const { consultation, sorter } = await sorterHere(c)
    const id = idOf(c.req.param('id'))
    const cluster = found((await clustersOf(c.var.db, consultation.id)).find((one) => one.id === id))
    const topic = (await topicsOf(c.var.db, consultation.id)).find((one) => one.id === cluster.topicId)
    const { values, problems } = await readForm(c, renamingForm)
    if (problems) return showClusters(c, consultation, topic?.slug ?? null, problems)
    await renameCluster(c.var.db, sorter.id, consultation, cluster, values.title, c.var.now())
    return done(c, boardOf(c, consultation, topic?.slug), c.var.view.t('consultations.clusters.renamed'))
  })

  .post(paths.move.pattern, async (c) => {
    const { consultation, said, row, sorter } = await sortedHere(c)
    const { values, problems } = await readForm(c, moveForm)
    if (problems) return showClusters(c, consultation, said.topic.slug, problems)
    const known = (await clustersOf(c.var.db, consultation.id)).find(({ id }) => id === values.cluster)
    await moveToCluster(c.var.db, sorter.id, await row(), known?.id ?? null, c.var.now())
    return done(c, boardOf(c, consultation, said.topic.slug), c.var.view.t('consultations.clusters.moved'))
  })

  .post(paths.merging.pattern, async (c) => {
    const { consultation, said, row, sorter } = await sortedHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, mergeForm)
    if (problems) return showClusters(c, consultation, said.topic.slug, problems)
    const into = await conclusionByNumber(db, consultation.id, String(values.into), true)
    const target = into && (await conclusionById(db, into.id))
    const refused = target ? await mergeConclusions(db, sorter.id, await row(), target, now()) : 'no-such'
    const words = refused === 'no-such' ? 'consultations.clusters.no-such' : `consultations.voice.refusal.${refused}`
    if (refused) return showClusters(c, consultation, said.topic.slug, { into: view.t(words) })
    return done(c, boardOf(c, consultation, said.topic.slug), view.t('consultations.clusters.merged'))
  })

  .post(paths.parting.pattern, async (c) => {
    const { at, row, sorter } = await sortedHere(c)
    await partConclusion(c.var.db, sorter.id, await row(), c.var.now())
    return done(c, paths.conclusion.href(at), c.var.view.t('consultations.clusters.parted'))
  })

function maySort(c: Context<Env>, consultation: Consultation) {
  const { view } = c.var
  return allowed(view, mayRecord(view.person, consultation) || mayDraft(view.person, consultation))
}

async function sorterHere(c: Context<Env>) {
  const consultation = await consultationHere(c)
  return { consultation, sorter: maySort(c, consultation) }
}

async function sortedHere(c: Context<Env>) {
  const here = await conclusionHere(c)
  return { ...here, sorter: maySort(c, here.consultation) }
}

function boardOf(c: Context<Env>, { slug }: Consultation, topic: string | undefined) {
  const href = paths.clusters.href({ community: c.var.view.community!.slug, consultation: slug })
  return topic ? `${href}?temat=${topic}` : href
}

async function showClusters(
  c: Context<Env>,
  consultation: Consultation,
  slug: string | null,
  problems: Record<string, string>,
) {
  const { db } = c.var
  const topics = (await topicsOf(db, consultation.id)).map(({ id, slug, title }) => ({ id, slug, title }))
  const topic = topics.find((one) => one.slug === slug) ?? topics[0]
  if (!topic) return show(c, NoTopicsPage, { about: around(consultation) })
  const [clusters, rows] = await Promise.all([
    clustersOf(db, consultation.id, topic.id),
    conclusionsOf(db, consultation.id, { topic: topic.slug }, true),
  ])
  const conclusions = rows.map(({ number, text, kind, support, speaksFor, cluster }) => ({
    ...{ number, text, kind, support, speaksFor, cluster },
  }))
  const brief = clusters.map(({ id, title }) => ({ id, title }))
  const data = { about: around(consultation), topics, topic, clusters: brief, conclusions, problems }
  return show(c, ClustersPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
