import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import type { Consultation, Topic } from '../process/tables.ts'
import { addConclusion } from '../voices/conclusions.ts'
import type { Conclusion } from '../voices/tables.ts'
import type { Meeting, MeetingTable } from './tables.ts'

export type AtTable = { meeting: Meeting; table: MeetingTable; topic: Topic }
export type Saying = Pick<Conclusion, 'kind' | 'text' | 'support'> & {
  round: number
  sessionId: string | null
  clientId: string
}

/** Writes down what was said at a table, by the recorder sitting there. */
export function recordAtTable(
  db: Db,
  recorder: Person,
  consultation: Consultation,
  { meeting, table, topic }: AtTable,
  saying: Saying,
  now: Date,
) {
  const round = Math.min(saying.round, meeting.rounds)
  const where = { meetingId: meeting.id, tableId: table.id, round, channel: 'meeting' as const }
  return addConclusion(db, recorder.id, consultation, topic, { ...saying, ...where }, now)
}
