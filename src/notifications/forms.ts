import { z } from 'zod'
import { field } from '#kit/form.ts'

const kind = z.string().regex(/^[a-z][a-z-]{1,40}$/, 'notifications.form.kind')
const back = z.string().max(500).optional()

export const followForm = z.object({ kind, id: field.id, wroc: back })
/** What was shown when the button was pressed: what came later stays unread. */
export const readingForm = z.object({ until: z.iso.datetime(), kind: kind.optional(), id: field.optionalId })
export const matterForm = z.object({ kind, id: field.id })
export const sentForm = z.object({
  person: field.many(field.id).pipe(z.array(z.uuid()).min(1, 'notifications.form.nobody')),
  until: z.iso.datetime(),
})
export const callForm = z.object({ person: field.id, until: z.iso.datetime(), outcome: z.enum(['told', 'no-answer']) })
export const hourForm = z.object({ hour: field.whole(0, 23) })
