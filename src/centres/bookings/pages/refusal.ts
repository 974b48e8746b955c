import type { View } from '#kit/view.ts'
import type { Policy } from '../../rooms/brief.ts'
import { spanned } from '../../rooms/pages/policy.ts'
import type { Refusal } from '../rules.ts'

/** Why a room cannot be booked, as a sentence with the limit that it would break. */
export function refusalSentence({ t }: View, refusal: Refusal, room: Policy & { capacity: number | null }): string {
  return t(`centres.refused.${refusal}`, {
    capacity: room.capacity ?? 0,
    shortest: spanned(t, room.shortestMinutes),
    longest: spanned(t, room.longestMinutes ?? 0),
    hours: room.noticeHours,
    days: room.horizonDays ?? 0,
    quota: spanned(t, room.weeklyQuotaMinutes ?? 0),
  })
}
