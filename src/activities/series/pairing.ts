import { addDays, asDay, weekday } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'

/** A date that is there, and how many people count on it. */
export type Held = { id: string; originalBegins: Date; people: number }

export type Pairing<Old, New> = {
  /** Dates that stay, each with what it becomes. */
  kept: [Old, New][]
  /** Dates nobody was on the list of; they are gone without a trace. */
  gone: Old[]
  /** Dates with people and nowhere to go: called off, so that everybody hears. */
  lost: Old[]
  added: New[]
}

/** Within what a date may be put elsewhere and still be the same meeting. */
export type Span = 'day' | 'week' | 'month'

/**
 * Which date becomes which when a rule changes. A moment named by both rules stays itself; of the others the nearest
 * within the same local week (of a monthly rule: month) are paired, those with people first, so that a list of people
 * follows its meeting to the new hour or day, and never to the meeting of another week.
 */
export function paired<Old extends Held, New extends { begins: Date }>(
  olds: Old[],
  news: New[],
  span: Span,
): Pairing<Old, New> {
  const free = new Map(news.map((one) => [one.begins.getTime(), one]))
  const same = olds.flatMap((old): [Old, New][] => {
    const one = free.get(old.originalBegins.getTime())
    return one ? [[old, one]] : []
  })
  for (const [, { begins }] of same) free.delete(begins.getTime())

  const left = olds.filter((old) => !same.some(([one]) => one === old))
  const nearby: [Old, New][] = []
  for (const old of left.toSorted((one, other) => Number(other.people > 0) - Number(one.people > 0))) {
    const one = nearest(old.originalBegins, [...free.values()], span)
    if (!one) continue
    free.delete(one.begins.getTime())
    nearby.push([old, one])
  }
  const rest = left.filter((old) => !nearby.some(([one]) => one === old))
  const [lost, gone] = [rest.filter(({ people }) => people > 0), rest.filter(({ people }) => people === 0)]
  return { kept: [...same, ...nearby], gone, lost, added: [...free.values()] }
}

function nearest<New extends { begins: Date }>(moment: Date, news: New[], span: Span): New | undefined {
  const far = ({ begins }: New) => Math.abs(begins.getTime() - moment.getTime())
  const within = spanOf(moment, span)
  return news.filter(({ begins }) => spanOf(begins, span) === within).sort((one, other) => far(one) - far(other))[0]
}

/** The day, the Monday or the month a moment belongs to on Warsaw's calendar. */
function spanOf(moment: Date, span: Span): string {
  const day = asDay(dayOf(moment))
  if (span === 'month') return day.slice(0, 7)
  return span === 'day' ? day : addDays(day, 1 - weekday(day))
}
