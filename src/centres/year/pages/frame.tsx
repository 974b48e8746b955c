import type { Child, PropsWithChildren } from 'hono/jsx'
import { Page } from '#kit/page.tsx'
import type { Crumb, Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths as centrePaths } from '../../paths.ts'
import type { Place } from '../here.ts'
import { paths } from '../paths.ts'

type Props = PropsWithChildren<{
  view: View
  place: Place
  title: string
  lead?: Child
  trail?: Crumb[]
  problems?: Problems | null
  wide?: boolean
  noindex?: boolean
}>

/** A page of the year of a place, with the way back to both. */
export function YearFrame({ view, place, title, trail = [], children, ...page }: Props) {
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, year: place.year }
  const year = { label: t('centres.year.title', { year: String(place.year) }), href: paths.year.href(at) }
  const crumbs = [
    { label: t('centres.menu'), href: centrePaths.centres.href(at) },
    { label: place.name, href: centrePaths.centre.href(at) },
    ...(view.path === year.href ? [] : [year]),
    ...trail,
    { label: title },
  ]
  return (
    <Page view={view} kicker={place.name} title={title} breadcrumbs={crumbs} {...page}>
      {children}
    </Page>
  )
}
