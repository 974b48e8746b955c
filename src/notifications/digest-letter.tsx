import { raw } from 'hono/html'
import { dates } from '#kit/dates.ts'
import type { Message } from '#kit/mail.ts'
import { withQuery } from '#kit/paths.ts'
import { type Lang, languages, type Translate, translator } from '#kit/words.ts'
import { byMatter, type Line, type Matter } from './inbox.ts'
import { paths } from './paths.ts'
import type { Notice } from './tables.ts'

/**
 * One letter about everything that waits, in the person's language: what is newest first, under the matters it is
 * about, with a way to stop it. Plain text that reads well, and the same as simple HTML.
 */
export async function digestLetter(
  rows: Notice[],
  language: string,
  publicUrl: string,
  key: string,
): Promise<Omit<Message, 'to'>> {
  const lang = languages.find((known) => known === language) ?? 'pl'
  const t = translator(lang)
  const matters = byMatter(rows, t, dates(lang))
  const at = (href: string) => new URL(href, publicUrl).href
  const unsubscribe = at(paths.stop.href({ token: key }))
  const letter = { t, lang, matters, at, unsubscribe }
  return {
    subject: subjectOf(matters, t),
    text: textOf(letter),
    html: String(await (<Letter {...letter} />)),
    unsubscribe,
  }
}

type Props = { t: Translate; lang: Lang; matters: Matter[]; at: (href: string) => string; unsubscribe: string }

/** The person's own comes first in the subject: it is what they wait for. */
function subjectOf(matters: Matter[], t: Translate): string {
  const lines = matters.flatMap((matter) => matter.lines)
  const first = lines.find(({ own }) => own) ?? lines[0]!
  const text = first.text.length > 90 ? `${first.text.slice(0, 89).trimEnd()}…` : first.text
  return t('notifications.digest.subject', { text, more: lines.length - 1 })
}

function textOf({ t, lang, matters, at, unsubscribe }: Props): string {
  const said = ({ text, why, href, created }: Line) =>
    `* ${text}\n  ${dates(lang).moment(created)}. ${why}\n  ${at(href)}`
  const about = ({ title, lines }: Matter) =>
    `${title}\n${'-'.repeat(Math.min(60, title.length))}\n\n${lines.map(said).join('\n\n')}`
  return [
    t('notifications.digest.hello'),
    ...matters.map(about),
    `${t('notifications.digest.all')}\n${at(paths.inbox.href())}`,
    `${t('notifications.digest.stop')}\n${unsubscribe}`,
  ].join('\n\n')
}

function Letter({ t, lang, matters, at, unsubscribe }: Props) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>{t('notifications.digest.title')}</title>
        </head>
        <body style="font-family:sans-serif;font-size:17px;line-height:1.5;color:#1c1b19;max-width:38em;margin:0 auto;padding:1em">
          <p>{t('notifications.digest.hello')}</p>
          {matters.map((matter) => (
            <AboutMatter
              lang={lang}
              matter={matter}
              at={at}
              stop={withQuery(unsubscribe, { sprawa: `${matter.kind}:${matter.id}` })}
              t={t}
            />
          ))}
          <p>
            <a href={at(paths.inbox.href())}>{t('notifications.digest.all')}</a>
          </p>
          <p style="border-top:1px solid #cfcac1;padding-top:1em;color:#57534d">
            <a href={unsubscribe}>{t('notifications.digest.stop')}</a>
          </p>
        </body>
      </html>
    </>
  )
}

type AboutProps = Pick<Props, 't' | 'lang' | 'at'> & { matter: Matter; stop: string }

function AboutMatter({ t, lang, matter, at, stop }: AboutProps) {
  return (
    <>
      <h2 style="font-size:20px;margin:1.5em 0 .5em">
        <a href={at(matter.href)}>{matter.title}</a>
      </h2>
      <ul style="padding-left:1.2em">
        {matter.lines.map(({ text, why, href, created }) => (
          <li style="margin-bottom:.8em">
            <a href={at(href)}>{text}</a>
            <br />
            <span style="color:#57534d">
              {dates(lang).moment(created)}. {why}
            </span>
          </li>
        ))}
      </ul>
      <p style="font-size:15px">
        <a href={stop}>{t('notifications.digest.stop-matter')}</a>
      </p>
    </>
  )
}
