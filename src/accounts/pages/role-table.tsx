import { Button, DataTable, Field, FoldedForm, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { RoleRow } from '../role-page.ts'

type Props = { view: View; roles: RoleRow[]; today: string; endHref: (id: string) => string }

/** Roles with their days, each with its own end. */
export function RoleTable({ view, roles, today, endHref }: Props) {
  const { t } = view
  return (
    <div id="roles">
      <DataTable
        caption={t('accounts.roles.list')}
        columns={['person', 'role', 'days', 'end'].map((column) => ({ label: t(`accounts.roles.column-${column}`) }))}
        rows={roles.map((row) => [
          row.name || row.email || t('accounts.people.nameless'),
          `${t(`accounts.role.${row.role}`)}${row.scopeKind ? ` (${t('accounts.roles.scoped')})` : ''}`,
          <Days view={view} row={row} today={today} />,
          row.to ? '' : <EndForm view={view} row={row} today={today} action={endHref(row.id)} />,
        ])}
      />
    </div>
  )
}

function Days({ view: { t, dates }, row, today }: { view: View; row: RoleRow; today: string }) {
  const facts = { from: dates.day(row.from), to: row.to ? dates.day(row.to) : '' }
  const over = row.to !== null && row.to < today
  const ahead = row.from > today
  return (
    <>
      {t(row.to ? 'accounts.roles.between' : 'accounts.roles.since', facts)}{' '}
      {over && <Status kind="quiet" label={t('accounts.roles.over')} />}
      {ahead && <Status kind="warning" label={t('accounts.roles.ahead')} />}
    </>
  )
}

type EndProps = { view: View; row: RoleRow; today: string; action: string }

function EndForm({ view: { t }, row, today, action }: EndProps) {
  return (
    <FoldedForm title={t('accounts.roles.end-of', { name: row.name })} action={action}>
      <Field
        name="on"
        id={`on-${row.id}`}
        type="date"
        label={t('accounts.roles.end-on')}
        value={row.from > today ? row.from : today}
        min={row.from}
        width="short"
        required
      />
      <Button look="quiet">{t('accounts.roles.end')}</Button>
    </FoldedForm>
  )
}
