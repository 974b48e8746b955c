import { Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { OpenCode } from '../slots.ts'

/** The codes of a slot that has begun or is about to: nothing where it is not time. */
export function SlotCodes({ view: { t, dates }, codes }: { view: View; codes: OpenCode[] }) {
  if (codes.length === 0) return null
  return (
    <Notice kind="good" title={t('centres.entrance.codes')}>
      <ul class="plain-list">
        {codes.map(({ label, code, until }) => (
          <li>
            <span>
              {label}: <strong class="number">{code}</strong>{' '}
              <span class="quiet">{t('centres.entrance.until', { clock: dates.clock(until) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
