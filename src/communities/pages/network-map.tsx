import { fitted, svgPath } from '#kit/geo/projection.ts'
import { boxOf } from '#kit/geo/shape.ts'
import { SvgMap } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { apart } from '../apart.ts'
import { paths } from '../paths.ts'
import { poland } from '../poland.ts'
import type { Member } from './network.tsx'

const projection = fitted(boxOf(poland)!, { width: 640, height: 620, padding: 24 })
const outline = svgPath(poland, projection)

/** Where the communities lie; those without a place on the map are in the list of the page. */
export function NetworkMap({ view, communities }: { view: View; communities: Member[] }) {
  const placed = communities.flatMap((one) =>
    one.lat !== null && one.lon !== null ? [{ ...one, at: projection.place([one.lon, one.lat]) }] : [],
  )
  if (placed.length === 0) return null
  const spots = apart(
    placed.map(({ at }) => at),
    50,
  )
  return (
    <SvgMap
      label={view.t('communities.network.map')}
      width={projection.width}
      height={projection.height}
      source={view.t('communities.map.source')}
      shapes={[{ d: outline }]}
      pins={placed.map(({ slug, name }, place) => ({
        x: spots[place]![0],
        y: spots[place]![1],
        href: paths.community.href({ community: slug }),
        label: name,
      }))}
    />
  )
}
