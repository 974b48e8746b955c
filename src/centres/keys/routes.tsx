import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { runHere, serveHere } from '../places/here.ts'
import { mayRunCentre } from '../places/rights.ts'
import { roomHere } from '../rooms/here.ts'
import { roomsOf } from '../rooms/rooms.ts'
import { codeForm, handoverForm, keyEndForm, keyForm, signatureForm, trustForm } from './forms.ts'
import { confirm, confirmed, handOver, historyOf, openHandovers, refuse } from './handovers.ts'
import { addKey, changeCode, endKey, keyById, keysOf } from './keys.ts'
import { namedPerson } from './named.ts'
import { EntrancePage } from './pages/entrance.tsx'
import { KeyPage } from './pages/key.tsx'
import { KeysPage } from './pages/keys.tsx'
import { paths } from './paths.ts'
import { codesFor, ownSlots } from './slots.ts'
import { addTrust, endTrust, trustsOf } from './trusts.ts'

/** What those who work in the place do with its keys; and how to get in, for everybody. */
export const keyRoutes = new Hono<Env>()

  .get(paths.keys.pattern, (c) => showKeys(c, null, {}, {}))

  .post(paths.keys.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, keyForm)
    if (problems) return showKeys(c, 'key', values, problems as Problems)
    const key = await addKey(c.var.db, person.id, centre, values, c.var.now())
    return done(c, paths.key.href({ ...at, id: key.id }), c.var.view.t('centres.saved'))
  })

  .get(paths.key.pattern, (c) => showKey(c, {}, {}))

  .post(paths.handovers.pattern, async (c) => {
    const { centre, key, at, person } = await keyHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, handoverForm)
    if (problems) return showKey(c, values, problems as Problems)
    const { to, name, reach, signed } = values
    const back = to === 'place'
    const named = { name: name ?? '', reach }
    const refused = await db.transaction(async (tx) => {
      const personId = back ? null : await namedPerson(tx, person.id, centre.communityId, named, now())
      const passing = { to: { takes: to, personId }, by: 'place' as const, trusted: false }
      const seen = back || signed ? { by: person.id, way: back ? ('desk' as const) : ('signature' as const) } : null
      return (await handOver(tx, person.id, key, passing, seen, now())).refused
    })
    if (refused) return showKey(c, values, { name: view.t(`centres.keys.refused.${refused}`) })
    return done(c, paths.key.href(at), view.t(back ? 'centres.keys.back' : 'centres.keys.given'))
  })

  .post(paths.signature.pattern, async (c) => {
    const { key, at, person } = await keyHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, signatureForm)
    if (problems) return showKey(c, values, problems as Problems)
    const pending = found((await openHandovers(db, key.id)).find((one) => !confirmed(one)))
    const way = pending.takes === 'place' ? ('desk' as const) : ('signature' as const)
    if (values.act === 'signed') await confirm(db, person.id, pending, way, now())
    else await refuse(db, person.id, pending, now())
    return done(c, paths.key.href(at), view.t('centres.saved'))
  })

  .post(paths.keyEnd.pattern, async (c) => {
    const { key, at, person, centre } = await keyHere(c)
    const { values, problems } = await readForm(c, keyEndForm)
    if (problems) return showKey(c, values, problems as Problems)
    const why = mayRunCentre(person, centre) ? values.why : 'lost'
    await endKey(c.var.db, person.id, key, why, c.var.now())
    return done(c, paths.keys.href(at), c.var.view.t('centres.saved'))
  })

  .post(paths.newCode.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { db, view, now } = c.var
    const old = found(await keyById(db, centre.id, idOf(c.req.param('id'))))
    const { values, problems } = await readForm(c, codeForm)
    if (problems) return showKey(c, values, problems as Problems)
    const fresh = found(await changeCode(db, person.id, old, values.code, now()))
    return done(c, paths.key.href({ ...at, id: fresh.id }), view.t('centres.keys.code-changed'))
  })

  .post(paths.trusts.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, trustForm)
    if (problems) return showKeys(c, 'trust', values, problems as Problems)
    const trust = await addTrust(db, person.id, centre, values, now())
    if (!trust) return showKeys(c, 'trust', values, { name: view.t('centres.trusts.already') })
    return done(c, paths.keys.href(at), view.t('centres.saved'))
  })

  .post(paths.trustEnd.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const ended = await endTrust(c.var.db, person.id, centre, idOf(c.req.param('id')), c.var.now())
    found(ended || null)
    return done(c, paths.keys.href(at), c.var.view.t('centres.saved'))
  })

  .get(paths.entrance.pattern, async (c) => {
    const { db, view } = c.var
    const { centre, room } = await roomHere(c)
    const slots = view.person ? await ownSlots(db, view.person, room.id, view.now) : []
    c.header('cache-control', 'no-store')
    const { slug, name, directions, phone } = centre
    return show(c, EntrancePage, {
      place: { slug, name, directions, phone },
      room: { slug: room.slug, name: room.name, openedBy: room.openedBy },
      codes: await codesFor(db, room, slots, view.now),
    })
  })

async function keyHere(c: Context<Env>) {
  const here = await serveHere(c)
  const key = found(await keyById(c.var.db, here.centre.id, idOf(c.req.param('id'))))
  return { ...here, key, at: { ...here.at, id: key.id } }
}

async function showKeys(c: Context<Env>, form: 'key' | 'trust' | null, values: Typed, problems: Problems) {
  const { db, view } = c.var
  const { centre } = await serveHere(c)
  const today = dayOf(view.now)
  const keys = await keysOf(db, centre.id)
  const trusts = await trustsOf(db, centre.id, today)
  const data = {
    place: { slug: centre.slug, name: centre.name },
    keys: keys.map(({ key: { id, kind, label, endedWhy }, room, hands }) => ({
      id,
      kind,
      label,
      room,
      ended: endedWhy,
      hands,
    })),
    trusts: trusts.map(({ id, name, role, since, untilDay, agreed }) => ({ id, name, role, since, untilDay, agreed })),
    rooms: (await roomsOf(db, centre.id, today)).map(({ id, name }) => ({ id, name })),
    today,
    mayRun: mayRunCentre(view.person, centre),
    ...{ form, values, problems },
  }
  c.header('cache-control', 'no-store')
  return show(c, KeysPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

async function showKey(c: Context<Env>, values: Typed, problems: Problems) {
  const { db, view } = c.var
  const { centre, key } = await keyHere(c)
  const rooms = await roomsOf(db, centre.id, dayOf(view.now))
  const history = await historyOf(db, key.id)
  const mayRun = mayRunCentre(view.person, centre)
  const open = history.map(({ handover }) => handover).filter(({ ended }) => ended === null)
  const { id, kind, label, minutesBefore, endedWhy } = key
  const room = rooms.find((one) => one.id === key.roomId)?.name ?? null
  const data = {
    place: { slug: centre.slug, name: centre.name },
    key_: { ...{ id, kind, label, room, minutesBefore }, code: mayRun ? key.code : null, ended: endedWhy },
    history: history.map(({ handover, giver, taker }) => ({
      ...{ giver, taker, takes: handover.takes, fromPlace: fromPlace(history, handover) },
      ...{ created: handover.created, confirmed: handover.takerConfirmed, way: handover.way },
      ...{ ended: handover.ended, outcome: handover.outcome },
    })),
    pending: open.some((one) => !confirmed(one)),
    held: open.some((one) => confirmed(one) && one.takes === 'person'),
    ...{ mayRun, values, problems },
  }
  c.header('cache-control', 'no-store')
  return show(c, KeyPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

type Row = Awaited<ReturnType<typeof historyOf>>[number]

/** The place gave it where the last confirmed hands before were the place's own, or there were none. */
function fromPlace(history: Row[], { created, giverId }: Row['handover']): boolean {
  if (giverId) return false
  const before = history.find(({ handover }) => handover.created < created && handover.takerConfirmed !== null)
  return !before || before.handover.takes === 'place'
}
