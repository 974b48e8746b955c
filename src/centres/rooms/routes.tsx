import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { keepFile } from '#kit/files.ts'
import { readForm, type Typed } from '#kit/form.ts'
import type { Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { paths } from '../paths.ts'
import { recordOf, roomFeatures, together, typedOf } from '../places/accessibility.ts'
import { accessForm } from '../places/forms.ts'
import { type CentreHere, runHere } from '../places/here.ts'
import { mayRunCentre } from '../places/rights.ts'
import { roomBrief } from './brief.ts'
import { endForm, pictureForm, type RoomValues, roomForm } from './forms.ts'
import { roomHere, runRoomHere } from './here.ts'
import { RoomPage } from './pages/room.tsx'
import { RoomAccessPage } from './pages/room-access.tsx'
import { RoomFormPage } from './pages/room-form.tsx'
import { addRoom, closeRoom, editRoom } from './rooms.ts'
import type { Room } from './tables.ts'

export const roomRoutes = new Hono<Env>()

  .get(paths.newRoom.pattern, async (c) => {
    const here = await runHere(c)
    return showForm(c, here, null, { booking: 'open', openedBy: 'staff' })
  })

  .post(paths.newRoom.pattern, async (c) => {
    const here = await runHere(c)
    const { view, db, now } = c.var
    const { values, problems } = await readForm(c, roomForm)
    if (problems) return showForm(c, here, null, values, problems)

    const { room, refused } = await addRoom(db, here.person.id, here.centre, rowOf(values), now())
    if (refused) return showForm(c, here, null, values, { name: view.t(`centres.room.refusal.${refused}`) })
    return done(c, paths.room.href({ ...here.at, room: room.slug }), view.t('centres.room.added', { name: room.name }))
  })

  .get(paths.room.pattern, (c) => roomPage(c, {}))

  .get(paths.roomEdit.pattern, async (c) => {
    const here = await runRoomHere(c)
    return showForm(c, here, here.at.room, typedRoom(here.room))
  })

  .post(paths.roomEdit.pattern, async (c) => {
    const here = await runRoomHere(c)
    const { values, problems } = await readForm(c, roomForm)
    if (problems) return showForm(c, here, here.at.room, values, problems)

    await editRoom(c.var.db, here.person.id, here.centre, here.room.id, rowOf(values), c.var.now())
    return done(c, paths.room.href(here.at), c.var.view.t('centres.saved'))
  })

  .get(paths.roomAccess.pattern, async (c) => {
    const { room, centre, at } = await runRoomHere(c)
    const values = { checked: dayOf(c.var.view.now), ...typedOf(room.accessibility) }
    return show(c, RoomAccessPage, { at, room: room.name, centre: centre.name, values, problems: {} as Problems })
  })

  .post(paths.roomAccess.pattern, async (c) => {
    const { room, centre, at, person } = await runRoomHere(c)
    const { values, problems } = await readForm(c, accessForm(roomFeatures))
    if (problems) return show(c, RoomAccessPage, { at, room: room.name, centre: centre.name, values, problems }, 422)

    const accessibility = recordOf(roomFeatures, values)
    await editRoom(c.var.db, person.id, centre, room.id, { accessibility }, c.var.now())
    return done(c, paths.room.href(at), c.var.view.t('centres.access.saved'))
  })

  .post(paths.roomPicture.pattern, async (c) => {
    const { db, view, storage, now } = c.var
    const { room, centre, at, person } = await runRoomHere(c)
    const { values, problems } = await readForm(c, pictureForm)
    if (problems) return roomPage(c, problems)

    const { picture, alt } = values
    const about = { communityId: centre.communityId, by: null, public: true, picture: true, now: now() }
    const bytes = new Uint8Array(await picture.arrayBuffer())
    const { file, refused } = await keepFile(db, storage, { ...about, name: picture.name, bytes, alt })
    if (refused) return roomPage(c, { picture: view.t(`kit.file.refusal.${refused}`) })
    await editRoom(db, person.id, centre, room.id, { pictureFile: file.id }, now())
    return done(c, paths.room.href(at), view.t('centres.saved'))
  })

  .post(paths.roomEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const { room, at, person } = await runRoomHere(c)
    const { values, problems } = await readForm(c, endForm)
    if (problems) return roomPage(c, problems)
    await closeRoom(db, person.id, room.id, values.day, now())
    return done(c, paths.room.href(at), view.t('centres.room.ended'))
  })

async function roomPage(c: Context<Env>, problems: Problems) {
  const { view } = c.var
  const { room, centre, at } = await roomHere(c)
  const data = {
    ...{ at, problems },
    centre: centre.name,
    room: { ...roomBrief(room), accessibility: together(centre.accessibility, room.accessibility) },
    id: room.id,
    mayRun: mayRunCentre(view.person, centre),
  }
  return show(c, RoomPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

type Here = Pick<CentreHere, 'centre' | 'at'>

function showForm(c: Context<Env>, { centre, at }: Here, room: string | null, values: Typed, problems?: Problems) {
  const data = { at: { community: at.community, centre: at.centre }, centre: centre.name, room, values, problems }
  return show(c, RoomFormPage, data, problems ? 422 : 200)
}

/** The form's three ways of booking and its hours, as the table keeps them. */
function rowOf({ booking, weeklyQuotaHours, ...values }: RoomValues) {
  const policy = { bookable: booking !== 'none', needsApproval: booking === 'asked' }
  return { ...values, ...policy, weeklyQuotaMinutes: weeklyQuotaHours && weeklyQuotaHours * 60 }
}

function typedRoom({ bookable, needsApproval, weeklyQuotaMinutes, layouts, ...room }: Room): Typed {
  return {
    ...room,
    booking: !bookable ? 'none' : needsApproval ? 'asked' : 'open',
    weeklyQuotaHours: weeklyQuotaMinutes && weeklyQuotaMinutes / 60,
    layouts: layouts.map(({ name, capacity }) => `${name}: ${capacity}`).join('\n'),
  }
}
