import type { Message } from '#kit/mail.ts'
import type { View } from '#kit/view.ts'
import type { Address } from './here.ts'
import { paths } from './paths.ts'

type Sent = { number: number; title: string; token: string; secret: string; publicUrl: string; late: boolean }

/** The letter to whoever left an e-mail address: the link to their remark, and one that confirms the address. */
export function sentLetter({ t }: View, to: string, address: Address, sent: Sent): Message {
  const { number, title, token, secret, publicUrl, late } = sent
  const at = (href: string) => `${publicUrl}${href}`
  const text = [
    t(late ? 'consultations.letter.sent-late' : 'consultations.letter.sent', { number, title }),
    `${t('consultations.letter.own')}\n${at(paths.own.href({ ...address, token }))}`,
    `${t('consultations.letter.confirm')}\n${at(paths.address.href({ ...address, secret }))}`,
    t('consultations.letter.not-you'),
  ].join('\n\n')
  return { to, subject: t('consultations.letter.subject', { number, title }), text }
}
