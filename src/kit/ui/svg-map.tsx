import type { Child } from 'hono/jsx'

export type MapShape = {
  /** An SVG path, already projected. */ d: string
  label?: string
  x?: number
  y?: number
  href?: string
  current?: boolean
}

export type MapPin = { x: number; y: number; href: string; label: string; about?: Child }

export type SvgMapProps = {
  label: string
  width: number
  height: number
  shapes: MapShape[]
  pins: MapPin[]
  /** Where the outlines come from, as their licence asks. */
  source?: string
}

/**
 * A map drawn by the server: outlines, and pins numbered as in the list beside it. The list is the map for whoever
 * cannot see or point, so the drawing itself stays out of their way: nothing in it is read aloud or takes focus.
 */
export function SvgMap({ label, pins, source, ...drawing }: SvgMapProps) {
  return (
    <figure class="map">
      <Drawing pins={pins} {...drawing} />
      <ol class="map__list" aria-label={label}>
        {pins.map((pin, place) => (
          <li>
            <span class="map__number" aria-hidden="true">
              {place + 1}
            </span>
            <span class="map__about">
              <a href={pin.href}>{pin.label}</a> {pin.about}
            </span>
          </li>
        ))}
      </ol>
      {source && <figcaption class="map__source">{source}</figcaption>}
    </figure>
  )
}

function Drawing({ width, height, shapes, pins }: Pick<SvgMapProps, 'width' | 'height' | 'shapes' | 'pins'>) {
  return (
    <svg
      class="map__drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {shapes.map(({ d, href, current }) => {
        const outline = <path class="map__shape" data-current={current ? '' : undefined} d={d} />
        return href ? <Unread href={href}>{outline}</Unread> : outline
      })}
      {shapes.map(({ label, x, y }) =>
        label ? (
          <text class="map__name" x={x} y={y}>
            {label}
          </text>
        ) : null,
      )}
      {pins.map(({ x, y, href, label }, place) => (
        <Unread href={href}>
          <title>{label}</title>
          <g class="map__place">
            <path class="map__pin" d={`M${x} ${y}c-9-11-17-20-17-30a17 17 0 0 1 34 0c0 10-8 19-17 30z`} />
            <text class="map__digit" x={x} y={y - 24}>
              {place + 1}
            </text>
          </g>
        </Unread>
      ))}
    </svg>
  )
}

function Unread({ href, children }: { href: string; children?: Child }) {
  return (
    <a href={href} tabindex={-1}>
      {children}
    </a>
  )
}
