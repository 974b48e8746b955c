import { Page } from '#kit/page.tsx'
import { Button, DataTable, Facts, Field, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { MailState } from '../digests.ts'
import { paths } from '../paths.ts'

type Props = MailState & { view: View; values: { hour?: unknown }; problems: { hour?: string } }

/** For the operator: whether letters leave, and when. */
export function PostPage({ view, waiting, failing, values, problems }: Props) {
  const { t, dates } = view
  return (
    <Page
      view={view}
      title={t('notifications.post.title')}
      lead={t('notifications.post.lead')}
      problems={problems}
      noindex
    >
      <Facts facts={[{ term: t('notifications.post.waiting'), detail: dates.number(waiting) }]} />
      {failing.length === 0 ? (
        <Notice kind="good">{t('notifications.post.healthy')}</Notice>
      ) : (
        <DataTable
          caption={t('notifications.post.failing', { count: failing.length })}
          columns={[
            { label: t('notifications.post.reason') },
            { label: t('notifications.post.tries'), numeric: true },
            { label: t('notifications.post.next') },
          ]}
          rows={failing.map(({ failure, tries, nextTry }) => [failure, String(tries), dates.moment(nextTry)])}
        />
      )}
      <form method="post" action={paths.post.href()} class="flow">
        <Field
          name="hour"
          type="number"
          width="short"
          min={0}
          max={23}
          label={t('notifications.post.hour')}
          hint={t('notifications.post.hour-hint')}
          value={String(values.hour ?? '')}
          error={problems.hour}
        />
        <Button>{t('notifications.post.save')}</Button>
      </form>
    </Page>
  )
}
