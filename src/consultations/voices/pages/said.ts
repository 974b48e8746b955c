import type { Channel } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Said } from '../reading.ts'

const signs = {
  meeting: 'table',
  web: 'screen',
  paper: 'card',
  phone: 'phone',
  email: 'letter',
  outdoor: 'sun',
} as const

/** How a voice came to us, and from which meeting and table. */
export function channelOf(
  { t }: View,
  { channel, meeting, table }: Pick<Said, 'channel' | 'meeting' | 'table'>,
): Channel {
  const where = meeting?.title && [meeting.title, table && t('consultations.table', { number: table })].filter(Boolean)
  return { sign: signs[channel], label: where ? where.join(', ') : t(`consultations.heard.${channel}`) }
}

/** Whose words they are, as far as they let it be known. */
export function whoSaid({ t }: View, { author, organisation }: Pick<Said, 'author' | 'organisation'>): string {
  return [organisation, author].filter(Boolean).join(', ') || t('consultations.voice.unsigned')
}
