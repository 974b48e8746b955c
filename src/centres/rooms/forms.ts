import { z } from 'zod'
import { field } from '#kit/form.ts'
import { equipment } from './equipment.ts'
import { openers } from './tables.ts'

const words = (max: number) => z.string().trim().max(max).default('')
const blank = (value: unknown) => (typeof value === 'string' ? value.trim().replace(',', '.') || undefined : value)
const maybe = (min: number, max: number) =>
  z.preprocess(blank, z.coerce.number().int().min(min).max(max).optional()).transform((value) => value ?? null)
const number = (min: number, max: number, otherwise: number) =>
  z.preprocess(blank, z.coerce.number().int().min(min).max(max).default(otherwise))

/** "w rzędach: 40" line by line: how many people fit when the room is laid out so. */
const layouts = z
  .string()
  .max(500)
  .default('')
  .transform((text, check) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const read = /^(.{1,60}?)\s*[:–-]\s*(\d{1,4})$/.exec(line)
        if (!read) check.addIssue({ code: 'custom', message: 'centres.room.layouts-odd' })
        return { name: read?.[1] ?? line, capacity: Number(read?.[2] ?? 0) }
      }),
  )

/** A room and the rules of booking it: hours of notice, minutes of length, days ahead; empty sets no limit. */
export const roomForm = z
  .object({
    name: field.text(80),
    words: words(1000),
    position: number(0, 99, 0),
    areaM2: z.preprocess(blank, z.coerce.number().min(1).max(9999).optional()).transform((value) => value ?? null),
    capacity: maybe(1, 5000),
    layouts,
    equipment: field.many(z.enum(equipment)),
    booking: z.enum(['open', 'asked', 'none']).default('open'),
    noticeHours: number(0, 2160, 0),
    shortestMinutes: number(15, 1440, 30),
    longestMinutes: maybe(15, 1440),
    horizonDays: maybe(1, 730),
    bufferMinutes: number(0, 240, 0),
    weeklyQuotaHours: maybe(1, 100),
    holdHours: number(0, 168, 0),
    reconfirmWeeks: maybe(1, 52),
    openedBy: z.enum(openers).default('staff'),
  })
  .refine(({ shortestMinutes, longestMinutes }) => !longestMinutes || longestMinutes >= shortestMinutes, {
    path: ['longestMinutes'],
    message: 'centres.room.longest-short',
  })

export const pictureForm = z.object({
  picture: z.instanceof(File, { message: 'centres.picture.missing' }),
  alt: field.text(200),
})
export const endForm = z.object({ day: field.day })

export type RoomValues = z.infer<typeof roomForm>
