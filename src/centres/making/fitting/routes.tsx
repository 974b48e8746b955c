import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { keepFile } from '#kit/files.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { centreHere, runHere } from '../../places/here.ts'
import { mayRunCentre } from '../../places/rights.ts'
import type { Centre } from '../../places/tables.ts'
import { roomsOf } from '../../rooms/rooms.ts'
import { paths } from '../paths.ts'
import { addFitting, fittingsOf, removeFitting } from './fittings.ts'
import { itemForm, markForm, sketchForm } from './forms.ts'
import { totals } from './money.ts'
import { FittingPage } from './pages/fitting.tsx'
import { SketchPage } from './pages/sketch.tsx'
import { SketchFormPage } from './pages/sketch-form.tsx'
import { addMark, addSketch, marksOf, removeMark, sketchById, sketchesOf } from './sketches.ts'

/** What a place was fitted out with and whose money paid, and how it looks inside. */
export const routes = new Hono<Env>()

  .get(paths.fitting.pattern, async (c) => showFitting(c, {}, null))

  .post(paths.fitting.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, itemForm)
    if (problems) return showFitting(c, values, problems as Problems)
    await addFitting(c.var.db, person.id, centre, values, c.var.now())
    return done(c, paths.fitting.href(at), c.var.view.t('centres.fitting.added'))
  })

  .post(paths.itemEnd.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    await removeFitting(c.var.db, person.id, centre, idOf(c.req.param('id')), c.var.now())
    return done(c, paths.fitting.href(at), c.var.view.t('centres.fitting.removed'))
  })

  .get(paths.newSketch.pattern, async (c) => showSketchForm(c, (await runHere(c)).centre, {}, null))

  .post(paths.sketches.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { db, view, storage, now } = c.var
    const { values, problems } = await readForm(c, sketchForm)
    if (problems) return showSketchForm(c, centre, values, problems as Problems)

    const { picture, title, alt } = values
    const bytes = new Uint8Array(await picture.arrayBuffer())
    const about = { communityId: centre.communityId, by: null, public: true, picture: true, now: now() }
    const { file, refused } = await keepFile(db, storage, { ...about, name: picture.name, bytes, alt })
    if (refused) return showSketchForm(c, centre, values, { picture: view.t(`kit.file.refusal.${refused}`) })
    const { id } = await addSketch(db, person.id, centre, { title, alt, fileId: file.id }, now())
    return done(c, paths.sketch.href({ ...at, id }), view.t('centres.sketch.added'))
  })

  .get(paths.sketch.pattern, async (c) => showSketch(c, {}, null))

  .post(paths.marks.pattern, async (c) => {
    const { sketch, at, person } = await runSketch(c)
    const { values, problems } = await readForm(c, markForm)
    if (problems) return showSketch(c, values, problems as Problems)
    await addMark(c.var.db, person.id, sketch, values, c.var.now())
    return done(c, paths.sketch.href(at), c.var.view.t('centres.saved'))
  })

  .post(paths.markEnd.pattern, async (c) => {
    const { sketch, at, person } = await runSketch(c)
    await removeMark(c.var.db, person.id, sketch, Number(c.req.param('number')) || 0, c.var.now())
    return done(c, paths.sketch.href(at), c.var.view.t('centres.saved'))
  })

async function runSketch(c: Context<Env>) {
  const { centre, at, person } = await runHere(c)
  const sketch = found(await sketchById(c.var.db, centre.id, idOf(c.req.param('id'))))
  return { sketch, person, at: { ...at, id: sketch.id } }
}

async function showFitting(c: Context<Env>, values: Typed, problems: Problems | null) {
  const { db, view } = c.var
  const { centre } = await centreHere(c)
  const [items, drawn, rooms] = await Promise.all([
    fittingsOf(db, centre.id),
    sketchesOf(db, centre.id),
    roomsOf(db, centre.id, dayOf(view.now)),
  ])
  const data = {
    place: placeOf(centre),
    items,
    totals: totals(items),
    sketches: drawn.map(({ id, title }) => ({ id, title })),
    rooms: rooms.map(({ id, name, areaM2 }) => ({ id, name, areaM2 })),
    today: dayOf(view.now),
    ...{ values, problems },
    mayRun: mayRunCentre(view.person, centre),
  }
  return show(c, FittingPage, data, problems ? 422 : 200)
}

async function showSketch(c: Context<Env>, values: Typed, problems: Problems | null) {
  const { db, view } = c.var
  const { centre } = await centreHere(c)
  const { id, title, alt, fileId } = found(await sketchById(db, centre.id, idOf(c.req.param('id'))))
  const data = {
    place: placeOf(centre),
    sketch: { id, title, alt, fileId },
    marks: await marksOf(db, id),
    ...{ values, problems },
    mayRun: mayRunCentre(view.person, centre),
  }
  return show(c, SketchPage, data, problems ? 422 : 200)
}

function showSketchForm(c: Context<Env>, centre: Centre, { picture: _, ...values }: Typed, problems: Problems | null) {
  return show(c, SketchFormPage, { place: placeOf(centre), values, problems }, problems ? 422 : 200)
}

function placeOf({ slug, name }: Centre) {
  return { slug, name }
}
