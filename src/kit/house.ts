import { Hono } from 'hono'
import type { Domain } from './domain.ts'
import type { Env } from './http.ts'

/** A part of a large slice offers what a slice may offer, without a name of its own. */
export type Part = Omit<Domain, 'name'>

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
  | 'venues'

/** One slice made of parts: what any of them offers, the slice offers. */
export function house(name: string, parts: Part[]): Domain {
  return {
    name,
    routes: parts.reduce((all, part) => all.route('/', part.routes), new Hono<Env>()),
    menu: (...given) => parts.flatMap((part) => part.menu?.(...given) ?? []),
    doors: (...given) => gathered(parts, 'doors', (ask) => ask(...given)),
    latest: (...given) => gathered(parts, 'latest', (ask) => ask(...given)),
    mine: (...given) => gathered(parts, 'mine', (ask) => ask(...given)),
    venues: (...given) => gathered(parts, 'venues', (ask) => ask(...given)),
    duties: (...given) => gathered(parts, 'duties', (ask) => ask(...given)),
    figures: (...given) => gathered(parts, 'figures', (ask) => ask(...given)),
    calendar: (...given) => gathered(parts, 'calendar', (ask) => ask(...given)),
    pins: (...given) => gathered(parts, 'pins', (ask) => ask(...given)),
    shelves: (...given) => gathered(parts, 'shelves', (ask) => ask(...given)),
    things: (...given) => gathered(parts, 'things', (ask) => ask(...given)),
    ...keptOf(parts),
    chores: async (...given) => {
      for (const part of parts) await part.chores?.(...given)
    },
    tells: Object.assign({}, ...parts.map((part) => part.tells)),
    forms: Object.assign({}, ...parts.map((part) => part.forms)),
  }
}

/** A slice that holds nothing of people does not say that it does. */
function keptOf(parts: Part[]): Pick<Domain, 'personal' | 'erase'> {
  if (!parts.some(({ personal, erase }) => personal || erase)) return {}
  return {
    personal: (...given) => gathered(parts, 'personal', (ask) => ask(...given)),
    erase: async (...given) => {
      for (const part of parts) await part.erase?.(...given)
    },
  }
}

async function gathered<Name extends Asked, Row>(
  parts: Part[],
  name: Name,
  ask: (offer: NonNullable<Part[Name]>) => Promise<Row[]>,
): Promise<Row[]> {
  const offers = parts.flatMap((part) => (part[name] ? [part[name] as NonNullable<Part[Name]>] : []))
  return (await Promise.all(offers.map(ask))).flat()
}
