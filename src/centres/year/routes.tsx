import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { organisationsOf } from '#organisations/index.ts'
import { contentOf } from './content.ts'
import { divisionsOf, type ListName, listNames, type Records } from './figures.ts'
import { leadingForm } from './forms.ts'
import { runYearHere, yearHere } from './here.ts'
import { activitiesOf, setLeader } from './leading.ts'
import { LeadingPage } from './pages/leading.tsx'
import { ListPage } from './pages/list.tsx'
import { YearPage } from './pages/year.tsx'
import { paths } from './paths.ts'
import { cellsBehind, nameOf, toldDivisions, toldFigures } from './told.ts'

/** The year of a place in numbers, and who leads what. */
export const yearRoutes = new Hono<Env>()

  .get(paths.year.pattern, async (c) => {
    const { db, view } = c.var
    const { centre, year, years, staff, place, mayRun } = await yearHere(c)
    const content = await contentOf(db, centre, year, view.now)
    return show(c, YearPage, {
      place,
      years,
      over: Number(dayOf(view.now).slice(0, 4)) > year,
      figures: toldFigures({ view, staff }, content),
      divisions: toldDivisions({ view, staff }, content),
      pictures: content.pictures.map(({ file, alt }) => ({ file, alt })),
      goals: content.goals.length,
      agreements: content.agreements.length,
      costs: content.costs.length,
      mayRun,
    })
  })

  .get(paths.leading.pattern, (c) => showLeading(c, {}, null))

  .post(paths.leading.pattern, async (c) => {
    const { centre, year, person, at } = await runYearHere(c)
    const { values, problems } = await readForm(c, leadingForm)
    if (problems) return showLeading(c, values, problems as Problems)
    await setLeader(c.var.db, person, { centre, year }, values.activities, values, c.var.now())
    return done(c, paths.leading.href(at), c.var.view.t('centres.saved'))
  })

/** Lists stand last: their names must not be taken for pages of the year. */
export const listRoutes = new Hono<Env>().get(paths.list.pattern, async (c) => {
  const { db, view } = c.var
  const { centre, year, staff, place } = await yearHere(c)
  const content = await contentOf(db, centre, year, view.now)
  return show(c, ListPage, { place, ...listOf(c, content, staff) })
})

/** The part of a list that this address asks for. */
export function listOf(c: Context<Env>, records: Records, staff: boolean) {
  const { view } = c.var
  const list = found(listNames.find((name) => name === c.req.param('list')))
  const asked = view.query.get('tylko')
  const only = names(records).find((name) => name === asked) ?? null
  const page = Math.max(1, Number.parseInt(view.query.get('strona') ?? '1', 10) || 1)
  const rows = cellsBehind({ view, staff }, records, list, only)
  const shown = rows.slice((page - 1) * 50, page * 50)
  return { list, only, narrowed: narrowedTo(view, list, only), rows: shown, count: rows.length, page }
}

/** What a list can be narrowed to; anything else shows it whole. */
function names(records: Records): string[] {
  const { kind } = divisionsOf(records)
  return [...kind.map(({ name }) => name), ...leaders, ...bookers, 'nowe']
}

const leaders: string[] = ['organisation', 'residents', 'place']
const bookers: string[] = ['person', 'group']

function narrowedTo(view: View, list: ListName, only: string | null): string | null {
  if (!only) return null
  if (list === 'osoby') return view.t('centres.year.figure.regulars')
  if (list === 'rezerwacje') return nameOf(view, 'by', only)
  if (list !== 'terminy') return null
  return nameOf(view, leaders.includes(only) ? 'led' : 'kind', only)
}

async function showLeading(c: Context<Env>, values: Typed, problems: Problems | null) {
  const { db } = c.var
  const { centre, year, place } = await runYearHere(c)
  const activities = await activitiesOf(db, centre, year)
  const organisations = (await organisationsOf(db, centre.communityId)).map(({ id, name }) => ({ id, name }))
  return show(c, LeadingPage, { place, activities, organisations, values, problems }, problems ? 422 : 200)
}
