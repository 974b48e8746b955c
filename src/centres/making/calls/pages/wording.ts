import type { View } from '#kit/view.ts'
import type { CallBrief } from '../calls.ts'
import { pays } from '../tables.ts'

type Pay = (typeof pays)[number]

/** What somebody may choose where this is offered. */
export function payChoices(offered: Pay): Pay[] {
  return offered === 'either' ? [...pays] : [offered]
}

/** "od 8 do 16 godzin miesięcznie", as far as it is said; empty where it is not. */
export function hoursOf({ t }: View, { hoursFrom, hoursTo }: Pick<CallBrief, 'hoursFrom' | 'hoursTo'>): string {
  if (hoursFrom && hoursTo) return t('centres.call.hours-between', { from: hoursFrom, to: hoursTo })
  if (hoursFrom) return t('centres.call.hours-from', { from: hoursFrom })
  return hoursTo ? t('centres.call.hours-to', { to: hoursTo }) : ''
}

const kinds = { waiting: 'info', accepted: 'good', reserve: 'warning', declined: 'quiet', withdrawn: 'quiet' } as const

export function statusOf({ t }: View, status: keyof typeof kinds) {
  return { kind: kinds[status], label: t(`centres.declaration.status.${status}`) }
}
