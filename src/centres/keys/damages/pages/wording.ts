import type { View } from '#kit/view.ts'
import type { Damage } from '../tables.ts'

const kinds = { new: 'warning', seen: 'info', mending: 'info', done: 'good' } as const

export function statusOf({ t }: View, status: Damage['status']) {
  return { kind: kinds[status], label: t(`centres.damages.status.${status}`) }
}
