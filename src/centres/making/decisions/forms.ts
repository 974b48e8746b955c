import { z } from 'zod'
import { dateShape } from '#activities/index.ts'
import { field } from '#kit/form.ts'
import { methods, sorts } from './tables.ts'

const votes = z.preprocess((value) => (value === '' ? undefined : value), field.whole(0, 10_000).optional())
const counted = votes.transform((value) => value ?? null)

export const meetingForm = z
  .object({ title: field.text(160), ...dateShape, roomId: field.optionalId })
  .refine(({ begins, ends }) => begins < ends, { path: ['ends'], message: 'centres.team.form.ends-early' })
  .refine(({ place, address, onlineUrl, roomId }) => place || address || onlineUrl || roomId, {
    path: ['place'],
    message: 'centres.team.form.nowhere',
  })

/** What was decided and how; groups of residents stand one in a line. */
export const decisionForm = z
  .object({
    sort: z.enum(sorts),
    text: field.text(6000),
    method: z.enum(methods),
    votesFor: counted,
    votesAgainst: counted,
    abstained: counted,
    decided: field.day,
    clientId: field.id,
  })
  // Numbers left in the fields of a vote that was not taken say nothing.
  .transform((said) =>
    said.method === 'vote' ? said : { ...said, votesFor: null, votesAgainst: null, abstained: null },
  )

export const makingForm = z.object({ groups: field.whole(1, 12) })

export type MeetingForm = z.infer<typeof meetingForm>
export type DecisionForm = z.infer<typeof decisionForm>
