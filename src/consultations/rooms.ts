import { Hono } from 'hono'
import type { Domain } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'

/** A room offers what a slice may offer, without a name of its own. */
export type Room = Omit<Domain, 'name'>

type Asked =
  | 'menu'
  | 'doors'
  | 'duties'
  | 'figures'
  | 'calendar'
  | 'pins'
  | 'shelves'
  | 'personal'
  | 'things'
  | 'latest'
  | 'mine'

/** One slice made of rooms: what any of them offers, the slice offers. */
export function house(name: string, rooms: Room[]): Domain {
  return {
    name,
    routes: rooms.reduce((all, room) => all.route('/', room.routes), new Hono<Env>()),
    menu: (...given) => rooms.flatMap((room) => room.menu?.(...given) ?? []),
    doors: (...given) => gathered(rooms, 'doors', (ask) => ask(...given)),
    latest: (...given) => gathered(rooms, 'latest', (ask) => ask(...given)),
    mine: (...given) => gathered(rooms, 'mine', (ask) => ask(...given)),
    duties: (...given) => gathered(rooms, 'duties', (ask) => ask(...given)),
    figures: (...given) => gathered(rooms, 'figures', (ask) => ask(...given)),
    calendar: (...given) => gathered(rooms, 'calendar', (ask) => ask(...given)),
    pins: (...given) => gathered(rooms, 'pins', (ask) => ask(...given)),
    shelves: (...given) => gathered(rooms, 'shelves', (ask) => ask(...given)),
    personal: (...given) => gathered(rooms, 'personal', (ask) => ask(...given)),
    things: (...given) => gathered(rooms, 'things', (ask) => ask(...given)),
    erase: async (...given) => {
      for (const room of rooms) await room.erase?.(...given)
    },
    chores: async (...given) => {
      for (const room of rooms) await room.chores?.(...given)
    },
    tells: Object.assign({}, ...rooms.map((room) => room.tells)),
    forms: Object.assign({}, ...rooms.map((room) => room.forms)),
  }
}

async function gathered<Name extends Asked, Row>(
  rooms: Room[],
  name: Name,
  ask: (offer: NonNullable<Room[Name]>) => Promise<Row[]>,
): Promise<Row[]> {
  const offers = rooms.flatMap((room) => (room[name] ? [room[name] as NonNullable<Room[Name]>] : []))
  return (await Promise.all(offers.map(ask))).flat()
}
