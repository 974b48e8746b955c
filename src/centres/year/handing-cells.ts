import type { View } from '#kit/view.ts'
import { equipment as equipmentKinds } from '../rooms/equipment.ts'
import type { Pack } from './handing.ts'

export type Section = { name: string; columns: string[]; rows: string[][] }

/** The pack as tables, in the order in which a successor needs them. */
export function sectionsOf({ t, dates }: View, pack: Pack): Section[] {
  const role = (name: string) => (name === 'guest' ? t('centres.handing.role.guest') : t(`accounts.role.${name}`))
  const thing = (name: string) =>
    (equipmentKinds as readonly string[]).includes(name) ? t(`centres.equipment.${name}`) : name
  return [
    {
      name: 'people',
      columns: ['name', 'role', 'reach'],
      rows: pack.people.map((one) => [one.name, role(one.role), one.reach]),
    },
    { name: 'keys', columns: ['name', 'room'], rows: pack.keys.map(({ label, room }) => [label, room ?? '–']) },
    {
      name: 'agreements',
      columns: ['name', 'paper', 'year'],
      rows: pack.agreements.map(({ organisation, paper, year }) => [organisation, paper, String(year)]),
    },
    {
      name: 'equipment',
      columns: ['room', 'area', 'capacity', 'equipment'],
      rows: [
        ...pack.rooms.map(({ name, area, capacity, equipment }) => [
          ...[name, area ? `${dates.number(area)} m²` : '–', capacity ? String(capacity) : '–'],
          equipment.map(thing).join(', ') || '–',
        ]),
        ...pack.fittings.map(({ name, quantity, room }) => [room ?? '–', '–', '–', `${name} × ${quantity}`]),
      ],
    },
    {
      name: 'rules',
      columns: ['sort', 'words'],
      rows: pack.decisions.map(({ sort, text }) => [t(`centres.decision.sort.${sort}`), text]),
    },
  ]
}
