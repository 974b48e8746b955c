import type { Child, PropsWithChildren } from 'hono/jsx'
import { Page } from '#kit/page.tsx'
import type { Crumb, Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths as centrePaths } from '../../paths.ts'
import { paths } from '../paths.ts'

/** A place as the pages of its making name it. */
export type Place = { slug: string; name: string }

type Props = PropsWithChildren<{
  view: View
  place: Place
  title: string
  lead?: Child
  /** Between the making of the place and this page. */
  trail?: Crumb[]
  aside?: Child
  problems?: Problems | null
  wide?: boolean
  noindex?: boolean
}>

/** A page of the making of a place, with the way back to the place. */
export function MakingFrame({ view, place, trail = [], title, children, ...page }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug }
  const crumbs = [
    { label: t('centres.menu'), href: centrePaths.centres.href(at) },
    { label: place.name, href: centrePaths.centre.href(at) },
    ...(view.path === paths.making.href(at) ? [] : [{ label: t('centres.making'), href: paths.making.href(at) }]),
    ...trail,
    { label: title },
  ]
  return (
    <Page view={view} kicker={place.name} title={title} breadcrumbs={crumbs} {...page}>
      {children}
    </Page>
  )
}
