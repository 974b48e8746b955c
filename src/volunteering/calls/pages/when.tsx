import type { View } from '#kit/view.ts'
import type { CallBrief } from '../finding.ts'

/** From when till when, in words. */
export function CallWhen({ view: { t, dates }, call }: { view: View; call: Pick<CallBrief, 'fromDay' | 'untilDay'> }) {
  const { fromDay, untilDay } = call
  if (!untilDay) return <>{t('volunteering.when.from', { day: dates.day(fromDay) })}</>
  return <>{dates.span(fromDay, untilDay)}</>
}
