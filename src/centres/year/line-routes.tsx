import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import { officesOf } from '#communities/index.ts'
import { documentPaths, documentsOf } from '#documents/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { csv, polishExcel, xlsx } from '#kit/papers/index.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { organisationsOf } from '#organisations/index.ts'
import { type Content, contentOf } from './content.ts'
import { costsOf } from './costs.ts'
import { agreementForm, costForm, goalForm } from './forms.ts'
import { runYearHere, type YearHere, yearHere } from './here.ts'
import { type Line, lineById, removeLine, saveLine } from './lines.ts'
import { type Kind, LinesPage } from './pages/lines.tsx'
import { paths } from './paths.ts'
import { agreementCells, costCells, goalCells, totalsOf } from './results.ts'
import { costSheet, file } from './sheets.ts'
import { toldFigures } from './told.ts'

const lines = {
  goals: { line: 'goal', form: goalForm, repeats: 'goal' },
  agreements: { line: 'agreement', form: agreementForm, repeats: 'number' },
  costs: { line: 'cost', form: costForm, repeats: 'what' },
} as const satisfies Record<Kind, { line: Line; form: z.ZodType; repeats: string }>

/** Goals, agreements and costs of a year: typed once, read by everybody. */
export const lineRoutes = new Hono<Env>().get(paths.costsFile.pattern, async (c) => {
  const { centre } = await yearHere(c)
  const { view } = c.var
  const sheet = costSheet(view, await costsOf(c.var.db, centre, dayOf(view.now)))
  if (c.req.param('format') === 'csv') {
    const rows = sheet.rows.map((row) => row.map((value, n) => (n > 2 ? Number(value) / 100 : value)))
    const titles = sheet.columns.map(({ title }) => title)
    return file(c, csv(titles, rows, polishExcel), 'text/csv; charset=utf-8', 'koszty.csv')
  }
  found(c.req.param('format') === 'xlsx' ? true : null)
  return file(c, await xlsx([sheet], view.lang), 'xlsx', 'koszty.xlsx')
})

for (const kind of ['goals', 'agreements', 'costs'] as const) {
  const { line, form } = lines[kind]
  const end = { goal: paths.goalEnd, agreement: paths.agreementEnd, cost: paths.costEnd }[line]
  lineRoutes
    .get(paths[kind].pattern, (c) => showLines(c, kind, null, {}, null))
    .post(paths[kind].pattern, (c) => save(c, kind, form, null))
    .get(paths[line].pattern, async (c) => {
      const { centre, year } = await runYearHere(c)
      const row = found(await lineById(c.var.db, line, { centre, year }, idOf(c.req.param('id'))))
      return showLines(c, kind, row.id, typedOf(row), null)
    })
    .post(paths[line].pattern, (c) => save(c, kind, form, idOf(c.req.param('id'))))
    .post(end.pattern, async (c) => {
      const { centre, year, person, at } = await runYearHere(c)
      const { id } = found(await lineById(c.var.db, line, { centre, year }, idOf(c.req.param('id'))))
      await removeLine(c.var.db, person, line, { centre, year }, id, c.var.now())
      return done(c, paths[kind].href(at), c.var.view.t('centres.year.removed'))
    })
}

async function save(c: Context<Env>, kind: Kind, form: z.ZodType, id: string | null) {
  const { db, view, now } = c.var
  const { centre, year, person, at } = await runYearHere(c)
  const { line, repeats } = lines[kind]
  if (id) found(await lineById(db, line, { centre, year }, id))
  const { values, problems } = await readForm(c, form as z.ZodType<never>)
  if (problems) return showLines(c, kind, id, values as Typed, problems as Problems)
  if (!(await saveLine(db, person, line, { centre, year }, id, values, now())))
    return showLines(c, kind, id, typedOf(values), { [repeats]: view.t('centres.year.repeated') })
  return done(c, paths[kind].href(at), view.t('centres.saved'))
}

/** Grosze as złote for the field in which they are typed. */
function typedOf(row: object): Typed {
  const money = (value: unknown) => (Number(value) / 100).toFixed(2).replace('.', ',')
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      ['grosze', 'planned', 'paid'].includes(name) ? money(value) : value,
    ]),
  )
}

async function showLines(c: Context<Env>, kind: Kind, id: string | null, values: Typed, problems: Problems | null) {
  const { centre, place, mayRun, staff } = await (problems ? runYearHere(c) : yearHere(c))
  const options = mayRun ? await optionsOf(c, kind, centre.communityId) : null
  // Whoever changes one line is not shown the others.
  const table = id ? { rows: [], foot: null, totals: [] } : await tableOf(c, kind, { centre, year: place.year, staff })
  return show(c, LinesPage, { place, kind, ...table, options, id, values, problems }, problems ? 422 : 200)
}

type Shown = Pick<YearHere, 'centre' | 'year' | 'staff'>

async function tableOf(c: Context<Env>, kind: Kind, { centre, year, staff }: Shown) {
  const { db, view } = c.var
  const content = await contentOf(db, centre, year, view.now)
  const totals = kind === 'costs' ? totalsOf(await costsOf(db, centre, dayOf(view.now))) : []
  const { money } = view.dates
  return {
    rows: rowsOf(c, kind, content, staff),
    foot: kind === 'costs' ? footOf(c, content) : null,
    totals: totals.map((one) => [String(one.year), one.payer, money(one.planned), money(one.paid)]),
  }
}

function rowsOf(c: Context<Env>, kind: Kind, content: Content, staff: boolean) {
  const { view } = c.var
  if (kind === 'goals') {
    const cells = goalCells(view, content.goals, toldFigures({ view, staff }, content))
    return content.goals.map(({ id }, n) => ({ id, cells: cells[n]!, href: null }))
  }
  if (kind === 'costs')
    return content.costs.map((row) => ({ id: row.id, cells: costCells(view, [row])[0]!, href: null }))
  return content.agreements.map((row) => ({
    id: row.id,
    cells: agreementCells(view, [row])[0]!,
    href:
      row.taskUrl ??
      (row.documentSlug &&
        documentPaths.document.href({ community: view.community!.slug, document: row.documentSlug })),
  }))
}

function footOf({ var: { view } }: Context<Env>, { costs }: Content): string[] {
  const sum = (name: 'planned' | 'paid') => view.dates.money(costs.reduce((all, one) => all + one[name], 0))
  return [view.t('centres.year.together'), '', sum('planned'), sum('paid')]
}

/** What the form of a line offers to choose from; the others are not asked for. */
async function optionsOf(c: Context<Env>, kind: Kind, communityId: string) {
  const { db, view } = c.var
  const [organisations, offices, documents] = await Promise.all([
    kind === 'goals' ? [] : organisationsOf(db, communityId),
    kind === 'costs' ? officesOf(db, communityId, dayOf(view.now)) : [],
    kind === 'agreements' ? documentsOf(db, communityId) : [],
  ])
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return {
    organisations: organisations.map(named),
    offices: offices.map(({ id, name }) => ({ value: id, label: name ?? '–' })),
    documents: documents
      .filter(({ kind }) => kind === 'agreement')
      .map(({ id, title }) => ({ value: id, label: title })),
  }
}
