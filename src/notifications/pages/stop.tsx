import { Page } from '#kit/page.tsx'
import { Button, Hidden, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { MailMatter } from '../stops.ts'

type Props = { view: View; token: string; stopped: boolean; matters: MailMatter[]; chosen: string | null }

/** One button to end all letters, and one for each matter; each can be taken back on the same page. */
export function StopPage({ view, token, stopped, matters, chosen }: Props) {
  const { t } = view
  const first = matters.filter(({ kind, id }) => `${kind}:${id}` === chosen)
  const rest = matters.filter((matter) => !first.includes(matter))
  return (
    <Page view={view} title={t('notifications.stop.title')} lead={t('notifications.stop.lead')} noindex>
      {!stopped && first.length > 0 && <Matters view={view} token={token} matters={first} />}
      {stopped ? (
        <>
          <Notice kind="good">{t('notifications.stop.is-stopped')}</Notice>
          <form method="post" action={paths.stopEnd.href({ token })}>
            <Button look="quiet">{t('notifications.stop.resume')}</Button>
          </form>
        </>
      ) : (
        <form method="post" action={paths.stop.href({ token })}>
          <Button look={first.length > 0 ? 'quiet' : 'main'}>{t('notifications.stop.all')}</Button>
        </form>
      )}
      {!stopped && rest.length > 0 && (
        <section class="flow">
          <h2>{t('notifications.stop.matters')}</h2>
          <Matters view={view} token={token} matters={rest} />
        </section>
      )}
    </Page>
  )
}

function Matters({ view: { t }, token, matters }: Pick<Props, 'view' | 'token' | 'matters'>) {
  return (
    <ul class="matter__lines">
      {matters.map(({ kind, id, title, stopped }) => (
        <li class="matter__line">
          <p class="matter__text">{title}</p>
          <form method="post" action={(stopped ? paths.stopEnd : paths.stopMatter).href({ token })}>
            <Hidden name="kind" value={kind} />
            <Hidden name="id" value={id} />
            <Button look="quiet">
              {t(stopped ? 'notifications.stop.resume-matter' : 'notifications.stop.matter')}
              <span class="unseen">: {title}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
