import { type Context, Hono } from 'hono'
import { addDays, asDay } from '#deadlines/index.ts'
import { dayOf, instantOf } from '#kit/dates.ts'
import { fileById, keepFile, serveFile } from '#kit/files.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { senderOf } from '#kit/sender.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { centreHere, runHere, serveHere } from '../../places/here.ts'
import { mayRunCentre } from '../../places/rights.ts'
import { roomsOf } from '../../rooms/rooms.ts'
import { paths } from '../paths.ts'
import { closeBroken, damageById, damageByToken, damagesOf, reportDamage, setStatus } from './damages.ts'
import { closureForm, damageForm, statusForm } from './forms.ts'
import { DamagePage } from './pages/damage.tsx'
import { DamagesPage } from './pages/damages.tsx'
import { ReportPage } from './pages/report.tsx'
import { DamageTicketPage } from './pages/ticket.tsx'
import type { Damage } from './tables.ts'

const spend = limit(20, 900)

export const damageRoutes = new Hono<Env>()

  .get(paths.newDamage.pattern, (c) => showReport(c, { room: c.var.view.query.get('sala') ?? '' }, {}))

  .post(paths.newDamage.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at } = await centreHere(c)
    const sender = senderOf(c)
    if (sender) spend(sender, now())
    const { values, problems } = await readForm(c, damageForm)
    if (problems) return showReport(c, values, problems as Problems)

    const { room, picture, ...form } = values
    const rooms = await roomsOf(db, centre.id, dayOf(now()))
    const kept = picture ? await keepPicture(c, centre.communityId, picture) : null
    if (kept?.refused) return showReport(c, values, { picture: view.t(`kit.file.refusal.${kept.refused}`) })
    const roomId = rooms.find(({ slug }) => slug === room)?.id ?? null
    const said = { ...form, roomId, pictureFile: kept?.file?.id ?? null }
    const damage = await reportDamage(db, view.person, centre, said, now())
    const href = paths.damageTicket.href({ community: at.community, token: damage.token ?? '' })
    return done(c, href, view.t('centres.damages.thanks'))
  })

  .get(paths.damages.pattern, async (c) => {
    const { centre } = await serveHere(c)
    const rows = await damagesOf(c.var.db, centre.id)
    return show(c, DamagesPage, {
      place: { slug: centre.slug, name: centre.name },
      damages: rows.map(({ damage, room }) => ({ ...brief(damage), room })),
    })
  })

  .get(paths.damage.pattern, (c) => showDamage(c, {}))

  .post(paths.damageStatus.pattern, async (c) => {
    const { damage, at, person } = await damageHere(c)
    const { values, problems } = await readForm(c, statusForm)
    if (problems) return showDamage(c, problems as Problems)
    await setStatus(c.var.db, person.id, damage.id, values, c.var.now())
    return done(c, paths.damage.href(at), c.var.view.t('centres.saved'))
  })

  .post(paths.damageClosure.pattern, async (c) => {
    const { db, view, now } = c.var
    const { person } = await runHere(c)
    const { damage, at, centre } = await damageHere(c)
    const { values, problems } = await readForm(c, closureForm)
    if (problems) return showDamage(c, problems as Problems)
    const ends = instantOf(addDays(asDay(values.until), 1))
    if (ends <= now()) return showDamage(c, { until: view.t('centres.damages.until-early') })
    const closing = { reason: view.t('centres.damages.closure-reason'), ends, standing: values.standing }
    await closeBroken(db, person.id, centre, damage, closing, now())
    return done(c, paths.damage.href(at), view.t('centres.damages.closed'))
  })

  .get(paths.damagePicture.pattern, async (c) => {
    const { damage } = await damageHere(c)
    const file = found(damage.pictureFile ? await fileById(c.var.db, damage.pictureFile) : null)
    return found(await serveFile(c.var.storage, file, c.req.raw))
  })

  .get(paths.damageTicket.pattern, async (c) => {
    const { db, view } = c.var
    const { damage, room, centre } = found(
      await damageByToken(db, found(view.community).id, c.req.param('token') ?? ''),
    )
    c.header('cache-control', 'no-store')
    const place = { slug: centre.slug, name: centre.name }
    return show(c, DamageTicketPage, { place, damage: { ...brief(damage), room }, told: damage.personId !== null })
  })

async function damageHere(c: Context<Env>) {
  const here = await serveHere(c)
  const row = found(await damageById(c.var.db, here.centre.id, idOf(c.req.param('id'))))
  return { ...here, ...row, at: { ...here.at, id: row.damage.id } }
}

async function keepPicture(c: Context<Env>, communityId: string, picture: File) {
  const { db, storage, now } = c.var
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const about = { communityId, by: null, public: false, picture: true, now: now() }
  return keepFile(db, storage, { ...about, name: 'usterka', bytes })
}

export type DamageBrief = ReturnType<typeof brief> & { room: string | null }

function brief({ id, words, pictureFile, status, note, created, changed, closureId }: Damage) {
  return { id, words, picture: pictureFile !== null, status, note, created, changed, closed: closureId !== null }
}

async function showReport(c: Context<Env>, values: Typed, problems: Problems) {
  const { db, view } = c.var
  const { centre } = await centreHere(c)
  const rooms = await roomsOf(db, centre.id, dayOf(view.now))
  const data = {
    place: { slug: centre.slug, name: centre.name },
    rooms: rooms.map(({ slug, name }) => ({ slug, name })),
    sending: newSending(c),
    ...{ values: { ...values, picture: undefined }, problems },
  }
  return show(c, ReportPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

async function showDamage(c: Context<Env>, problems: Problems) {
  const { centre, damage, room } = await damageHere(c)
  const { view } = c.var
  const data = {
    place: { slug: centre.slug, name: centre.name },
    damage: { ...brief(damage), room },
    told: damage.personId !== null,
    today: dayOf(view.now),
    mayClose: mayRunCentre(view.person, centre) && damage.status !== 'done' && damage.closureId === null,
    problems,
  }
  return show(c, DamagePage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
