import { z } from 'zod'
import { field } from '#kit/form.ts'
import { reach } from '../../bookings/forms.ts'

export const damageForm = z.object({
  room: field.optional(80),
  words: field.text(2000),
  picture: z.instanceof(File).optional(),
  name: field.optional(80),
  reach,
  clientId: field.id,
})

export const statusForm = z.object({
  status: z.enum(['seen', 'mending', 'done']),
  note: field.optional(1000).transform((value) => value ?? ''),
})

/** A room is closed from now until the end of a day. */
export const closureForm = z.object({ until: field.day, standing: z.enum(['leave', 'cancel']) })

export type StatusForm = z.infer<typeof statusForm>
