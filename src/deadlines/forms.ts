import { z } from 'zod'
import { field } from '#kit/form.ts'
import { isRuleKey, type Unit, versionsOf } from './catalogue.ts'
import { asDay } from './day.ts'
import type { OverrideDraft } from './overrides.ts'

const optionalDay = field.optionalDay.transform((day) => (day ? asDay(day) : null))

export const ownRuleForm = z.object({
  key: z.string().max(100),
  value: field.text(1000),
  basis: field.text(500),
  validFrom: optionalDay,
  validTo: optionalDay,
})

export const endForm = z.object({ last: field.day.transform(asDay) })

/** What was typed, as a value of the rule's unit: a number, yes or no, a day of the year or a list. */
export function draftOf({ value, ...typed }: z.infer<typeof ownRuleForm>): OverrideDraft {
  const unit = isRuleKey(typed.key) ? versionsOf(typed.key)[0].unit : null
  return { ...typed, value: unit ? readValue(unit, value) : value }
}

function readValue(unit: Unit, typed: string): unknown {
  if (unit === 'required') return /^(tak|yes|так)$/i.test(typed) ? true : /^(nie|no|ні)$/i.test(typed) ? false : typed
  if (unit === 'year-day') return typed
  if (unit === 'list')
    return typed
      .split(/[,;\n]/)
      .map((item) => item.trim())
      .filter(Boolean)
  const number = Number(typed.replace(',', '.').replace(/\s/g, ''))
  if (unit === 'permille') return Math.round(number * 10)
  return unit === 'grosze' ? Math.round(number * 100) : number
}
