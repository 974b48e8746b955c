import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Field } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { RoleRow } from '../role-page.ts'
import { accountCrumbs } from './crumbs.ts'
import { RoleTable } from './role-table.tsx'
import { SpanFields } from './roles.tsx'

type Values = { who?: string; from?: string; to?: string | null }
type Props = { view: View; roles: RoleRow[]; today: string; values: Values; problems: Problems }

/** Who keeps the whole installation. Only operators see it. */
export function OperatorsPage({ view, roles, today, values, problems }: Props) {
  const { t } = view
  const title = t('accounts.operators.title')
  return (
    <Page
      view={view}
      title={title}
      lead={t('accounts.operators.lead')}
      breadcrumbs={accountCrumbs(view, title)}
      problems={problems}
      wide
      noindex
    >
      <RoleTable view={view} roles={roles} today={today} endHref={(id) => paths.operatorEnd.href({ id })} />
      <section class="flow">
        <h2>{t('accounts.roles.give')}</h2>
        <form method="post" action={paths.operators.href()} class="flow">
          <Field
            name="who"
            type="email"
            label={t('accounts.sign-in.email')}
            hint={t('accounts.operators.who-hint')}
            value={values.who}
            error={problems.who}
            autocomplete="off"
            required
          />
          <SpanFields view={view} values={values} problems={problems} />
          <Button>{t('accounts.roles.give')}</Button>
        </form>
      </section>
    </Page>
  )
}
