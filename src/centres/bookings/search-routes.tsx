import { type Context, Hono } from 'hono'
import { asDay, nextWorkingDay } from '#deadlines/index.ts'
import { clockOf, dayOf } from '#kit/dates.ts'
import { type Env, found } from '#kit/http.ts'
import { withQuery } from '#kit/paths.ts'
import { show } from '#kit/show.ts'
import { paths } from '../paths.ts'
import { centresOf } from '../places/centres.ts'
import { roomBrief } from '../rooms/brief.ts'
import { type SearchQuery, searchQuery } from './forms.ts'
import { SearchPage } from './pages/search.tsx'
import { type Answer, bookableRooms, searchRooms, type When } from './search.ts'

const polish = {
  day: 'dzien',
  begins: 'od',
  minutes: 'ile',
  people: 'osob',
  repeat: 'powtarzaj',
  until: 'do',
  days: 'dni',
  centre: 'miejsce',
  access: 'dostepnosc',
  equipment: 'wyposazenie',
} as const
type Name = keyof typeof polish

export const searchRoutes = new Hono<Env>().get(paths.search.pattern, async (c) => {
  const { db, view, now } = c.var
  const community = found(view.community)
  const query = readQuery(c)
  const today = dayOf(view.now)
  const [rooms, centres] = await Promise.all([
    bookableRooms(db, community.id, query.centre, today),
    centresOf(db, community.id, today),
  ])
  const asked = askedOf(query)
  const answers = asked ? await searchRooms(db, rooms, asked, now()) : null
  const typed = {
    ...query,
    day: query.day ?? nextWorkingDay(asDay(today)),
    begins: query.begins ?? '18:00',
  }
  return show(c, SearchPage, {
    query: { ...typed, minutes: query.minutes ?? 120, people: query.people ?? 10 },
    centres: centres.map(({ slug, name }) => ({ slug, name })),
    rooms: asked ? null : rooms.map(({ room, centre }) => ({ room: roomBrief(room), centre: placeOf(centre) })),
    answers: answers?.map((answer) => ({ ...briefAnswer(answer), href: hrefOf(c, answer, asked!) })) ?? null,
  })
})

/** The query of a search by its names in the address. */
export function readQuery(c: Context<Env>): SearchQuery {
  const { query } = c.var.view
  const many: Name[] = ['access', 'equipment']
  const raw = Object.entries(polish).map(([name, word]) => {
    const value = many.includes(name as Name) ? query.getAll(word) : (query.get(word) ?? undefined)
    return [name, value]
  })
  return searchQuery.parse(Object.fromEntries(raw))
}

/** The same as the search was asked with, for an address. */
export function addressOf(query: Partial<Record<Name, unknown>>): Record<string, string> {
  const entries = Object.entries(query).filter(([name, value]) => name in polish && value != null && value !== '')
  return Object.fromEntries(entries.map(([name, value]) => [polish[name as Name], String(value)]))
}

/** A search is one when it says the day; an hour and a length that are missing are usual ones. */
export function askedOf(query: SearchQuery): (SearchQuery & When) | null {
  if (!query.day) return null
  const { begins = '18:00', minutes = 120, people = 10 } = query
  return { ...query, day: query.day, begins, minutes, people }
}

function hrefOf(c: Context<Env>, { room, centre, change }: Answer, asked: SearchQuery & When): string {
  const at = { community: c.var.view.community!.slug, centre: centre.slug, room: room.slug }
  const { centre: _, access: _access, equipment: _equipment, ...when } = asked
  const wanted = change?.wanted
  const changed = wanted && {
    day: dayOf(wanted.begins),
    begins: clockOf(wanted.begins),
    minutes: (wanted.ends.getTime() - wanted.begins.getTime()) / 60_000,
  }
  return withQuery(paths.booking.href(at), addressOf({ ...when, ...changed }))
}

const placeOf = ({ slug, name, address }: Answer['centre']) => ({ slug, name, address })

function briefAnswer({ room, centre, ...answer }: Answer) {
  return { room: roomBrief(room), centre: placeOf(centre), ...answer }
}
export type AnswerBrief = ReturnType<typeof briefAnswer> & { href: string }
