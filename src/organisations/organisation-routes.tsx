import { type Context, Hono } from 'hono'
import { isStaff } from '#communities/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, signedIn } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { directory, endedOrganisations, perPage, waitingOrganisations } from './directory.ts'
import { newOrganisationForm, organisationForm, wantedForm } from './forms.ts'
import { backTo, mayEdit, showOrganisation, theOrganisation, theOrganisationForStaff } from './one.tsx'
import {
  addOrganisation,
  confirmOrganisation,
  editOrganisation,
  endOrganisation,
  resumeOrganisation,
} from './organisations.ts'
import { DirectoryPage } from './pages/directory.tsx'
import { OrganisationFormPage } from './pages/organisation-form.tsx'
import { paths } from './paths.ts'
import { claimRepresentation } from './representations.ts'
import type { TwinRefusal } from './rules.ts'
import type { Twin } from './twins.ts'

const spend = limit(20, 3600)

export const organisationRoutes = new Hono<Env>()

  .get(paths.directory.pattern, async (c) => {
    const { view, db } = c.var
    const { id } = found(view.community)
    const { strona, ...wanted } = wantedForm.parse(withoutBlanks(c.req.query()))
    const staff = isStaff(view.person, id)
    const [listed, waiting, ended] = await Promise.all([
      directory(db, id, { ...wanted, page: strona }),
      staff ? waitingOrganisations(db, id) : null,
      staff ? endedOrganisations(db, id) : null,
    ])
    const pages = pagesOf(listed.total)
    return show(c, DirectoryPage, { ...listed, wanted, page: strona, pages, waiting, ended })
  })

  .get(paths.newOrganisation.pattern, (c) => {
    signedIn(c.var.view)
    return form(c, { slug: null, values: {} })
  })

  .post(paths.directory.pattern, async (c) => {
    const { view, db, now } = c.var
    const person = signedIn(view)
    const community = found(view.community)
    const { values, problems } = await readForm(c, newOrganisationForm)
    if (problems) return form(c, { slug: null, values, problems })

    spend(person.id, now())
    const { different, position, ...typed } = values
    const staff = isStaff(person, community.id)
    const entering = { by: person.id, confirmed: staff, different }
    const { organisation, refused, twin } = await addOrganisation(db, community.id, typed, entering, now())
    if (refused) return form(c, { slug: null, values, refused, twin })

    if (!staff) await claimRepresentation(db, person.id, organisation, position, now())
    return backTo(c, organisation, staff ? 'organisations.added' : 'organisations.added-waits')
  })

  .get(paths.organisation.pattern, async (c) => showOrganisation(c, await theOrganisation(c)))

  .get(paths.edit.pattern, async (c) => {
    const organisation = await theOrganisation(c)
    allowed(c.var.view, mayEdit(c.var.view, organisation))
    const values = { ...organisation, legalPerson: organisation.legalPerson ? 'yes' : 'no' }
    return form(c, { slug: organisation.slug, values })
  })

  .post(paths.edit.pattern, async (c) => {
    const { view, db, now } = c.var
    const present = await theOrganisation(c)
    const person = allowed(view, mayEdit(view, present))
    const { values, problems } = await readForm(c, organisationForm)
    if (problems) return form(c, { slug: present.slug, values, problems })

    const { refused, twin } = await editOrganisation(db, person.id, present, values, now())
    if (refused) return form(c, { slug: present.slug, values, refused, twin })
    return backTo(c, present, 'organisations.saved')
  })

  .post(paths.confirmation.pattern, async (c) => {
    const { person, organisation } = await theOrganisationForStaff(c)
    await confirmOrganisation(c.var.db, person.id, organisation, c.var.now())
    return backTo(c, organisation, 'organisations.confirmed')
  })

  .post(paths.ending.pattern, async (c) => {
    const { person, organisation } = await theOrganisationForStaff(c)
    await endOrganisation(c.var.db, person.id, organisation, c.var.now())
    return backTo(c, organisation, 'organisations.ended')
  })

  .post(paths.resumption.pattern, async (c) => {
    const { db, view, now } = c.var
    const { person, organisation } = await theOrganisationForStaff(c)
    const { refused, twin } = await resumeOrganisation(db, person.id, organisation, now())
    if (!refused) return backTo(c, organisation, 'organisations.resumed')

    const problems = { resumption: view.t(`organisations.refusal.${refused}`, { name: twin.name }) }
    return showOrganisation(c, organisation, { resumption: { values: {}, problems } })
  })

type Form = {
  slug: string | null
  values: Record<string, unknown>
  problems?: Problems
  refused?: TwinRefusal
  twin?: Twin
}

const fieldOf = { 'nip-taken': 'nip', 'regon-taken': 'regon', 'krs-taken': 'krs', 'name-alike': 'name' } as const

/** The form as it was typed, with what is wrong, and with the organisation that is known already. */
function form(c: Context<Env>, { slug, values, problems, refused, twin }: Form) {
  const { view } = c.var
  const staff = isStaff(view.person, found(view.community).id)
  const told = refused
    ? { [fieldOf[refused]]: view.t(`organisations.refusal.${refused}`, { name: twin!.name }) }
    : problems
  const known = twin ? { ...twin, only: refused === 'name-alike' ? ('name' as const) : ('number' as const) } : null
  return show(
    c,
    OrganisationFormPage,
    { slug, values: typed(values), problems: told, twin: known, staff },
    told ? 422 : 200,
  )
}

/** What was read of a form is shown as it would be typed again. */
function typed({
  legalPerson,
  id: _,
  communityId: _community,
  createdBy: _by,
  confirmedBy: _confirmed,
  ...values
}: Form['values']) {
  return { ...values, legalPerson: typeof legalPerson === 'boolean' ? (legalPerson ? 'yes' : 'no') : legalPerson }
}

function withoutBlanks(query: Record<string, string>) {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / perPage))
