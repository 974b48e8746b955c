import type { Context } from 'hono'
import { type Env, found } from '#kit/http.ts'
import type { Crumb } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { consultationFor } from './consultations.ts'
import { paths } from './paths.ts'
import type { Consultation } from './tables.ts'

/** The consultation at this address, as the reader may see it, or a 404 page. */
export async function consultationHere(c: Context<Env>): Promise<Consultation> {
  const { db, view } = c.var
  const community = found(view.community)
  return found(await consultationFor(db, community.id, c.req.param('consultation') ?? '', view.person))
}

/** What a page of a room says of the consultation it is in. */
export type Around = { slug: string; title: string }

export function around({ slug, title }: Consultation): Around {
  return { slug, title }
}

/** Community / consultations / this consultation / the steps between / this page. */
export function consultationCrumbs({ t, community }: View, { slug, title }: Around, ...steps: Crumb[]): Crumb[] {
  const at = { community: community!.slug }
  return [
    { label: community!.name, href: `/${at.community}` },
    { label: t('consultations.menu'), href: paths.consultations.href(at) },
    { label: title, href: paths.consultation.href({ ...at, consultation: slug }) },
    ...steps,
  ]
}
