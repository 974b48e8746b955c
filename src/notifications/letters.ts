import type { Community } from '#communities/index.ts'
import { dates } from '#kit/dates.ts'
import { bullets, heading, type Paper, paragraph } from '#kit/papers/index.ts'
import { type Lang, languages, translator } from '#kit/words.ts'
import type { Addressee } from './correspondence.ts'
import { byMatter } from './inbox.ts'

type Sender = Pick<Community, 'name' | 'address' | 'phone' | 'email'>

/** One letter to one person about everything that waits for them, in their language, ready for a window envelope. */
export function letterTo(addressee: Addressee, sender: Sender, publicUrl: string, now: Date): Paper {
  const lang = languages.find((known) => known === addressee.language) ?? 'pl'
  const t = translator(lang)
  const written = dates(lang)
  const matters = byMatter(addressee.notices, t, written)
  return {
    title: t('notifications.letter.title'),
    language: lang,
    date: t('notifications.letter.date', { town: sender.name, day: written.day(now) }),
    letterhead: { sender: senderLines(sender), recipient: recipientLines(addressee) },
    blocks: [
      paragraph(t('notifications.letter.hello')),
      ...matters.flatMap(({ title, lines }) => [
        heading(2, title),
        bullets(
          lines.map(({ text, created, href }) => [
            `${text} (${written.day(created)})\n`,
            new URL(href, publicUrl).href,
          ]),
        ),
      ]),
      paragraph(t('notifications.letter.change')),
    ],
  }
}

/** What to read aloud, or to copy into a text message. */
export function wordsFor(addressee: Addressee, lang: Lang): string {
  const t = translator(lang)
  const matters = byMatter(addressee.notices, t, dates(lang))
  return matters.map(({ title, lines }) => `${title}: ${lines.map(({ text }) => text).join(' ')}`).join('\n')
}

function senderLines({ name, address, phone, email }: Sender): string[] {
  return [name, ...(address ?? '').split('\n'), phone, email].filter((line): line is string => Boolean(line))
}

function recipientLines({ name, street, postcode, town }: Addressee): string[] {
  return [name, street, [postcode, town].filter(Boolean).join(' ')].filter((line): line is string => Boolean(line))
}
