import { fitted, svgPath } from '#kit/geo/projection.ts'
import { boxOf, labelPosition, type Shape } from '#kit/geo/shape.ts'
import { SvgMap } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { apart } from '../apart.ts'
import { paths } from '../paths.ts'
import type { Neighbourhood } from '../tables.ts'

type Props = { view: View; neighbourhoods: Neighbourhood[]; current?: string }

const frame = { width: 640, height: 440, padding: 28 }

/** The outlines that have been drawn, numbered as in the list under them; those not drawn yet are in the list only. */
export function NeighbourhoodMap({ view, neighbourhoods, current }: Props) {
  const hrefOf = ({ slug }: Neighbourhood) => paths.neighbourhood.href({ community: view.community!.slug, slug })
  const drawn = neighbourhoods.flatMap((one) => (one.shape ? [{ ...one, shape: one.shape }] : []))
  const box = boxOf(...drawn.map(({ shape }) => shape))
  const rest = neighbourhoods.filter(({ shape }) => !shape)
  return (
    <>
      {box && <Drawing view={view} drawn={drawn} projection={fitted(box, frame)} hrefOf={hrefOf} current={current} />}
      {rest.length > 0 && (
        <ul>
          {rest.map((one) => (
            <li>
              <a href={hrefOf(one)}>{one.name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Drawn = Neighbourhood & { shape: Shape }
type DrawingProps = {
  view: View
  drawn: Drawn[]
  projection: ReturnType<typeof fitted>
  hrefOf: (one: Neighbourhood) => string
  current?: string
}

function Drawing({ view, drawn, projection, hrefOf, current }: DrawingProps) {
  const spots = apart(
    drawn.map(({ shape }) => projection.place(labelPosition(shape)!)),
    36,
  )
  return (
    <SvgMap
      label={view.t('communities.neighbourhoods.map')}
      width={frame.width}
      height={frame.height}
      source={view.t('communities.map.source')}
      shapes={drawn.map((one) => ({
        d: svgPath(one.shape, projection),
        href: hrefOf(one),
        current: one.id === current,
      }))}
      pins={drawn.map((one, place) => ({
        x: spots[place]![0],
        // A pin stands on its point; the outline is better seen when the number is in its middle.
        y: spots[place]![1] + 20,
        href: hrefOf(one),
        label: one.name,
        about: <span class="quiet">{view.t(`communities.neighbourhood.kind.${one.kind}`)}</span>,
      }))}
    />
  )
}
