import type { Crumb } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

/** Konto / this page. */
export function accountCrumbs({ t }: View, title: string): Crumb[] {
  return [{ label: t('accounts.account.title'), href: paths.account.href() }, { label: title }]
}

/** Community / people / (person) / this page. */
export function deskCrumbs({ t, community }: View, title: string, person?: { id: string; name: string }): Crumb[] {
  const slug = community!.slug
  const crumbs: Crumb[] = [
    { label: community!.name, href: `/${slug}` },
    { label: t('accounts.people.title'), href: paths.people.href({ community: slug }) },
  ]
  if (person) crumbs.push({ label: person.name, href: paths.person.href({ community: slug, id: person.id }) })
  return [...crumbs, { label: title }]
}
