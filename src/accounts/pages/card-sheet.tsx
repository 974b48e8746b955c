import { raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { LinkButton, Notice, PrintButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

type Props = { view: View; name: string; code: string; expires: Date; address: string; back: string }

/** The sheet handed over the counter: big letters to read aloud, and a square for a telephone. Shown once. */
export function CardSheet({ view, name, code, expires, address, back }: Props) {
  const { t, dates } = view
  return (
    <Page view={view} title={t('accounts.sheet.title')} kicker={name || undefined} noindex>
      <div data-screen="">
        <Notice kind="warning">{t('accounts.sheet.once')}</Notice>
      </div>
      <div class="entry-card">
        <ol class="entry-card__steps">
          <li>
            {t('accounts.sheet.open')} <b class="entry-card__address">{address.replace(/^https?:\/\//, '')}</b>
          </li>
          <li>
            {t('accounts.sheet.type')} <b class="entry-card__code">{code}</b>
          </li>
          <li>{t('accounts.sheet.press')}</li>
        </ol>
        <figure class="entry-card__square">
          {raw(renderSVG(withQuery(address, { kod: code }), { border: 2, ecc: 'M' }))}
          <figcaption>{t('accounts.sheet.square')}</figcaption>
        </figure>
        <p>{t('accounts.sheet.valid', { day: dates.day(expires) })}</p>
        <p>{t('accounts.sheet.keep')}</p>
      </div>
      <div class="button-row" data-screen="">
        <PrintButton label={t('accounts.sheet.print')} />
        <LinkButton href={back} look="quiet">
          {t('accounts.sheet.back')}
        </LinkButton>
      </div>
    </Page>
  )
}
