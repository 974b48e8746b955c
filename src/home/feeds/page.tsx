import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, CopyButton, Empty, LinkButton } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { housePaths as paths } from '../house-paths.ts'

type Props = { view: View; address: string | null; created: Date | null }

/** The secret address of one's own calendar. */
export function OwnCalendarPage({ view, address, created }: Props) {
  const { t, dates } = view
  const make = (label: string, look: 'main' | 'quiet') => (
    <form method="post" action={paths.ownCalendar.href()}>
      <Button look={look} sign="key">
        {label}
      </Button>
    </form>
  )
  return (
    <Page view={view} title={t('home.own-calendar.title')} lead={t('home.own-calendar.lead')} noindex>
      {!address && <Empty title={t('home.own-calendar.none')} action={make(t('home.own-calendar.make'), 'main')} />}
      {address && (
        <>
          <p>{t('home.own-calendar.address')}</p>
          <p class="address">{address}</p>
          {created && (
            <p class="quiet">
              {t('home.own-calendar.since')} {dates.day(created)}
            </p>
          )}
          <ButtonRow>
            <LinkButton href={address.replace(/^https?:/, 'webcal:')} sign="calendar">
              {t('home.own-calendar.open')}
            </LinkButton>
            <CopyButton label={t('home.own-calendar.copy')} done={t('home.own-calendar.copied')} text={address} />
          </ButtonRow>
          {make(t('home.own-calendar.renew'), 'quiet')}
          <form method="post" action={paths.ownCalendarEnd.href()}>
            <Button look="plain">{t('home.own-calendar.end')}</Button>
          </form>
        </>
      )}
    </Page>
  )
}
