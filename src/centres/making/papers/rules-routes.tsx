import { type Context, Hono } from 'hono'
import { findPeople, personHere } from '#accounts/index.ts'
import { changesBetween, documentPaths, versionById, versionUnits } from '#documents/index.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { type CentreHere, centreHere, runHere, serveHere } from '../../places/here.ts'
import { mayRunCentre, mayServeCentre } from '../../places/rights.ts'
import { paths } from '../paths.ts'
import { acceptancesOf, acceptedBy, acceptRules } from './acceptances.ts'
import { acceptanceForm, entryForm, paperForm } from './forms.ts'
import { AcceptancesPage } from './pages/acceptances.tsx'
import { PaperFormPage } from './pages/paper-form.tsx'
import { RulesPage } from './pages/rules.tsx'
import { type CentrePaper, makePaper, paperOf, templates } from './papers.ts'
import { acceptanceState } from './rules.ts'

/** The house rules of a place: read, accepted, accepted anew when they change, made from a template. */
export const rulesRoutes = new Hono<Env>()

  .get(paths.rules.pattern, async (c) => {
    const { db, view } = c.var
    const { centre } = await centreHere(c)
    const rules = await paperOf(db, centre.id, 'rules')
    const mine = view.person && rules ? await acceptedBy(db, centre.id, view.person.id) : []
    const state = acceptanceState(rules?.version.id ?? null, mine)
    const before = rules && state === 'changed' ? await versionById(db, mine[0]!.versionId) : undefined
    return show(c, RulesPage, {
      place: { slug: centre.slug, name: centre.name },
      rules: rules ? { ...rulesBrief(rules), units: await versionUnits(db, rules.version) } : null,
      state,
      accepted: mine[0]?.accepted ?? null,
      changes: before ? await changesBetween(db, before, rules!.version) : [],
      mayRun: mayRunCentre(view.person, centre),
      mayServe: mayServeCentre(view.person, centre),
    })
  })

  .post(paths.acceptance.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at } = await centreHere(c)
    const person = signedIn(view)
    const { values } = await readForm(c, acceptanceForm)
    const rules = found(await paperOf(db, centre.id, 'rules'))
    // What was read is not what counts any more: the new text is shown first.
    if (values.versionId !== rules.version.id) return done(c, paths.rules.href(at), view.t('centres.rules.changed-now'))
    const how = { channel: 'web' as const, by: null }
    await acceptRules(db, centre, rules.version.id, { personId: person.id }, how, now())
    return done(c, paths.rules.href(at), view.t('centres.rules.thanks'))
  })

  .get(paths.newRules.pattern, async (c) => {
    const here = await runHere(c)
    return showForm(c, here, { clauses: usual() }, null)
  })

  .post(paths.newRules.pattern, async (c) => {
    const here = await runHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, paperForm)
    if (problems) return showForm(c, here, values, problems as Problems)
    const refused = await makePaper(db, here.person, here.centre, 'rules', values, now())
    if (refused) return showForm(c, here, values, { clauses: view.t(`centres.paper.refusal.${refused}`) })
    return done(c, paths.rules.href(here.at), view.t('centres.paper.made'))
  })

  .get(paths.acceptances.pattern, async (c) => showAcceptances(c, await serveHere(c)))

  .post(paths.acceptances.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await serveHere(c)
    const { values, problems } = await readForm(c, entryForm)
    if (problems) return done(c, paths.acceptances.href(at), view.t('centres.rules.choose-person'))
    const rules = found(await paperOf(db, centre.id, 'rules'))
    const accepting = found(await personHere(db, values.personId, centre.communityId))
    const how = { channel: values.channel, by: person.id }
    await acceptRules(db, centre, rules.version.id, { personId: accepting.id }, how, now())
    return done(c, paths.acceptances.href(at), view.t('centres.rules.entered'))
  })

function usual() {
  return templates.rules.filter((clause) => clause.usual).map(({ key }) => key)
}

function rulesBrief({ document, version }: CentrePaper) {
  const { id, number, name, made } = version
  return { slug: document.slug, version: { id, number, name, made } }
}

async function showForm(c: Context<Env>, { centre, at }: CentreHere, values: Typed, problems: Problems | null) {
  const made = await paperOf(c.var.db, centre.id, 'rules')
  const room = made ? documentPaths.room.href({ community: at.community, document: made.document.slug }) : null
  const data = {
    place: { slug: centre.slug, name: centre.name },
    ...{ kind: 'rules' as const, room, clauses: templates.rules, short: [] },
    action: paths.newRules.href(at),
    ...{ values, problems },
  }
  return show(c, PaperFormPage, data, problems ? 422 : 200)
}

async function showAcceptances(c: Context<Env>, { centre }: CentreHere) {
  const { db, view } = c.var
  const rules = await paperOf(db, centre.id, 'rules')
  const typed = (view.query.get('q') ?? '').slice(0, 200)
  const people = typed ? await findPeople(db, centre.communityId, typed) : []
  return show(c, AcceptancesPage, {
    place: { slug: centre.slug, name: centre.name },
    rules: rules ? rulesBrief(rules) : null,
    rows: await acceptancesOf(db, centre.id),
    typed,
    people: people.map(({ id, name, email, phone }) => ({ id, name, hint: email ?? phone })),
  })
}
