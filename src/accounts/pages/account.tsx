import type { Role } from '#kit/http.ts'
import { Page } from '#kit/page.tsx'
import { Button } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Props = { view: View; name: string; email: string | null; roles: Role[] }

export function AccountPage({ view, name, email, roles }: Props) {
  const { t } = view
  return (
    <Page view={view} title={name || email || t('accounts.account.title')}>
      {email && <p>{email}</p>}
      {roles.length > 0 && (
        <ul>
          {roles.map((role) => (
            <li>{t(`accounts.role.${role.role}`)}</li>
          ))}
        </ul>
      )}
      <form method="post" action={paths.signOut.href()}>
        <Button look="quiet">{t('accounts.sign-out')}</Button>
      </form>
    </Page>
  )
}
