import { Card, CardList } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { RoomBrief } from '../brief.ts'

type Props = { view: View; centre: string; rooms: RoomBrief[] }

/** The rooms of a place as cards. */
export function RoomCards({ view, centre, rooms }: Props) {
  const community = view.community!.slug
  return (
    <CardList>
      {rooms.map((room) => (
        <Card
          title={room.name}
          href={paths.room.href({ community, centre, room: room.slug })}
          kicker={sizeOf(view, room)}
          picture={
            room.pictureFile ? { src: `/pliki/${room.pictureFile}`, alt: '', width: 320, height: 200 } : undefined
          }
        >
          {equipmentOf(view, room)}
        </Card>
      ))}
    </CardList>
  )
}

/** "40 osób · 62 m²", as far as it is known. */
export function sizeOf({ t, dates }: View, { capacity, areaM2 }: Pick<RoomBrief, 'capacity' | 'areaM2'>): string {
  const parts = [
    capacity && t('centres.room.people', { count: capacity }),
    areaM2 && t('centres.room.area', { area: dates.number(areaM2) }),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** "rzutnik, tablica, lustra" */
export function equipmentOf({ t }: View, { equipment }: Pick<RoomBrief, 'equipment'>): string {
  const words = equipment.map((thing) => t(`centres.equipment.${thing}`)).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
