import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { mayRecord, mayWork, topicsOf } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import { clustersOf } from './clusters.ts'
import { conclusionHere } from './here.ts'
import { ConclusionPage } from './pages/conclusion.tsx'
import { type Choosing, ConclusionsPage } from './pages/conclusions.tsx'
import { paths } from './paths.ts'
import { conclusionsOf, countConclusions, relativesOf, revisionsOf, type Said } from './reading.ts'
import { voiceRefusal } from './rules.ts'
import { traceOf } from './trace.ts'

const perPage = 50

export const readingRoutes = new Hono<Env>()

  .get(paths.conclusions.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const chosen = choiceOf(view.query)
    const { temat: topic, rodzaj: kind, kanal: channel, grupa: cluster } = chosen
    const withdrawn = chosen.stan === 'wycofane' && mayRecord(view.person, consultation)
    const where = { topic, kind, channel, cluster, withdrawn }
    const staff = mayWork(view.person, consultation)
    const page = Math.min(Math.max(1, Number(chosen.strona) || 1), 10_000)
    const [topics, clusters, rows, counts] = await Promise.all([
      topicsOf(db, consultation.id),
      clustersOf(db, consultation.id),
      conclusionsOf(db, consultation.id, where, staff, { limit: perPage, offset: (page - 1) * perPage }),
      countConclusions(db, consultation.id, where, staff),
    ])
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    const open = topics.some((one) => voiceRefusal(consultation, one, false) === null)
    return show(c, ConclusionsPage, {
      about: around(consultation),
      topics: topics.map(({ slug, title }) => ({ slug, title })),
      clusters: clusters.map(({ id, title }) => ({ id, title })),
      ...{ chosen, total, page, open, pages: Math.ceil(total / perPage) },
      conclusions: rows.map(shownOf),
      mayRecord: mayRecord(view.person, consultation),
    })
  })

  .get(paths.conclusion.pattern, async (c) => {
    const { consultation, said } = await conclusionHere(c)
    const { db, view } = c.var
    const recorder = mayRecord(view.person, consultation)
    const [trace, relatives, revisions] = await Promise.all([
      traceOf(c, said),
      relativesOf(db, said),
      // Earlier words may be somebody's slip: those who keep the record see them, and whoever was quoted may ask.
      recorder ? revisionsOf(db, said.id) : [],
    ])
    const brief = ({ number, text }: Said) => ({ number, text })
    const speaker = relatives.find(({ id }) => id === said.mergedInto)
    return show(c, ConclusionPage, {
      about: around(consultation),
      said: { ...shownOf(said), revision: said.revision, taken: said.withdrawn !== null },
      originals: relatives.filter(({ mergedInto }) => mergedInto === said.id).map(brief),
      speaker: speaker ? brief(speaker) : null,
      ...{ trace, revisions, mayRecord: recorder },
    })
  })

/** What a reader sees of a voice. */
export function shownOf({ id: _, revision: __, withdrawn: ___, ...said }: Said) {
  return said
}

function choiceOf(query: URLSearchParams): Choosing {
  const names = ['temat', 'rodzaj', 'kanal', 'grupa', 'stan', 'strona'] as const
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!.slice(0, 100)]] : [])))
}
