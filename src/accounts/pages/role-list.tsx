import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { type HeldRole, staff } from '../roles.ts'

/** One's roles, each with the doors it opens. */
export function RoleList({ view, roles }: { view: View; roles: HeldRole[] }) {
  const slugs = [...new Set(roles.filter(({ slug, scopeKind }) => slug && !scopeKind).map(({ slug }) => slug!))]
  const operator = roles.some(({ role }) => role === 'operator')
  return (
    <>
      <ul>
        {roles.map((role) => (
          <RoleLine view={view} role={role} />
        ))}
      </ul>
      {slugs.map((slug) => (
        <Doors view={view} slug={slug} roles={roles.filter((role) => role.slug === slug)} />
      ))}
      {operator && (
        <p>
          <a href={paths.operators.href()}>{view.t('accounts.operators.title')}</a>
        </p>
      )}
    </>
  )
}

export function RoleLine({ view: { t, dates }, role }: { view: View; role: HeldRole }) {
  return (
    <li>
      <b>{t(`accounts.role.${role.role}`)}</b>
      {role.community && `, ${role.community}`}
      {role.scopeKind && ` (${t('accounts.roles.scoped')})`},{' '}
      {role.to
        ? t('accounts.roles.between', { from: dates.day(role.from), to: dates.day(role.to) })
        : t('accounts.roles.since', { from: dates.day(role.from) })}
    </li>
  )
}

function Doors({ view: { t }, slug, roles }: { view: View; slug: string; roles: HeldRole[] }) {
  const serves = roles.some(({ role, scopeKind }) => staff.includes(role) && !scopeKind)
  const administers = roles.some(({ role }) => role === 'administrator')
  if (!serves) return null
  const where = { community: slug }
  return (
    <ul>
      <li>
        <a href={paths.people.href(where)}>{t('accounts.people.title-in', { community: roles[0]!.community ?? '' })}</a>
      </li>
      {administers && (
        <li>
          <a href={paths.roles.href(where)}>{t('accounts.roles.title-in', { community: roles[0]!.community ?? '' })}</a>
        </li>
      )}
      {administers && (
        <li>
          <a href={paths.consentTexts.href(where)}>
            {t('accounts.texts.title-in', { community: roles[0]!.community ?? '' })}
          </a>
        </li>
      )}
    </ul>
  )
}
