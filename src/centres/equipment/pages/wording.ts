import type { View } from '#kit/view.ts'
import type { Loan } from '../tables.ts'

const kinds = {
  asked: 'warning',
  agreed: 'info',
  out: 'info',
  back: 'good',
  declined: 'quiet',
  cancelled: 'quiet',
} as const

export function statusOf({ t }: View, status: Loan['status']) {
  return { kind: kinds[status], label: t(`centres.loans.status.${status}`) }
}
