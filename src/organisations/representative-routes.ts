import { Hono } from 'hono'
import { isStaff } from '#communities/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf, signedIn } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { claimForm } from './forms.ts'
import { backTo, showOrganisation, theOrganisation, theOrganisationForStaff } from './one.tsx'
import { paths } from './paths.ts'
import { claimRepresentation, confirmRepresentation, endRepresentation, representativesOf } from './representations.ts'

const spend = limit(20, 3600)

export const representativeRoutes = new Hono<Env>()

  .post(paths.representatives.pattern, async (c) => {
    const { view, db, now } = c.var
    const person = signedIn(view)
    const organisation = await theOrganisation(c)
    const { values, problems } = await readForm(c, claimForm)
    if (problems) return showOrganisation(c, organisation, { claim: { values, problems } })

    spend(person.id, now())
    const { refused } = await claimRepresentation(db, person.id, organisation, values.position, now())
    if (refused) {
      const told = { position: view.t(`organisations.representative.refusal.${refused}`) }
      return showOrganisation(c, organisation, { claim: { values, problems: told } })
    }
    return backTo(c, organisation, 'organisations.representative.claimed')
  })

  .post(paths.representativeConfirmation.pattern, async (c) => {
    const { person, organisation } = await theOrganisationForStaff(c)
    found(await confirmRepresentation(c.var.db, person.id, organisation.id, idOf(c.req.param('id')), c.var.now()))
    return backTo(c, organisation, 'organisations.representative.confirmed')
  })

  // Staff may end anybody's, and anybody their own.
  .post(paths.representativeEnding.pattern, async (c) => {
    const { view, db, now } = c.var
    const person = signedIn(view)
    const organisation = await theOrganisation(c)
    const id = idOf(c.req.param('id'))
    const one = found((await representativesOf(db, organisation.id)).find((row) => row.id === id))
    allowed(view, one.personId === person.id || isStaff(person, organisation.communityId))
    found(await endRepresentation(db, person.id, organisation.id, id, now()))
    return backTo(c, organisation, 'organisations.representative.ended')
  })
