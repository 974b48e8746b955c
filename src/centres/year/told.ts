import { suppressed, toldInPublic } from '#kit/suppressed.ts'
import type { View } from '#kit/view.ts'
import {
  type BookingRow,
  type DateRow,
  type Division,
  divisionsOf,
  type Figure,
  figuresOf,
  type HelpRow,
  hoursOf,
  type ListName,
  type PersonRow,
  type Records,
  type RoomRow,
  rowsBehind,
} from './figures.ts'

/** A figure as a reader may see it: of people fewer than five, only that they are fewer. */
export type Told = {
  name: string
  list: ListName
  only: string | null
  label: string
  told: string
  value: number | null
}

type Reader = { view: View; staff: boolean }

/** Figures in words; nothing that this reader may not know is left in them. */
export function toldFigures(reader: Reader, records: Records): Told[] {
  return figuresOf(records).map((one) => tell(reader, one, reader.view.t(`centres.year.figure.${one.name}`)))
}

export function toldDivisions(reader: Reader, records: Records): Record<Division, Told[]> {
  const all = divisionsOf(records)
  const told = (division: Division) =>
    all[division].map((one) => tell(reader, one, nameOf(reader.view, division, one.name)))
  return { kind: told('kind'), led: told('led'), by: told('by') }
}

export function nameOf({ t }: View, division: Division, name: string): string {
  return division === 'kind' ? t(`activities.kind.${name}`) : t(`centres.year.${division}.${name}`)
}

function tell({ view, staff }: Reader, { name, list, only, value, unit }: Figure, label: string): Told {
  const hidden = unit === 'people' && !staff && suppressed(value) === null
  const told = hidden ? toldInPublic(view.t, value) : withUnit(view, value, unit)
  return { name, list, only, label, told, value: hidden ? null : value }
}

export function withUnit({ t, dates }: View, value: number, unit: Figure['unit']): string {
  if (unit === 'hours') return t('centres.year.hours', { hours: dates.number(value) })
  return unit === 'percent' ? `${dates.number(value)}%` : dates.number(value)
}

const people = ({ view, staff }: Reader, count: number) =>
  staff ? view.dates.number(count) : toldInPublic(view.t, count)

/** How often people came, from the seldom to the frequent: bands in which nobody is recognised. */
const bands: [from: number, to: number][] = [
  [1, 1],
  [2, 4],
  [5, 9],
  [10, 19],
  [20, 1000],
]

/** The rows behind a figure as cells. */
export function cellsBehind(reader: Reader, records: Records, list: ListName, only: string | null): string[][] {
  if (list === 'osoby') return bandCells(reader, rowsBehind(records, 'osoby', only))
  if (list === 'rezerwacje') return rowsBehind(records, list, only).map((row) => bookingCells(reader.view, row))
  if (list === 'sale') return rowsBehind(records, list).map((row) => roomCells(reader.view, row))
  if (list === 'wolontariat') return rowsBehind(records, list).map((row) => helpCells(reader.view, row))
  const counted = { obecnosci: 'attended', glowy: 'heads' } as const
  const count = list === 'obecnosci' || list === 'glowy' ? counted[list] : null
  return rowsBehind(records, list, only).map((row) => [
    ...dateCells(reader.view, row),
    ...(count ? [people(reader, row[count])] : [row.room ?? '–']),
  ])
}

/** Titles of the columns of a list. */
export function columnsOf(list: ListName): string[] {
  if (list === 'osoby') return ['often', 'people']
  if (list === 'rezerwacje') return ['when', 'whose', 'room', 'hours']
  if (list === 'sale') return ['room', 'activities', 'bookings', 'used']
  if (list === 'wolontariat') return ['when', 'host', 'hours']
  return ['title', 'when', 'kind', 'who', list === 'obecnosci' || list === 'glowy' ? 'people' : 'room']
}

function dateCells(view: View, { title, begins, kind, led, organisation }: DateRow): string[] {
  return [
    title,
    view.dates.moment(new Date(begins)),
    view.t(`activities.kind.${kind}`),
    organisation ?? view.t(`centres.year.led.${led}`),
  ]
}

function bandCells(reader: Reader, rows: PersonRow[]): string[][] {
  const { t } = reader.view
  return bands
    .map(([from, to]) => ({ from, to, count: rows.filter(({ visits }) => visits >= from && visits <= to).length }))
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => [t('centres.year.visits', { from, to }), people(reader, count)])
}

function bookingCells(view: View, { begins, ends, room, by, organisation }: BookingRow): string[] {
  const hours = hoursOf((Date.parse(ends) - Date.parse(begins)) / 60_000)
  const whose = organisation ?? view.t(`centres.year.by.${by}`)
  return [view.dates.moment(new Date(begins)), whose, room, withUnit(view, hours, 'hours')]
}

function helpCells(view: View, { day, host, minutes }: HelpRow): string[] {
  return [view.dates.day(day), host, withUnit(view, hoursOf(minutes), 'hours')]
}

/** Hours of a room, and what share of the hours in which the place is open they are. */
export function roomCells(view: View, { room, activities, bookings, open }: RoomRow): string[] {
  const used = activities + bookings
  const share = open ? ` (${Math.round((100 * used) / open)}%)` : ''
  const hours = (minutes: number) => withUnit(view, hoursOf(minutes), 'hours')
  return [room, hours(activities), hours(bookings), `${hours(used)}${share}`]
}
