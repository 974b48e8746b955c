import type { Message } from '#kit/mail.ts'
import type { View } from '#kit/view.ts'

type Sent = { number: number; title: string; href: string }

/** The letter to whoever left an e-mail address: the link to the page of their voice. */
export function voiceLetter({ t }: View, to: string, { number, title, href }: Sent): Message {
  const text = [
    t('consultations.mine.letter', { number, title }),
    `${t('consultations.mine.letter.link')}\n${href}`,
    t('consultations.letter.not-you'),
  ].join('\n\n')
  return { to, subject: t('consultations.mine.letter.subject', { number, title }), text }
}
