import type { Translate } from '#kit/words.ts'
import type { Policy } from '../brief.ts'

/** The rules of booking a room as plain sentences; a limit that is not set is not mentioned. */
export function policySentences(t: Translate, policy: Policy): string[] {
  if (!policy.bookable) return [t('centres.policy.not-bookable')]
  const { noticeHours, shortestMinutes, longestMinutes, horizonDays, bufferMinutes, weeklyQuotaMinutes } = policy
  const days = noticeHours % 24 === 0 ? noticeHours / 24 : 0
  return [
    t(policy.needsApproval ? 'centres.policy.asked' : 'centres.policy.open'),
    noticeHours > 0 && (days ? t('centres.policy.notice-days', { days }) : t('centres.policy.notice', { noticeHours })),
    longestMinutes
      ? t('centres.policy.length', { from: spanned(t, shortestMinutes), to: spanned(t, longestMinutes) })
      : t('centres.policy.shortest', { from: spanned(t, shortestMinutes) }),
    horizonDays && t('centres.policy.horizon', { days: horizonDays }),
    bufferMinutes > 0 && t('centres.policy.buffer', { minutes: bufferMinutes }),
    weeklyQuotaMinutes && t('centres.policy.quota', { time: spanned(t, weeklyQuotaMinutes) }),
    policy.holdHours > 0 && t('centres.policy.hold', { hours: policy.holdHours }),
    policy.reconfirmWeeks && t('centres.policy.reconfirm', { weeks: policy.reconfirmWeeks }),
    t(`centres.policy.opened-by.${policy.openedBy}`),
  ].filter((sentence): sentence is string => Boolean(sentence))
}

/** "1 godz. 30 min" */
export function spanned(t: Translate, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t('centres.minutes', { rest })
  return rest === 0 ? t('centres.hours', { hours }) : t('centres.hours-minutes', { hours, rest })
}
