import { Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { asDay, publicClock } from '#deadlines/index.ts'
import { documentPaths } from '#documents/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import type { ClockProps, Tile } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { mayDraft, mayOrganise } from './consultations.ts'
import { consultationHere } from './here.ts'
import { hrefOf } from './hrefs.ts'
import { consultationBriefs } from './listing.ts'
import { type Totals, totalsOf } from './overview.ts'
import { ConsultationPage } from './pages/consultation.tsx'
import { ConsultationsPage } from './pages/consultations.tsx'
import { paths } from './paths.ts'
import { presentStage, stageState, type Way, waysToday } from './rules.ts'
import { stagesOf } from './stages.ts'
import type { Consultation, Stage } from './tables.ts'
import { countedTopics } from './topics.ts'

/** What everybody sees: the list of consultations, and the page of each. */
export const routes = new Hono<Env>()

  .get(paths.consultations.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    const consultations = await consultationBriefs(db, community.id, view.person, dayOf(now()))
    const mayPlan = holds(view.person, ['organiser'], community.id)
    return show(c, ConsultationsPage, { consultations, mayPlan })
  })

  .get(paths.consultation.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const stages = await stagesOf(db, consultation.id)
    const topics = await countedTopics(db, consultation.id)
    const totals = await totalsOf(db, consultation, view.now)
    const today = dayOf(view.now)
    const { id, slug, title, summary, legalBasis, contact, published, closed, reopenedBecause } = consultation
    return show(c, ConsultationPage, {
      consultation: { id, slug, title, summary, legalBasis, contact, published, closed, reopenedBecause },
      stages: stages.map(({ kind, title, note, begins, ends, done }) => {
        const state = stageState({ begins, ends, done }, today)
        return { kind, title, note, begins, ends, state }
      }),
      topics: topics.map(({ slug, title, summary, voices, channels }) => ({ slug, title, summary, voices, channels })),
      totals,
      ways: published ? tilesOf(view, consultation, stages, totals, today) : [],
      clock: published && !closed ? clockOf(view, stages, totals, today) : null,
      mayPlan: mayOrganise(view.person, consultation),
      mayDraft: mayDraft(view.person, consultation),
    })
  })

const looks: Record<Way, Pick<Tile, 'sign' | 'paint'>> = {
  remark: { sign: 'pen', paint: 'brick' },
  speak: { sign: 'voice', paint: 'lime' },
  meet: { sign: 'people', paint: 'sky' },
  'read-draft': { sign: 'page', paint: 'sky' },
  'read-answers': { sign: 'answer', paint: 'sun' },
  'read-report': { sign: 'page', paint: 'sun' },
  'see-deeds': { sign: 'done', paint: 'lime' },
}

function tilesOf(view: View, consultation: Consultation, stages: Stage[], totals: Totals, today: string): Tile[] {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const standing = {
    openToVoices: consultation.openToVoices,
    closed: consultation.status === 'closed',
    meetingsAhead: totals.meetingsAhead,
    hasDraft: totals.versions.length > 0,
    answers: totals.answered,
    reported: totals.report !== null,
    commitments: totals.commitments,
  }
  const draft = totals.documentSlug
    ? documentPaths.document.href({ community: at.community, document: totals.documentSlug })
    : null
  return waysToday(stages, standing, today).map((way) => ({
    href: hrefOf(way, at, draft),
    title: t(`consultations.way.${way}`),
    text: t(`consultations.way.${way}.text`, { meetings: totals.meetingsAhead, answered: totals.answered }),
    ...looks[way],
  }))
}

/** The clock everybody looks at: how long the present stage still lasts, or how late the answers are. */
function clockOf({ t, dates, now }: View, stages: Stage[], totals: Totals, today: string): ClockProps | null {
  const due = totals.answersDue
  // Yearly reports last for years: each has its own clock on the page of commitments.
  const stage = presentStage(
    stages.filter(({ kind }) => kind !== 'yearly-reports'),
    today,
  )
  const late = due !== null && due < today
  const day = late ? due : stage?.ends
  if (!day || (stage && stageState(stage, today) === 'ahead' && !late)) return null

  const clock = publicClock(asDay(day), now)
  const words = t(`deadlines.clock.${clock.state}`, 'days' in clock ? { days: clock.days } : {})
  const label = late ? t('consultations.clock.answers') : stage!.title || t(`consultations.stage.${stage!.kind}`)
  const state = late ? 'overdue' : clock.state === 'today' || ('days' in clock && clock.days < 4) ? 'soon' : 'running'
  return { state, words, label, until: t('consultations.clock.day', { day: dates.day(day) }), date: day }
}
