import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { paths } from '../paths.ts'
import { centreBrief } from './brief.ts'
import { addCentre, centresOf, editCentre } from './centres.ts'
import { centreForm } from './forms.ts'
import { centreHere, runHere } from './here.ts'
import { CentrePage } from './pages/centre.tsx'
import { CentreFormPage } from './pages/centre-form.tsx'
import { CentresPage } from './pages/centres.tsx'
import { mayRunCentre, mayServeCentre, mayStartCentre } from './rights.ts'

export const routes = new Hono<Env>()

  .get(paths.centres.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const rows = await centresOf(db, community.id, dayOf(view.now))
    const mayAdd = mayStartCentre(view.person, community.id)
    return show(c, CentresPage, { centres: rows.map(centreBrief), mayAdd })
  })

  .get(paths.newCentre.pattern, (c) => {
    allowed(c.var.view, mayStartCentre(c.var.view.person, found(c.var.view.community).id))
    return showForm(c, null, { answerDays: 3 })
  })

  .post(paths.centres.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    const person = allowed(view, mayStartCentre(view.person, community.id))
    const { values, problems } = await readForm(c, centreForm)
    if (problems) return showForm(c, null, values, problems)

    const { centre, refused } = await addCentre(db, person.id, community.id, values, now())
    if (refused) return showForm(c, null, values, { name: view.t(`centres.refusal.${refused}`) })
    const href = paths.centre.href({ community: community.slug, centre: centre.slug })
    return done(c, href, view.t('centres.added', { name: centre.name }))
  })

  .get(paths.centre.pattern, async (c) => {
    const { view } = c.var
    const { centre } = await centreHere(c)
    const rights = { mayRun: mayRunCentre(view.person, centre), mayServe: mayServeCentre(view.person, centre) }
    return show(c, CentrePage, { centre: centreBrief(centre), ...rights })
  })

  .get(paths.edit.pattern, async (c) => {
    const { centre, at } = await runHere(c)
    return showForm(c, at.centre, centreBrief(centre))
  })

  .post(paths.edit.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, centreForm)
    if (problems) return showForm(c, at.centre, values, problems)

    await editCentre(c.var.db, person.id, centre.id, values, c.var.now())
    return done(c, paths.centre.href(at), c.var.view.t('centres.saved'))
  })

function showForm(c: Context<Env>, centre: string | null, values: Typed, problems?: Problems) {
  return show(c, CentreFormPage, { centre, values, problems }, problems ? 422 : 200)
}
