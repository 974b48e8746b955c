import { Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { beginCooperation, endCooperation } from './cooperations.ts'
import { cooperationForm } from './forms.ts'
import { backTo, showOrganisation, theOrganisationForStaff } from './one.tsx'
import { paths } from './paths.ts'

export const cooperationRoutes = new Hono<Env>()

  .post(paths.cooperations.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, organisation } = await theOrganisationForStaff(c)
    const { values, problems } = await readForm(c, cooperationForm)
    if (problems) return showOrganisation(c, organisation, { cooperation: { values, problems } })

    const begun = { kind: values.cooperation, from: values.from }
    const { refused } = await beginCooperation(db, person.id, organisation, begun, now())
    if (refused) {
      const told = { cooperation: view.t(`organisations.cooperation.refusal.${refused}`) }
      return showOrganisation(c, organisation, { cooperation: { values, problems: told } })
    }
    return backTo(c, organisation, 'organisations.cooperation.begun')
  })

  .post(paths.cooperationEnding.pattern, async (c) => {
    const { db, now } = c.var
    const { person, organisation } = await theOrganisationForStaff(c)
    found(await endCooperation(db, person.id, organisation.id, idOf(c.req.param('id')), dayOf(now()), now()))
    return backTo(c, organisation, 'organisations.cooperation.ended')
  })
