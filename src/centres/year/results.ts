import type { View } from '#kit/view.ts'
import type { Content, CostRow, GoalRow } from './content.ts'
import { hoursOf } from './figures.ts'
import type { Told } from './told.ts'
import { withUnit } from './told.ts'

/** The table goals → forms → results: a counted indicator brings its own result, told as this reader may know it. */
export function goalCells({ t, dates }: View, goals: GoalRow[], figures: Told[]): string[][] {
  return goals.map(({ goal, form, indicator, ownIndicator, target, result }) => {
    const figure = figures.find(({ name }) => name === indicator)
    const aim = target === null ? '–' : dates.number(target)
    return [
      goal,
      form || '–',
      figure?.label ?? (ownIndicator || t('centres.year.none')),
      aim,
      figure?.told ?? (result || '–'),
    ]
  })
}

/** Organisations that run activities here, on what paper, for how much, and how many hours of those planned took place. */
export function agreementCells(view: View, agreements: Content['agreements']): string[][] {
  const { t, dates } = view
  return agreements.map(({ organisation, document, number, signed, grosze, plannedHours, minutes, dates: count }) => [
    organisation,
    [document, number, signed && dates.day(signed)].filter(Boolean).join(', '),
    dates.money(grosze),
    withUnit(view, plannedHours, 'hours'),
    `${withUnit(view, hoursOf(minutes), 'hours')} (${t('centres.year.dates', { count })})`,
  ])
}

export function costCells({ dates }: View, costs: CostRow[]): string[][] {
  return costs.map(({ what, payer, planned, paid }) => [what, payer, dates.money(planned), dates.money(paid)])
}

export type Total = { year: number; payer: string; planned: number; paid: number }

/** Who pays how much: lines of one payer and year added up. */
export function totalsOf(costs: (CostRow & { year: number })[]): Total[] {
  const totals = new Map<string, Total>()
  for (const { year, payer, planned, paid } of costs) {
    const total = totals.get(`${year} ${payer}`) ?? { year, payer, planned: 0, paid: 0 }
    totals.set(`${year} ${payer}`, { ...total, planned: total.planned + planned, paid: total.paid + paid })
  }
  return [...totals.values()].sort((one, other) => other.year - one.year || other.planned - one.planned)
}

export const goalColumns = ['goal', 'form', 'indicator', 'target', 'result']
export const agreementColumns = ['organisation', 'agreement', 'money', 'planned-hours', 'hours-done']
export const costColumns = ['cost', 'payer', 'planned', 'paid']
