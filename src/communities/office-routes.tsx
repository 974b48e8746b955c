import { type Context, Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { View } from '#kit/view.ts'
import { closureForm, contactForm, officeForm, officialForm, renameForm } from './forms.ts'
import { assignToOffice, leaveOffice, officePeople } from './office-people.ts'
import { addOffice, closeOffice, editOffice, officeById, officesOf, renameOffice } from './offices.ts'
import { OfficePage } from './pages/office.tsx'
import type { OfficeForms } from './pages/office-acts.tsx'
import { NewOfficePage } from './pages/office-form.tsx'
import { OfficesPage } from './pages/offices.tsx'
import { paths } from './paths.ts'
import { isStaff } from './staff.ts'

export const officeRoutes = new Hono<Env>()

  .get(paths.offices.pattern, async (c) => {
    const { view, db } = c.var
    const { id } = found(view.community)
    const offices = await officesOf(db, id, dayOf(view.now))
    return show(c, OfficesPage, { offices, mayEdit: mayRun(view) })
  })

  .get(paths.newOffice.pattern, (c) => {
    runs(c.var.view)
    return newOffice(c, { from: dayOf(c.var.view.now) })
  })

  .post(paths.offices.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const { values, problems } = await readForm(c, officeForm)
    if (problems) return newOffice(c, values, problems)

    const { office, refused } = await addOffice(db, person.id, community.id, values, now())
    if (refused) return newOffice(c, values, { parentId: view.t(`communities.office.refusal.${refused}`) })

    const href = paths.office.href({ community: community.slug, id: office.id })
    return done(c, href, view.t('communities.office.added', { name: values.name }))
  })

  .get(paths.office.pattern, (c) => officePage(c))

  .post(paths.officeContact.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const { values, problems } = await readForm(c, contactForm)
    if (problems) return officePage(c, { contact: { values, problems } })

    const { refused } = await editOffice(db, person.id, community.id, idOf(c.req.param('id')), values, now())
    found(refused ? null : values)
    return back(c, 'communities.office.contact-saved')
  })

  .post(paths.officeNames.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const { values, problems } = await readForm(c, renameForm)
    if (problems) return officePage(c, { rename: { values, problems } })

    const { refused } = await renameOffice(db, person.id, community.id, idOf(c.req.param('id')), values, now())
    if (refused) return officePage(c, { rename: { values, problems: { from: sentence(view, refused) } } })
    return back(c, 'communities.office.renamed')
  })

  .post(paths.officeClosure.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const { values, problems } = await readForm(c, closureForm)
    if (problems) return officePage(c, { closure: { values, problems } })

    const { refused } = await closeOffice(db, person.id, community.id, idOf(c.req.param('id')), values.lastDay, now())
    if (refused) return officePage(c, { closure: { values, problems: { lastDay: sentence(view, refused) } } })
    return back(c, 'communities.office.closed-now')
  })

  .post(paths.officePeople.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const { values, problems } = await readForm(c, officialForm)
    if (problems) return officePage(c, { official: { values, problems } })

    const office = idOf(c.req.param('id'))
    const { refused } = await assignToOffice(db, person.id, community.id, office, values.official, now())
    if (refused) return officePage(c, { official: { values, problems: { official: sentence(view, refused) } } })
    return back(c, 'communities.office.person-added')
  })

  .post(paths.officeLeaving.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const [office, role] = [idOf(c.req.param('id')), idOf(c.req.param('role'))]
    found(await leaveOffice(db, person.id, community.id, office, role, now()))
    return back(c, 'communities.office.person-left')
  })

async function officePage(c: Context<Env>, forms: OfficeForms = {}) {
  const { view, db } = c.var
  const community = found(view.community)
  const today = dayOf(view.now)
  const office = found(await officeById(db, community.id, idOf(c.req.param('id'))))
  const asked = view.query.get('dzien') ?? ''
  const day = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today
  const offices = await officesOf(db, community.id, day)
  const people = isStaff(view.person, community.id) ? await officePeople(db, community.id, office.id, view.now) : null
  const broken = Object.keys(forms).length > 0
  return show(c, OfficePage, { office, offices, day, people, mayEdit: mayRun(view), ...forms }, broken ? 422 : 200)
}

async function newOffice(
  c: Context<Env>,
  values: Record<string, unknown>,
  problems?: Record<string, string | undefined>,
) {
  const { view, db } = c.var
  const offices = await officesOf(db, found(view.community).id, dayOf(view.now))
  return show(c, NewOfficePage, { offices, values, problems }, problems ? 422 : 200)
}

function runs(view: View) {
  const community = found(view.community)
  return { community, person: allowed(view, holds(view.person, [], community.id)) }
}

const mayRun = (view: View) => holds(view.person, [], view.community?.id ?? null)
const sentence = (view: View, refused: string) => view.t(`communities.office.refusal.${refused}`)

function back(c: Context<Env>, flash: string) {
  const { view } = c.var
  const href = paths.office.href({ community: view.community!.slug, id: c.req.param('id')! })
  return done(c, href, view.t(flash))
}
