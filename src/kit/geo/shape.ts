/** Degrees of WGS 84: longitude first, as in GeoJSON. */
export type Position = [longitude: number, latitude: number]

/** A closed line: its last position is its first. */
export type Ring = Position[]

/** An outer ring, then the holes in it. */
export type Polygon = Ring[]

/** An area on the map, such as a housing estate: one polygon or several. */
export type Shape = Polygon[]

/** West, south, east, north. */
export type Box = [west: number, south: number, east: number, north: number]

// Mean radius of the Earth in metres (IUGG).
const radius = 6_371_008.8

/** The smallest box that holds all of the shapes; null where there is no position. */
export function boxOf(...shapes: Shape[]): Box | null {
  let box: Box | null = null
  for (const [longitude, latitude] of shapes.flat(3) as Position[]) {
    box ??= [longitude, latitude, longitude, latitude]
    box[0] = Math.min(box[0], longitude)
    box[1] = Math.min(box[1], latitude)
    box[2] = Math.max(box[2], longitude)
    box[3] = Math.max(box[3], latitude)
  }
  return box
}

/** Whether a position lies in the shape; on its border is in, in a hole of it is not. */
export function contains(shape: Shape, position: Position): boolean {
  return shape.some((polygon) => isIn(polygon, position))
}

/** The area in square metres, on a sphere (within 0.5 % of the truth in Poland); holes do not count. */
export function areaOf(shape: Shape): number {
  return shape.reduce((sum, polygon) => {
    const [outer = 0, ...holes] = polygon.map((ring) => Math.abs(ringArea(ring)))
    return sum + outer - holes.reduce((total, hole) => total + hole, 0)
  }, 0)
}

/** The centre of gravity, which may lie outside a bent shape; null where there is no position. */
export function centroidOf(shape: Shape): Position | null {
  const origin = shape[0]?.[0]?.[0]
  if (!origin) return null

  let [x, y, weight] = [0, 0, 0]
  for (const polygon of shape) {
    polygon.forEach((ring, i) => {
      const part = moments(ring, origin)
      // A hole takes away, whichever way round it was drawn.
      const sign = (i === 0 ? 1 : -1) * Math.sign(part.weight)
      x += sign * part.x
      y += sign * part.y
      weight += sign * part.weight
    })
  }
  return weight > 0 ? [origin[0] + x / weight, origin[1] + y / weight] : middle(boxOf(shape)!)
}

/** A place for a label: the centre of gravity, or the middle of the widest part level with it, so that it lies inside. */
export function labelPosition(shape: Shape): Position | null {
  const centre = centroidOf(shape)
  if (!centre || contains(shape, centre)) return centre

  const latitude = centre[1]
  const cuts = shape.flatMap((polygon) => polygon.flatMap((ring) => crossings(ring, latitude))).sort((a, b) => a - b)
  let best: [number, number] | null = null
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    if (!best || cuts[i + 1]! - cuts[i]! > best[1] - best[0]) best = [cuts[i]!, cuts[i + 1]!]
  }
  return best ? [(best[0] + best[1]) / 2, latitude] : centre
}

/** Metres between two positions as the crow flies (haversine). */
export function metresBetween(one: Position, other: Position): number {
  const [dx, dy] = [radians(other[0] - one[0]), radians(other[1] - one[1])]
  const a = Math.sin(dy / 2) ** 2 + Math.cos(radians(one[1])) * Math.cos(radians(other[1])) * Math.sin(dx / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(a)))
}

function isIn([outer, ...holes]: Polygon, position: Position): boolean {
  if (!outer) return false
  if ([outer, ...holes].some((ring) => isOnLine(ring, position))) return true
  return isInside(outer, position) && !holes.some((hole) => isInside(hole, position))
}

// A ray to the east crosses the border an odd number of times.
function isInside(ring: Ring, [longitude, latitude]: Position): boolean {
  return crossings(ring, latitude).filter((x) => x > longitude).length % 2 === 1
}

function crossings(ring: Ring, latitude: number): number[] {
  return sides(ring).flatMap(([[x1, y1], [x2, y2]]) =>
    y1 > latitude !== y2 > latitude ? [x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)] : [],
  )
}

function isOnLine(ring: Ring, [x, y]: Position): boolean {
  return sides(ring).some(([[x1, y1], [x2, y2]]) => {
    const between = x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2)
    return between && Math.abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) < 1e-12
  })
}

function sides(ring: Ring): [Position, Position][] {
  return ring.slice(1).map((end, i) => [ring[i]!, end])
}

// Chamberlain and Duquette, "Some algorithms for polygons on a sphere" (JPL 07-03).
function ringArea(ring: Ring): number {
  const sum = sides(ring).reduce(
    (sum, [[x1, y1], [x2, y2]]) => sum + radians(x2 - x1) * (2 + Math.sin(radians(y1)) + Math.sin(radians(y2))),
    0,
  )
  return (sum * radius * radius) / 2
}

// Counted from a position of the shape, so that small shapes far from zero keep their digits.
function moments(ring: Ring, [x0, y0]: Position) {
  let [x, y, weight] = [0, 0, 0]
  for (const [[x1, y1], [x2, y2]] of sides(ring)) {
    const cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
    x += ((x1 + x2 - 2 * x0) * cross) / 6
    y += ((y1 + y2 - 2 * y0) * cross) / 6
    weight += cross / 2
  }
  return { x, y, weight }
}

function middle([west, south, east, north]: Box): Position {
  return [(west + east) / 2, (south + north) / 2]
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
