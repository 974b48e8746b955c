import { z } from 'zod'
import { field } from '#kit/form.ts'

const clock = z.preprocess((value) => value || undefined, field.clock.optional())
const words = (max: number) => z.string().trim().max(max).default('')

const workShape = {
  day: field.optionalDay,
  begins: clock,
  ends: clock,
  hours: z.preprocess((value) => (value === '' ? undefined : value), field.whole(0, 24).default(0)),
  minutes: z.preprocess((value) => (value === '' ? undefined : value), field.whole(0, 59).default(0)),
  tasks: words(500),
}

/** Hours: of a shift that is over, between two times, or so many of a day. */
export const hoursForm = z
  .object({
    ...workShape,
    shift: field.optionalId,
    call: field.optionalId,
    paper: field.ticked,
    clientId: field.id,
  })
  .refine(({ shift, day }) => shift || day, { path: ['day'], message: 'volunteering.form.day-missing' })
  .refine(({ shift, begins, ends, hours, minutes }) => shift || (begins && ends) || hours * 60 + minutes > 0, {
    path: ['hours'],
    message: 'volunteering.form.hours-missing',
  })
  .refine(({ begins, ends }) => !begins === !ends && (!begins || begins !== ends), {
    path: ['ends'],
    message: 'volunteering.form.both-times',
  })
  .refine(({ hours, minutes }) => hours * 60 + minutes <= 1440, {
    path: ['hours'],
    message: 'volunteering.form.long-day',
  })
export type HoursForm = z.infer<typeof hoursForm>

export const disputeForm = z.object({ reason: field.text(500) })

/** What an entry is taken back for; with nothing in place of it, the hours are simply not there. */
export const correctionForm = z
  .object(workShape)
  .refine(({ begins, ends }) => !begins === !ends && (!begins || begins !== ends), {
    path: ['ends'],
    message: 'volunteering.form.both-times',
  })
  .refine(({ hours, minutes }) => hours * 60 + minutes <= 1440, {
    path: ['hours'],
    message: 'volunteering.form.long-day',
  })
export type CorrectionForm = z.infer<typeof correctionForm>
