import type { Problem } from '#deadlines/index.ts'
import type { Consultation, Stage } from './tables.ts'

export type AnnouncementRefusal = 'no-stages' | 'no-summary' | 'problems-unexplained'

/**
 * Why a consultation cannot be announced, or null. What breaks the rules may still be announced, but not by an
 * oversight: it takes a tick and a reason, which stay in the record.
 */
export function announcementRefusal(
  consultation: Pick<Consultation, 'summary'>,
  stages: unknown[],
  problems: Problem[],
  said: { despite: boolean; reason: string },
): AnnouncementRefusal | null {
  if (!consultation.summary.trim()) return 'no-summary'
  if (stages.length === 0) return 'no-stages'
  if (problems.length === 0) return null
  return said.despite && said.reason.trim() ? null : 'problems-unexplained'
}

export type StageState = 'done' | 'current' | 'ahead'

/** Where a stage is on a day: ticked off as done, or over; running; or still ahead. */
export function stageState(stage: Pick<Stage, 'begins' | 'ends' | 'done'>, today: string): StageState {
  if (stage.done || stage.ends < today) return 'done'
  return stage.begins <= today ? 'current' : 'ahead'
}

/** The stage that is on now; of several the one that ends first; between two, the next. */
export function presentStage<Some extends Pick<Stage, 'begins' | 'ends' | 'done'>>(
  stages: Some[],
  today: string,
): Some | null {
  const order = (a: Some, b: Some) => (a.ends < b.ends ? -1 : 1)
  const running = stages.filter((stage) => stageState(stage, today) === 'current').sort(order)
  const ahead = stages.filter((stage) => stageState(stage, today) === 'ahead').sort(order)
  return running[0] ?? ahead[0] ?? null
}

export type TopicRefusal = 'has-voices'

/** A topic in which somebody has spoken stays, for the voice would lose its place. */
export function topicRemovalRefusal(voices: number): TopicRefusal | null {
  return voices > 0 ? 'has-voices' : null
}

export type TeamRefusal = 'no-such-person' | 'holds-already' | 'last-organiser'

export type Way = 'speak' | 'meet' | 'remark' | 'read-draft' | 'read-answers' | 'read-report' | 'see-deeds'

export type Standing = {
  openToVoices: boolean
  closed: boolean
  meetingsAhead: number
  hasDraft: boolean
  answers: number
  reported: boolean
  commitments: number
}

/** What anybody can do today, the most urgent first. */
export function waysToday(stages: Stage[], standing: Standing, today: string): Way[] {
  const running = (kind: Stage['kind']) =>
    stages.some((stage) => stage.kind === kind && stageState(stage, today) === 'current')
  const ways: (Way | false)[] = [
    running('remarks') && standing.hasDraft && !standing.closed && 'remark',
    standing.openToVoices && !standing.closed && 'speak',
    standing.meetingsAhead > 0 && 'meet',
    standing.commitments > 0 && 'see-deeds',
    standing.reported && 'read-report',
    standing.answers > 0 && 'read-answers',
    standing.hasDraft && 'read-draft',
  ]
  return ways.filter((way) => way !== false)
}

export type ClosingRefusal = 'not-announced' | 'remarks-wait' | 'proposals-wait'

/** How many remarks and proposals nobody has decided on. */
export type Unanswered = { remarks: number; proposals: number }

/** Why a process cannot be closed, or null: nobody who said something is left without an answer. */
export function closingRefusal(
  consultation: Pick<Consultation, 'published'>,
  { remarks, proposals }: Unanswered,
): ClosingRefusal | null {
  if (!consultation.published) return 'not-announced'
  if (remarks > 0) return 'remarks-wait'
  return proposals > 0 ? 'proposals-wait' : null
}
