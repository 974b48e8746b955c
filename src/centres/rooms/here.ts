import type { Context } from 'hono'
import { allowed, type Env, found } from '#kit/http.ts'
import { centreHere } from '../places/here.ts'
import { mayRunCentre } from '../places/rights.ts'
import { roomBySlug } from './rooms.ts'

/** The room at this address with its place, or a 404 page. */
export async function roomHere(c: Context<Env>) {
  const { community, centre, at } = await centreHere(c)
  const room = found(await roomBySlug(c.var.db, centre.id, c.req.param('room') ?? ''))
  return { community, centre, room, at: { ...at, room: room.slug } }
}

export type RoomHere = Awaited<ReturnType<typeof roomHere>>

/** The same for whoever may change the place. */
export async function runRoomHere(c: Context<Env>) {
  const here = await roomHere(c)
  return { ...here, person: allowed(c.var.view, mayRunCentre(c.var.view.person, here.centre)) }
}
