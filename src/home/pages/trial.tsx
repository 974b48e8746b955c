import type { SentMessage } from '#kit/mail.ts'
import { Page } from '#kit/page.tsx'
import { Empty, GalleryParts } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

/** Letters that would have been sent, on an installation without a mail server. */
export function OutboxPage({ view, letters }: { view: View; letters: SentMessage[] }) {
  const { t, dates } = view
  return (
    <Page view={view} title={t('home.outbox.title')} lead={t('home.outbox.lead')}>
      {letters.length === 0 && <Empty title={t('home.outbox.none')}>{t('home.outbox.none-text')}</Empty>}
      {letters.map((letter) => (
        <details class="letter">
          <summary>
            {letter.subject} · {letter.to} · {dates.moment(new Date(letter.at))}
          </summary>
          <p class="letter__text">{letter.text}</p>
        </details>
      ))}
    </Page>
  )
}

/** Everything pages are built of, to look at and to test. */
export function GalleryPage({ view }: { view: View }) {
  return (
    <Page view={view} title={view.t('home.gallery.title')} lead={view.t('home.gallery.lead')} wide>
      <GalleryParts />
    </Page>
  )
}
