import { type Context, Hono } from 'hono'
import { addDays, asDay } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { keepFile } from '#kit/files.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { senderOf } from '#kit/sender.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { centreHere, runHere } from '../places/here.ts'
import { mayRunCentre, mayServeCentre } from '../places/rights.ts'
import { askingForm, thingForm } from './forms.ts'
import { askFor } from './loans.ts'
import { ThingPage } from './pages/thing.tsx'
import { ThingFormPage } from './pages/thing-form.tsx'
import { ThingsPage } from './pages/things.tsx'
import { paths } from './paths.ts'
import { freeBetween, freeOn } from './rules.ts'
import { addThing, editThing, thingsOf } from './things.ts'

const spend = limit(20, 900)

/** What a place lends, and asking for it. */
export const thingRoutes = new Hono<Env>()

  .get(paths.things.pattern, async (c) => {
    const { db, view } = c.var
    const { centre } = await centreHere(c)
    const from = dayIn(view.query.get('od')) ?? dayOf(view.now)
    const until = dayIn(view.query.get('do')) ?? from
    const rows = await thingsOf(db, centre.id, view.now)
    return show(c, ThingsPage, {
      place: { slug: centre.slug, name: centre.name },
      ...{ from, until: until < from ? from : until },
      things: rows.map(({ thing, usable, away }) => ({
        ...{ id: thing.id, name: thing.name, category: thing.category, quantity: thing.quantity },
        free: freeBetween(usable, away, from, until < from ? from : until),
      })),
      mayRun: mayRunCentre(view.person, centre),
      mayServe: mayServeCentre(view.person, centre),
    })
  })

  .get(paths.newThing.pattern, async (c) => {
    await runHere(c)
    return showForm(c, null, { quantity: 1 }, {})
  })

  .post(paths.things.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, thingForm)
    if (problems) return showForm(c, null, values, problems as Problems)
    const { picture, ...said } = values
    const kept = await pictureOf(c, centre.communityId, picture)
    if (kept.refused) return showForm(c, null, values, { picture: kept.refused })
    const thing = await addThing(c.var.db, person.id, centre, { ...said, ...kept.row }, c.var.now())
    if (!thing) return showForm(c, null, values, { name: c.var.view.t('centres.things.name-taken') })
    return done(c, paths.thing.href({ ...at, id: thing.id }), c.var.view.t('centres.saved'))
  })

  .get(paths.thing.pattern, (c) => showThing(c, {}, {}))

  .get(paths.thingEdit.pattern, async (c) => {
    await runHere(c)
    const { thing } = await thingHere(c)
    return showForm(c, thing.id, { ...thing, pictureFile: undefined }, {})
  })

  .post(paths.thingEdit.pattern, async (c) => {
    const { person } = await runHere(c)
    const { centre, thing, at } = await thingHere(c)
    const { values, problems } = await readForm(c, thingForm)
    if (problems) return showForm(c, thing.id, values, problems as Problems)
    const { picture, ...said } = values
    const kept = await pictureOf(c, centre.communityId, picture)
    if (kept.refused) return showForm(c, thing.id, values, { picture: kept.refused })
    const others = await thingsOf(c.var.db, centre.id, c.var.now())
    if (others.some((one) => one.thing.name === said.name && one.thing.id !== thing.id))
      return showForm(c, thing.id, values, { name: c.var.view.t('centres.things.name-taken') })
    await editThing(c.var.db, person.id, centre, thing.id, { ...said, ...kept.row }, c.var.now())
    return done(c, paths.thing.href(at), c.var.view.t('centres.saved'))
  })

  .post(paths.asking.pattern, async (c) => {
    const { db, view, now } = c.var
    const { thing, at } = await thingHere(c)
    const sender = senderOf(c)
    if (sender) spend(sender, now())
    const { values, problems } = await readForm(c, askingForm)
    if (problems) return showThing(c, values, problems as Problems)
    const { reach } = values
    if (!view.person && !reach.email && !reach.phone)
      return showThing(c, values, { reach: view.t('centres.loans.reach-missing') })
    const { loan, refused } = await askFor(db, view.person, thing, values, now())
    if (refused) return showThing(c, values, { quantity: view.t(`centres.loans.refused.${refused}`) })
    const href = paths.ticket.href({ community: at.community, token: loan.token ?? '' })
    return done(c, href, view.t('centres.loans.asked'))
  })

function dayIn(text: string | null): string | null {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}

async function thingHere(c: Context<Env>) {
  const here = await centreHere(c)
  const [row] = await thingsOf(c.var.db, here.centre.id, c.var.view.now, idOf(c.req.param('id')))
  const { thing, usable, away } = found(row)
  return { ...here, thing, usable, away, at: { ...here.at, id: thing.id } }
}

async function pictureOf(c: Context<Env>, communityId: string, picture: File | undefined) {
  if (!picture) return { row: {}, refused: null }
  const { db, storage, now, view } = c.var
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const about = { communityId, by: null, public: true, picture: true, now: now() }
  const { file, refused } = await keepFile(db, storage, { ...about, name: 'sprzet', bytes })
  return refused
    ? { row: {}, refused: view.t(`kit.file.refusal.${refused}`) }
    : { row: { pictureFile: file.id }, refused }
}

async function showForm(c: Context<Env>, id: string | null, values: Typed, problems: Problems) {
  const { centre } = await centreHere(c)
  const place = { slug: centre.slug, name: centre.name }
  const typed = { ...values, picture: undefined }
  return show(c, ThingFormPage, { place, id, values: typed, problems }, Object.keys(problems).length > 0 ? 422 : 200)
}

async function showThing(c: Context<Env>, values: Typed, problems: Problems) {
  const { view } = c.var
  const { centre, thing, usable, away } = await thingHere(c)
  const today = dayOf(view.now)
  const days = Array.from({ length: 28 }, (_, n) => addDays(asDay(today), n))
  const { id, name, category, quantity, kept, instructions, deposit, longestDays, pictureFile, ended } = thing
  const data = {
    place: { slug: centre.slug, name: centre.name },
    thing: { ...{ id, name, category, quantity, kept, instructions, deposit, longestDays, pictureFile }, ended },
    days: days.map((on) => ({ on: String(on), free: freeOn(usable, away, on) })),
    today,
    sending: newSending(c),
    ...{ values, problems },
    mayRun: mayRunCentre(view.person, centre),
  }
  return show(c, ThingPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
