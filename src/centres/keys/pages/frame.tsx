import type { Child, PropsWithChildren } from 'hono/jsx'
import { Page } from '#kit/page.tsx'
import type { Crumb, Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths as centrePaths } from '../../paths.ts'

export type Place = { slug: string; name: string }

type Props = PropsWithChildren<{
  view: View
  place: Place
  title: string
  lead?: Child
  /** Between the place and this page. */
  trail?: Crumb[]
  problems?: Problems
  noindex?: boolean
}>

/** A page of keys and things of a place, with the way back to the place. */
export function PlaceFrame({ view, place, trail = [], title, problems, children, ...page }: Props) {
  const at = { community: view.community!.slug, centre: place.slug }
  const crumbs = [{ label: place.name, href: centrePaths.centre.href(at) }, ...trail, { label: title }]
  const wrong = problems && Object.keys(problems).length > 0 ? problems : undefined
  return (
    <Page view={view} kicker={place.name} title={title} breadcrumbs={crumbs} problems={wrong} {...page}>
      {children}
    </Page>
  )
}
