import { type Context, Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { geometryOf, readShape } from '#kit/geo/geojson.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { closureForm, neighbourhoodForm } from './forms.ts'
import {
  addNeighbourhood,
  closeNeighbourhood,
  editNeighbourhood,
  neighbourhoodBySlug,
  neighbourhoodsOf,
} from './neighbourhoods.ts'
import { NeighbourhoodPage } from './pages/neighbourhood.tsx'
import { NeighbourhoodFormPage } from './pages/neighbourhood-form.tsx'
import { NeighbourhoodsPage } from './pages/neighbourhoods.tsx'
import { paths } from './paths.ts'
import type { Neighbourhood } from './tables.ts'

export const neighbourhoodRoutes = new Hono<Env>()

  .get(paths.neighbourhoods.pattern, async (c) => {
    const { view, db } = c.var
    const neighbourhoods = await neighbourhoodsOf(db, found(view.community).id, dayOf(view.now))
    return show(c, NeighbourhoodsPage, { neighbourhoods, mayEdit: mayRun(view) })
  })

  .get(paths.newNeighbourhood.pattern, (c) => {
    runs(c.var.view)
    return form(c, null, { kind: 'estate', from: dayOf(c.var.view.now) })
  })

  .post(paths.neighbourhoods.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const read = await readNeighbourhood(c)
    if (read.problems) return form(c, null, read.values, read.problems)

    const { neighbourhood, refused } = await addNeighbourhood(db, person.id, community.id, read.values, now())
    if (refused) return form(c, null, read.typed, { [fieldOf[refused]]: sentence(view, refused) })
    const href = paths.neighbourhood.href({ community: community.slug, slug: neighbourhood.slug })
    return done(c, href, view.t('communities.neighbourhood.added', { name: neighbourhood.name }))
  })

  .get(paths.neighbourhood.pattern, (c) => onePage(c))

  .get(paths.neighbourhoodEdit.pattern, async (c) => {
    runs(c.var.view)
    const { shape, validFrom, ...row } = await theOne(c)
    const drawn = shape ? JSON.stringify(geometryOf(shape)) : ''
    return form(c, row.slug, { ...row, from: validFrom, shape: drawn })
  })

  .post(paths.neighbourhoodEdit.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const present = await theOne(c)
    const read = await readNeighbourhood(c)
    if (read.problems) return form(c, present.slug, read.values, read.problems)

    const { refused } = await editNeighbourhood(db, person.id, present, read.values, now())
    if (refused) return form(c, present.slug, read.typed, { [fieldOf[refused]]: sentence(view, refused) })
    const href = paths.neighbourhood.href({ community: community.slug, slug: present.slug })
    return done(c, href, view.t('communities.neighbourhood.saved'))
  })

  .post(paths.neighbourhoodClosure.pattern, async (c) => {
    const { view, db, now } = c.var
    const { person, community } = runs(view)
    const present = await theOne(c)
    const { values, problems } = await readForm(c, closureForm)
    if (problems) return onePage(c, { values, problems })

    const { refused } = await closeNeighbourhood(db, person.id, present, values.lastDay, now())
    if (refused) return onePage(c, { values, problems: { lastDay: sentence(view, refused) } })
    const href = paths.neighbourhood.href({ community: community.slug, slug: present.slug })
    return done(c, href, view.t('communities.neighbourhood.closed-now'))
  })

const fieldOf = { 'no-such-parent': 'parentId', 'name-taken': 'name', 'ends-before': 'from' } as const

type Closure = { values: Record<string, unknown>; problems: Problems }

async function onePage(c: Context<Env>, closure?: Closure) {
  const { view, db, domains } = c.var
  const community = found(view.community)
  const neighbourhood = await theOne(c)
  const [all, ...shelves] = await Promise.all([
    neighbourhoodsOf(db, community.id, dayOf(view.now)),
    ...domains.map((domain) => domain.shelves?.(db, community, neighbourhood.id, view)),
  ])
  const data = { neighbourhood, all, shelves: shelves.flatMap((shelf) => shelf ?? []), mayEdit: mayRun(view), closure }
  return show(c, NeighbourhoodPage, data, closure ? 422 : 200)
}

async function theOne(c: Context<Env>): Promise<Neighbourhood> {
  const { view, db } = c.var
  return found(await neighbourhoodBySlug(db, found(view.community).id, c.req.param('slug') ?? ''))
}

/** The form with its outline read: pasted, or from the file, which goes before what was pasted. */
async function readNeighbourhood(c: Context<Env>) {
  const { values, problems } = await readForm(c, neighbourhoodForm)
  if (problems) return { values: withoutFile(values), problems }

  const typed = withoutFile(values)
  const text = values.file ? await values.file.text() : values.shape
  if (text.trim() === '') return { values: { ...values, shape: null }, typed, problems: null }
  const { shape, problem, warnings } = readShape(text)
  const refused = problem ?? warnings[0]
  if (refused) return { values: typed, problems: { shape: c.var.view.t(`communities.shape.refusal.${refused}`) } }
  return { values: { ...values, shape }, typed, problems: null }
}

function withoutFile({ file: _, ...values }: Record<string, unknown>): Record<string, unknown> {
  return values
}

async function form(c: Context<Env>, slug: string | null, values: Record<string, unknown>, problems?: Problems) {
  const { view, db } = c.var
  const all = await neighbourhoodsOf(db, found(view.community).id, dayOf(view.now))
  const others = all.filter((one) => one.slug !== slug).map(({ id, name }) => ({ id, name }))
  return show(c, NeighbourhoodFormPage, { slug, others, values, problems }, problems ? 422 : 200)
}

function runs(view: View) {
  const community = found(view.community)
  return { community, person: allowed(view, holds(view.person, [], community.id)) }
}

const mayRun = (view: View) => holds(view.person, [], view.community?.id ?? null)
const sentence = (view: View, refused: string) => view.t(`communities.neighbourhood.refusal.${refused}`)
