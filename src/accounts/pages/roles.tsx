import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Choices, Field, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Found } from '../finding.ts'
import { paths } from '../paths.ts'
import type { RoleRow } from '../role-page.ts'
import { roleNames } from '../tables.ts'
import { RoleTable } from './role-table.tsx'

type Values = { who?: string; personId?: string; role?: string; from?: string; to?: string | null }
type Props = {
  view: View
  roles: RoleRow[]
  today: string
  values: Values
  problems: Problems
  several: Found[]
}

/** Who serves in this community, from when and until when; given and ended here. */
export function RolesPage({ view, roles, today, values, problems, several }: Props) {
  const { t } = view
  const community = view.community!
  const title = t('accounts.roles.title')
  const where = { community: community.slug }
  return (
    <Page
      view={view}
      title={title}
      lead={t('accounts.roles.lead')}
      breadcrumbs={[{ label: community.name, href: `/${community.slug}` }, { label: title }]}
      problems={problems}
      wide
      noindex
    >
      <RoleTable view={view} roles={roles} today={today} endHref={(id) => paths.roleEnd.href({ ...where, id })} />
      <section class="flow">
        <h2>{t('accounts.roles.give')}</h2>
        <form method="post" action={paths.roles.href(where)} class="flow">
          <Who view={view} values={values} problems={problems} several={several} />
          <Select
            name="role"
            label={t('accounts.roles.role')}
            value={values.role}
            error={problems.role}
            empty={t('accounts.roles.choose')}
            required
            options={roleNames
              .filter((name) => name !== 'operator')
              .map((value) => ({ value, label: t(`accounts.role.${value}`) }))}
          />
          <SpanFields view={view} values={values} problems={problems} />
          <Button>{t('accounts.roles.give')}</Button>
        </form>
      </section>
    </Page>
  )
}

function Who({ view: { t }, values, problems, several }: Pick<Props, 'view' | 'values' | 'problems' | 'several'>) {
  if (several.length === 0)
    return (
      <Field
        name="who"
        label={t('accounts.roles.who')}
        hint={t('accounts.roles.who-hint')}
        value={values.who}
        error={problems.who}
        autocomplete="off"
        required
      />
    )
  return (
    <Choices
      name="personId"
      legend={t('accounts.roles.which')}
      value={values.personId}
      error={problems.personId}
      required
      choices={several.map((one) => ({
        value: one.id,
        label: one.name || t('accounts.people.nameless'),
        hint: [one.email, one.phone].filter(Boolean).join(' · ') || undefined,
      }))}
    />
  )
}

/** The first and the last day of a role. */
export function SpanFields({ view: { t }, values, problems }: Pick<Props, 'view' | 'values' | 'problems'>) {
  return (
    <>
      <Field
        name="from"
        type="date"
        label={t('accounts.roles.from')}
        value={values.from}
        error={problems.from}
        width="medium"
        required
      />
      <Field
        name="to"
        type="date"
        label={t('accounts.roles.to')}
        hint={t('accounts.roles.to-hint')}
        value={values.to}
        error={problems.to}
        optional={t('kit.form.optional')}
        width="medium"
      />
    </>
  )
}
