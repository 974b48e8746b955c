import type { Context } from 'hono'
import { type Env, found } from '#kit/http.ts'
import type { Crumb } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { mayWork } from '../process/consultations.ts'
import { type Around, consultationCrumbs, consultationHere } from '../process/here.ts'
import { meetingBySlug } from './meetings.ts'
import { paths } from './paths.ts'

/** The meeting at this address with its consultation, as the reader may see it, or a 404 page. */
export async function meetingHere(c: Context<Env>) {
  const consultation = await consultationHere(c)
  const full = found(await meetingBySlug(c.var.db, consultation.id, c.req.param('meeting') ?? ''))
  if (!full.activity.published && !mayWork(c.var.view.person, consultation)) found(null)
  return { consultation, ...full }
}

/** Community / … / consultation / meetings / this meeting / the steps after it. */
export function meetingCrumbs(view: View, about: Around, meeting: { slug: string; title: string }, ...steps: Crumb[]) {
  const at = { community: view.community!.slug, consultation: about.slug }
  const list = { label: view.t('consultations.meetings.title'), href: paths.meetings.href(at) }
  const own = { label: meeting.title, href: paths.meeting.href({ ...at, meeting: meeting.slug }) }
  return consultationCrumbs(view, about, list, own, ...steps)
}

/** What an address of this meeting is made of. */
export function placeOf({ view, about, meeting }: { view: View; about: Around; meeting: { slug: string } }) {
  return { community: view.community!.slug, consultation: about.slug, meeting: meeting.slug }
}
