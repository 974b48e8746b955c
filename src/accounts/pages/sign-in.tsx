import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Field } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Props = { view: View; values: { email?: string; code?: string; wroc?: string }; problems?: Problems }

export function SignInPage({ view, values, problems = {} }: Props) {
  const { t } = view
  return (
    <Page view={view} title={t('accounts.sign-in.title')} problems={problems}>
      <p>{t('accounts.sign-in.lead')}</p>
      <form method="post" action={paths.signIn.href()}>
        <input type="hidden" name="wroc" value={values.wroc} />
        <Field
          name="email"
          type="email"
          label={t('accounts.sign-in.email')}
          value={values.email}
          error={problems.email}
          autocomplete="email"
          required
        />
        <Button>{t('accounts.sign-in.send')}</Button>
      </form>
    </Page>
  )
}

export function CodePage({ view, values, problems = {} }: Props) {
  const { t } = view
  return (
    <Page view={view} title={t('accounts.code.title')} problems={problems}>
      <p>{t('accounts.code.lead', { email: values.email ?? '' })}</p>
      <form method="post" action={paths.code.href()}>
        <input type="hidden" name="wroc" value={values.wroc} />
        <input type="hidden" name="email" value={values.email} />
        <Field
          name="code"
          label={t('accounts.code.label')}
          value={values.code}
          error={problems.code}
          autocomplete="one-time-code"
          inputmode="numeric"
          required
        />
        <Button>{t('accounts.code.enter')}</Button>
      </form>
    </Page>
  )
}
