import type { Context } from 'hono'
import { holds } from '#accounts/index.ts'
import { isStaff } from '#communities/index.ts'
import { allowed, type Env, found, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { cooperationsOf } from './cooperations.ts'
import { organisationBySlug } from './organisations.ts'
import { OrganisationPage } from './pages/organisation.tsx'
import { paths } from './paths.ts'
import { representativesOf, scopeOf } from './representations.ts'
import type { Organisation } from './tables.ts'

export type Returned = { values: Record<string, unknown>; problems: Problems }
export type Returning = { claim?: Returned; cooperation?: Returned; resumption?: Returned }

/** Whether this person may change the organisation: staff of the community, or one of its representatives. */
export function mayEdit(view: View, { id, communityId }: Organisation): boolean {
  const { person } = view
  return isStaff(person, communityId) || holds(person, ['representative'], communityId, scopeOf(id))
}

/** The organisation of this address, where the reader may see it: confirmed, or their own, or looked at by staff. */
export async function theOrganisation(c: Context<Env>): Promise<Organisation> {
  const { view, db } = c.var
  const organisation = found(await organisationBySlug(db, found(view.community).id, c.req.param('slug') ?? ''))
  const own = organisation.createdBy !== null && organisation.createdBy === view.person?.id
  return found(organisation.confirmed || own || mayEdit(view, organisation) ? organisation : null)
}

/** The same, for staff only. */
export async function theOrganisationForStaff(c: Context<Env>) {
  const { view } = c.var
  const person = allowed(view, isStaff(signedIn(view), found(view.community).id))
  return { person, organisation: await theOrganisation(c) }
}

/** The page of an organisation, with the forms that came back. */
export async function showOrganisation(c: Context<Env>, organisation: Organisation, returned: Returning = {}) {
  const { view, db } = c.var
  const staff = isStaff(view.person, organisation.communityId)
  const insider = mayEdit(view, organisation)
  const [all, cooperations] = await Promise.all([
    view.person ? representativesOf(db, organisation.id) : [],
    cooperationsOf(db, organisation.id),
  ])
  const mine = all.find(({ personId }) => personId === view.person?.id)
  const { createdBy: _, confirmedBy: _by, nameKey: _key, communityId: _community, ...shown } = organisation
  const may = { staff, insider, claim: !mine && !staff && !organisation.ended }
  const data = { organisation: shown, representatives: insider ? all : null, mine: mine ?? null, cooperations, may }
  return show(c, OrganisationPage, { ...data, ...returned }, Object.keys(returned).length > 0 ? 422 : 200)
}

/** Back to the organisation's page after an act. */
export function backTo(c: Context<Env>, organisation: Organisation, flash: string) {
  const { view } = c.var
  const href = paths.organisation.href({ community: view.community!.slug, slug: organisation.slug })
  return done(c, href, view.t(flash, { name: organisation.name }))
}
