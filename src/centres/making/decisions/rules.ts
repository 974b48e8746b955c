import type { TeamDecision } from './tables.ts'

export type Refusal =
  | 'before-meeting'
  | 'not-yet'
  | 'wrong-number-of-groups'
  | 'groups-repeat'
  | 'votes-missing'
  | 'vote-lost'

type Said = Pick<TeamDecision, 'sort' | 'text' | 'method' | 'votesFor' | 'votesAgainst' | 'abstained' | 'decided'>

/** Groups as they are written: one in a line. */
export function groupsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s\-–•*]+/, '').trim())
    .filter(Boolean)
}

/**
 * Why this is not a decision of the team, or null. The number of groups was agreed on beforehand; a vote that was lost
 * or drawn decides nothing. `meetingDay` and `today` are local days.
 */
export function refusal(said: Said, wanted: number, meetingDay: string, today: string): Refusal | null {
  if (said.decided < meetingDay) return 'before-meeting'
  if (said.decided > today) return 'not-yet'
  if (said.sort === 'groups') {
    const groups = groupsIn(said.text)
    if (groups.length !== wanted) return 'wrong-number-of-groups'
    if (new Set(groups.map((group) => group.toLocaleLowerCase('pl'))).size < wanted) return 'groups-repeat'
  }
  if (said.method !== 'vote') return null
  if (said.votesFor === null || said.votesAgainst === null || said.abstained === null) return 'votes-missing'
  return said.votesFor > said.votesAgainst ? null : 'vote-lost'
}
