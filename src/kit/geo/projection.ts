import type { Box, Position, Ring, Shape } from './shape.ts'
import { type Point, simplified } from './simplify.ts'

/** How positions become places on a drawing of `width` × `height` pixels; north is up. */
export type Projection = { width: number; height: number; place: (position: Position) => Point }

type Frame = { width: number; height: number; padding?: number }

// Beyond it Mercator goes to infinity; web maps end here too.
const latitudeMost = 85.05

/** The projection (Mercator) that shows the whole box as large as the frame and its padding let it, in the middle. */
export function fitted(box: Box, { width, height, padding = 0 }: Frame): Projection {
  const [left, bottom] = mercator([box[0], box[1]])
  const [right, top] = mercator([box[2], box[3]])
  const [wide, tall] = [right - left, top - bottom]
  // A box without width or height is a point or a line: it is shown as if it were some metres wide.
  const least = 1e-6
  const scale = Math.min((width - 2 * padding) / Math.max(wide, least), (height - 2 * padding) / Math.max(tall, least))
  const [x0, y0] = [(width - wide * scale) / 2, (height - tall * scale) / 2]
  return {
    width,
    height,
    place: (position) => {
      const [x, y] = mercator(position)
      return [x0 + (x - left) * scale, y0 + (top - y) * scale]
    },
  }
}

/**
 * The `d` of an SVG path, to be filled by `fill-rule="evenodd"` so that holes stay open. Points nearer than
 * `tolerance` pixels to the line between others are left out; coordinates have one decimal. Rings too small to be
 * seen are left out, except the largest.
 */
export function svgPath(shape: Shape, { place }: Projection, tolerance = 0.5): string {
  const rings = shape.flatMap((polygon) => polygon.map((ring) => drawn(ring, place, tolerance)))
  const seen = rings.filter((points) => points.length >= 3)
  const shown = seen.length > 0 ? seen : rings.slice(0, 1)
  return shown.map((points) => `${points.map(step).join('')}Z`).join('')
}

/** The `d` of an SVG path along positions, such as the route of a walk. */
export function svgLine(line: Position[], { place }: Projection, tolerance = 0.5): string {
  return apart(simplified(line.map(place), tolerance))
    .map(step)
    .join('')
}

function drawn(ring: Ring, place: Projection['place'], tolerance: number): Point[] {
  const points = apart(simplified(ring.map(place), tolerance))
  const closed = points.length > 1 && points[0]!.join() === points.at(-1)!.join()
  return closed ? points.slice(0, -1) : points
}

/** The points rounded, without those that fall on the one before. */
function apart(points: Point[]): Point[] {
  const rounded = points.map(([x, y]): Point => [round(x), round(y)])
  return rounded.filter((point, i) => i === 0 || point.join() !== rounded[i - 1]!.join())
}

function step([x, y]: Point, i: number): string {
  return `${i === 0 ? 'M' : 'L'}${x} ${y}`
}

function round(number: number): number {
  return Math.round(number * 10) / 10 || 0
}

function mercator([longitude, latitude]: Position): Point {
  const held = Math.max(-latitudeMost, Math.min(latitudeMost, latitude))
  return [(longitude * Math.PI) / 180, Math.log(Math.tan(Math.PI / 4 + (held * Math.PI) / 360))]
}
