import { type Context, Hono } from 'hono'
import { addClearance } from '#accounts/index.ts'
import { documentPaths, versionUnits } from '#documents/index.ts'
import { attempt } from '#kit/attempts.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { type CentreHere, centreHere, runHere } from '../../places/here.ts'
import { mayRunCentre } from '../../places/rights.ts'
import { paths } from '../paths.ts'
import { clearanceForm, paperForm } from './forms.ts'
import { workersWithChecks } from './minors.ts'
import { ClearancesPage } from './pages/clearances.tsx'
import { MinorsPage } from './pages/minors.tsx'
import { PaperFormPage } from './pages/paper-form.tsx'
import { makePaper, type PaperRefusal, paperOf, templates } from './papers.ts'
import type { PaperKind } from './tables.ts'

/** Protection of minors: the standards in full and for children, and who was checked before working with them. */
export const minorsRoutes = new Hono<Env>()

  .get(paths.minors.pattern, async (c) => {
    const { db, view } = c.var
    const { centre } = await centreHere(c)
    const [full, short] = [await textOf(db, centre.id, 'minors'), await textOf(db, centre.id, 'minors-short')]
    const place = { slug: centre.slug, name: centre.name }
    return show(c, MinorsPage, { place, full, short, mayRun: mayRunCentre(view.person, centre) })
  })

  .get(paths.newStandards.pattern, async (c) =>
    showForm(c, await runHere(c), { clauses: usual('minors'), short: usual('minors-short') }, null),
  )

  .post(paths.newStandards.pattern, async (c) => {
    const here = await runHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, paperForm)
    if (problems) return showForm(c, here, values, problems as Problems)
    const { clauses, short, own } = values
    const { refused } = await attempt<void, PaperRefusal>(db, async (tx, undo) => {
      const full = await makePaper(tx, here.person, here.centre, 'minors', { clauses, own }, now())
      if (full) undo(full)
      const children = { clauses: short, own: '' }
      const brief = await makePaper(tx, here.person, here.centre, 'minors-short', children, now())
      if (brief) undo(brief)
    })
    if (refused) return showForm(c, here, values, { clauses: view.t(`centres.paper.refusal.${refused}`) })
    return done(c, paths.minors.href(here.at), view.t('centres.paper.made'))
  })

  .get(paths.clearances.pattern, async (c) => showClearances(c, await runHere(c), {}, null))

  .post(paths.clearances.pattern, async (c) => {
    const here = await runHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, clearanceForm)
    if (problems) return showClearances(c, here, values, problems as Problems)
    const today = dayOf(now())
    if (values.checkedOn > today) {
      return showClearances(c, here, values, { checkedOn: view.t('centres.clearance.not-yet') })
    }
    const workers = await workersWithChecks(db, here.centre, today)
    found(workers.find(({ id }) => id === values.personId))
    await addClearance(db, here.person.id, here.centre.communityId, values, now())
    return done(c, paths.clearances.href(here.at), view.t('centres.clearance.saved'))
  })

function usual(kind: PaperKind) {
  return templates[kind].filter((clause) => clause.usual).map(({ key }) => key)
}

async function textOf(db: Db, centreId: string, kind: PaperKind) {
  const paper = await paperOf(db, centreId, kind)
  if (!paper) return null
  const { name, made } = paper.version
  return { slug: paper.document.slug, version: { name, made }, units: await versionUnits(db, paper.version) }
}

async function showForm(c: Context<Env>, { centre, at }: CentreHere, values: Typed, problems: Problems | null) {
  const made = await paperOf(c.var.db, centre.id, 'minors')
  const room = made ? documentPaths.room.href({ community: at.community, document: made.document.slug }) : null
  const place = { slug: centre.slug, name: centre.name }
  const data = { place, kind: 'minors' as const, room, clauses: templates.minors, short: templates['minors-short'] }
  const form = { action: paths.newStandards.href(at), values, problems }
  return show(c, PaperFormPage, { ...data, ...form }, problems ? 422 : 200)
}

async function showClearances(c: Context<Env>, { centre }: CentreHere, values: Typed, problems: Problems | null) {
  const today = dayOf(c.var.view.now)
  const workers = await workersWithChecks(c.var.db, centre, today)
  const place = { slug: centre.slug, name: centre.name }
  return show(c, ClearancesPage, { place, workers, today, values, problems }, problems ? 422 : 200)
}
