import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Choices, Empty, Field, Tick } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Found } from '../finding.ts'
import { paths } from '../paths.ts'
import { deskCrumbs } from './crumbs.ts'

type Props = { view: View; id: string; name: string; asked: string; others: Found[]; problems: Problems }

/** Two entries, one person: chosen here which of the others is the same. */
export function MergePage({ view, id, name, asked, others, problems }: Props) {
  const { t } = view
  const title = t('accounts.merge.title')
  const action = paths.personMerge.href({ community: view.community!.slug, id })
  return (
    <Page
      view={view}
      title={title}
      kicker={name}
      lead={t('accounts.merge.lead', { name })}
      breadcrumbs={deskCrumbs(view, title, { id, name })}
      problems={problems}
      noindex
    >
      <form method="get" action={action} class="flow">
        <Field name="q" id="who" label={t('accounts.people.search')} value={asked} autocomplete="off" />
        <Button look="quiet" sign="search">
          {t('accounts.people.find')}
        </Button>
      </form>
      {others.length === 0 ? (
        <Empty title={t('accounts.people.nobody')}>{t('accounts.merge.nobody')}</Empty>
      ) : (
        <form method="post" action={action} class="flow">
          <Choices
            name="other"
            legend={t('accounts.merge.which')}
            error={problems.other}
            required
            choices={others.map((one) => ({
              value: one.id,
              label: one.name || t('accounts.people.nameless'),
              hint: [one.email, one.phone].filter(Boolean).join(' · ') || undefined,
            }))}
          />
          <Tick name="understood" label={t('accounts.merge.understood')} error={problems.understood} />
          <Button>{t('accounts.merge.do')}</Button>
        </form>
      )}
    </Page>
  )
}
