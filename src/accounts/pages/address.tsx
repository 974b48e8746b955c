import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Field, Hidden } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { accountCrumbs } from './crumbs.ts'

type Props = { view: View; values: { email?: string; code?: string }; problems: Problems }

export function AddressPage({ view, values, problems }: Props) {
  const { t } = view
  const title = t('accounts.address.title')
  return (
    <Page
      view={view}
      title={title}
      lead={t('accounts.address.lead')}
      breadcrumbs={accountCrumbs(view, title)}
      problems={problems}
      noindex
    >
      <form method="post" action={paths.address.href()} class="flow">
        <Field
          name="email"
          type="email"
          label={t('accounts.address.new')}
          value={values.email}
          error={problems.email}
          autocomplete="email"
          required
        />
        <Button sign="letter">{t('accounts.sign-in.send')}</Button>
      </form>
    </Page>
  )
}

export function AddressCodePage({ view, values, problems }: Props) {
  const { t } = view
  const title = t('accounts.code.title')
  return (
    <Page view={view} title={title} breadcrumbs={accountCrumbs(view, title)} problems={problems} noindex>
      <p>{t('accounts.code.lead', { email: values.email ?? '' })}</p>
      <form method="post" action={paths.addressCode.href()} class="flow">
        <Hidden name="email" value={values.email ?? ''} />
        <Field
          name="code"
          label={t('accounts.code.label')}
          value={values.code}
          error={problems.code ?? problems.email}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="short"
          required
        />
        <Button>{t('accounts.address.confirm')}</Button>
      </form>
    </Page>
  )
}
