/** A date of an activity in the place that began in the year; times are ISO instants. */
export type DateRow = {
  title: string
  slug: string
  kind: string
  begins: string
  ends: string
  moved: boolean
  cancelled: boolean
  led: 'organisation' | 'residents' | 'place'
  organisation: string | null
  room: string | null
  attended: number
  heads: number
}
/** Somebody of the lists without a name: on how many dates they were, and whether they had never been here before. */
export type PersonRow = { visits: number; fresh: boolean }
export type BookingRow = {
  begins: string
  ends: string
  room: string
  by: 'person' | 'group' | 'organisation'
  organisation: string | null
}
export type RoomRow = { room: string; activities: number; bookings: number; open: number | null }
/** Hours given and confirmed by both sides; `who` only tells one volunteer of this list from another. */
export type HelpRow = { day: string; host: string; minutes: number; who: number }
export type Records = {
  dates: DateRow[]
  people: PersonRow[]
  bookings: BookingRow[]
  rooms: RoomRow[]
  help: HelpRow[]
}

export const listNames = [
  'terminy',
  'odwolane',
  'przeniesione',
  'obecnosci',
  'osoby',
  'glowy',
  'rezerwacje',
  'sale',
  'wolontariat',
] as const
export type ListName = (typeof listNames)[number]
type RowOf = {
  terminy: DateRow
  odwolane: DateRow
  przeniesione: DateRow
  obecnosci: DateRow
  glowy: DateRow
  osoby: PersonRow
  rezerwacje: BookingRow
  sale: RoomRow
  wolontariat: HelpRow
}

/** Whoever was there on so many dates of a year comes regularly. */
export const regularVisits = 5

const held = ({ dates }: Records) => dates.filter(({ cancelled }) => !cancelled)
const lists: { [List in ListName]: (records: Records, only: string | null) => RowOf[List][] } = {
  terminy: (all, only) => held(all).filter(({ kind, led }) => !only || only === kind || only === led),
  odwolane: ({ dates }) => dates.filter(({ cancelled }) => cancelled),
  przeniesione: (all) => held(all).filter(({ moved }) => moved),
  obecnosci: (all) => held(all).filter(({ attended }) => attended > 0),
  glowy: (all) => held(all).filter(({ heads }) => heads > 0),
  osoby: ({ people }, only) => people.filter((one) => only !== 'nowe' || isNewRegular(one)),
  rezerwacje: ({ bookings }, only) => bookings.filter(({ by }) => !only || by === only),
  sale: ({ rooms }) => rooms,
  wolontariat: ({ help }) => help,
}

/** The records behind a figure; `only` narrows dates by kind or leader, people to new regulars, bookings by whose they are. */
export function rowsBehind<List extends ListName>(records: Records, list: List, only: string | null = null) {
  return lists[list](records, only)
}

function isNewRegular({ visits, fresh }: PersonRow): boolean {
  return fresh && visits >= regularVisits
}

/** Names of figures; a goal may be measured by any of them. */
export const figureNames = [
  'dates',
  'hours',
  'cancelled',
  'moved',
  'attendances',
  'people',
  'regulars',
  'heads',
  'residents',
  'bookings',
  'booked-hours',
  'volunteers',
  'volunteer-hours',
] as const
export type FigureName = (typeof figureNames)[number]

/** One number, the list it was counted from, and what is counted: `people` may be told in public from five on. */
export type Figure = {
  name: string
  list: ListName
  only: string | null
  value: number
  unit: 'count' | 'people' | 'hours' | 'percent'
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
const minutes = ({ begins, ends }: { begins: string; ends: string }) => (Date.parse(ends) - Date.parse(begins)) / 60_000
/** Hours, to one place. */
export const hoursOf = (all: number) => Math.round(all / 6) / 10

const counted: Record<FigureName, (all: Records) => Omit<Figure, 'name'>> = {
  dates: (all) => about('terminy', null, 'count', rowsBehind(all, 'terminy').length),
  hours: (all) => about('terminy', null, 'hours', hoursOf(sum(rowsBehind(all, 'terminy').map(minutes)))),
  cancelled: (all) => about('odwolane', null, 'count', rowsBehind(all, 'odwolane').length),
  moved: (all) => about('przeniesione', null, 'count', rowsBehind(all, 'przeniesione').length),
  attendances: (all) =>
    about('obecnosci', null, 'people', sum(rowsBehind(all, 'obecnosci').map(({ attended }) => attended))),
  people: (all) => about('osoby', null, 'people', rowsBehind(all, 'osoby').length),
  regulars: (all) => about('osoby', 'nowe', 'people', rowsBehind(all, 'osoby', 'nowe').length),
  heads: (all) => about('glowy', null, 'people', sum(rowsBehind(all, 'glowy').map(({ heads }) => heads))),
  residents: (all) => {
    const [own, every] = [rowsBehind(all, 'terminy', 'residents').length, rowsBehind(all, 'terminy').length]
    return about('terminy', 'residents', 'percent', every === 0 ? 0 : Math.round((100 * own) / every))
  },
  bookings: (all) => about('rezerwacje', null, 'count', rowsBehind(all, 'rezerwacje').length),
  'booked-hours': (all) =>
    about('sale', null, 'hours', hoursOf(sum(all.rooms.map(({ activities, bookings }) => activities + bookings)))),
  volunteers: (all) => about('wolontariat', null, 'people', volunteersIn(rowsBehind(all, 'wolontariat'))),
  'volunteer-hours': (all) =>
    about('wolontariat', null, 'hours', hoursOf(sum(rowsBehind(all, 'wolontariat').map((row) => row.minutes)))),
}

function volunteersIn(rows: HelpRow[]): number {
  const given = new Map<number, number>()
  for (const { who, minutes: more } of rows) given.set(who, (given.get(who) ?? 0) + more)
  return [...given.values()].filter((all) => all > 0).length
}

function about(list: ListName, only: string | null, unit: Figure['unit'], value: number) {
  return { list, only, unit, value }
}

/** The year in numbers, each counted from the very rows it opens. */
export function figuresOf(records: Records): Figure[] {
  return figureNames.map((name) => ({ name, ...counted[name](records) }))
}

export type Division = 'kind' | 'led' | 'by'

/** How dates divide by kind and by who led them, and bookings by whose they are. */
export function divisionsOf(records: Records): Record<Division, Figure[]> {
  const [dates, bookings] = [rowsBehind(records, 'terminy'), rowsBehind(records, 'rezerwacje')]
  return {
    kind: divided(
      'terminy',
      dates.map(({ kind }) => kind),
    ),
    led: divided(
      'terminy',
      dates.map(({ led }) => led),
    ),
    by: divided(
      'rezerwacje',
      bookings.map(({ by }) => by),
    ),
  }
}

function divided(list: ListName, names: string[]): Figure[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, value]) => ({ name, list, only: name, value, unit: 'count' }))
}

/** How long each room was used, in minutes: by dates of activities and by bookings of others. */
export function roomsUsed(names: string[], dates: DateRow[], bookings: BookingRow[], open: number | null): RoomRow[] {
  const inRoom = (room: string, rows: { room: string | null; begins: string; ends: string }[]) =>
    sum(rows.filter((one) => one.room === room).map(minutes))
  const took = dates.filter(({ cancelled }) => !cancelled)
  return names.map((room) => ({ room, activities: inRoom(room, took), bookings: inRoom(room, bookings), open }))
}
