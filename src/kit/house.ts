import { Hono } from 'hono'
import type { Db } from './db.ts'
import type { Domain, Door, Duty, Figure, PersonalSection } from './domain.ts'
import type { Env } from './http.ts'
import { gathered, type Offer } from './together.ts'
import type { CommunityBrief, View } from './view.ts'
import type { Translate } from './words.ts'

type Doors = [CommunityBrief, View]
type Figures = [string, View]
type Personal = [string, Translate]

/**
 * A part of a large slice offers what a slice may offer, without a name of its own. What pages gather from every part
 * it had better offer as queries, which are asked together in one statement; duties so offered are asked only for
 * somebody who holds a role.
 */
export type Part = Omit<Domain, 'name' | 'doors' | 'duties' | 'figures' | 'personal'> & {
  doors?: Domain['doors'] | Offer<Doors, Door>[]
  duties?: Domain['duties'] | Offer<[View], Duty>[]
  figures?: Domain['figures'] | Offer<Figures, Figure>[]
  personal?: Domain['personal'] | Offer<Personal, PersonalSection>[]
}

/** One slice made of parts: what any of them offers, the slice offers. */
export function house(name: string, parts: Part[]): Domain {
  return {
    name,
    routes: parts.reduce((all, part) => all.route('/', part.routes), new Hono<Env>()),
    menu: (...given) => parts.flatMap((part) => part.menu?.(...given) ?? []),
    ...askedTogether(parts),
    ...askedApart(parts),
    ...keptOf(parts),
    chores: async (...given) => {
      for (const part of parts) await part.chores?.(...given)
    },
    tells: Object.assign({}, ...parts.map((part) => part.tells)),
    forms: Object.assign({}, ...parts.map((part) => part.forms)),
  }
}

function askedTogether(parts: Part[]): Pick<Domain, 'doors' | 'duties' | 'figures'> {
  const duties = together(parts.map((part) => part.duties))
  return {
    doors: together<Doors, Door>(parts.map((part) => part.doors)),
    duties: async (db, view) => (view.person?.roles.length ? duties(db, view) : []),
    figures: together<Figures, Figure>(parts.map((part) => part.figures)),
  }
}

function askedApart(parts: Part[]): Partial<Domain> {
  return {
    latest: (...given) => each(parts, (part) => part.latest?.(...given)),
    mine: (...given) => each(parts, (part) => part.mine?.(...given)),
    venues: (...given) => each(parts, (part) => part.venues?.(...given)),
    calendar: (...given) => each(parts, (part) => part.calendar?.(...given)),
    pins: (...given) => each(parts, (part) => part.pins?.(...given)),
    shelves: (...given) => each(parts, (part) => part.shelves?.(...given)),
    things: (...given) => each(parts, (part) => part.things?.(...given)),
  }
}

/** A slice that holds nothing of people does not say that it does. */
function keptOf(parts: Part[]): Pick<Domain, 'personal' | 'erase'> {
  if (!parts.some(({ personal, erase }) => personal || erase)) return {}
  return {
    personal: together<Personal, PersonalSection>(parts.map((part) => part.personal)),
    erase: async (...given) => {
      for (const part of parts) await part.erase?.(...given)
    },
  }
}

type Asking<Given extends unknown[], Answer> = (db: Db, ...given: Given) => Promise<Answer[]>

function together<Given extends unknown[], Answer>(
  all: (Asking<Given, Answer> | Offer<Given, Answer>[] | undefined)[],
): Asking<Given, Answer> {
  const offers = all.flatMap((one) => (Array.isArray(one) ? one : []))
  const others = all.flatMap((one) => (typeof one === 'function' ? [one] : []))
  return async (db, ...given) => {
    const asked = [gathered(db, offers, ...given), ...others.map((ask) => ask(db, ...given))]
    return (await Promise.all(asked)).flat()
  }
}

async function each<Row>(parts: Part[], ask: (part: Part) => Promise<Row[]> | undefined): Promise<Row[]> {
  return (await Promise.all(parts.map((part) => ask(part) ?? []))).flat()
}
