import { asDay, type Day, daysBetween } from '#deadlines/index.ts'
import { isLate, standing } from '../opinion.ts'
import type { Opinion } from '../tables.ts'
import type { OpinionBrief } from './opinion-page.tsx'

/** An opinion as pages show it on a day. */
export function briefOf(
  opinion: Opinion,
  { number, name }: { number: number; name: string },
  today: Day,
): OpinionBrief {
  const { id, body, bodyKind, deliveredOn, cameOn, outcome } = opinion
  const [delivered, due] = [asDay(deliveredOn), asDay(opinion.due)]
  const asked = { delivered, due, outcome }
  return {
    ...{ id, body, bodyKind, deliveredOn, due, cameOn },
    version: { number, name },
    late: cameOn !== null && isLate(asked, asDay(cameOn)),
    standing: standing(asked, today),
    left: daysBetween(today, due),
  }
}
