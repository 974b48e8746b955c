import type { Db } from '#kit/db.ts'
import { addCentre } from '../places/centres.ts'
import { addRoom, type RoomForm } from '../rooms/rooms.ts'

type Town = { db: Db; krakow: { id: string }; now: () => Date }

/** For tests: MAM Kozłówka with one room, open every day but holidays. */
export async function sampleRoom({ db, krakow, now }: Town, form: Partial<RoomForm> = {}) {
  const about = {
    name: 'MAM Kozłówka',
    address: 'os. Na Kozłówce 25',
    hours: 'Mo-Su 08:00-21:00; PH off',
    answerDays: 2,
  }
  const { centre } = await addCentre(db, null, krakow.id, about, now())
  const { room } = await addRoom(db, null, centre!, { name: 'Sala duża', capacity: 40, ...form }, now())
  const at = { community: 'krakow', centre: centre!.slug, room: room!.slug }
  return { centre: centre!, room: room!, at }
}
