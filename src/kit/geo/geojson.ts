import { areaOf, type Position, type Ring, type Shape } from './shape.ts'

/** Why a pasted text is not an area. The sentence for each is in the words of who asks. */
export type ShapeProblem =
  | 'too-large'
  | 'not-json'
  | 'not-geojson'
  | 'no-area'
  | 'too-many-points'
  | 'too-few-points'
  | 'open-ring'
  | 'wrong-position'
  | 'out-of-range'

/** What may be a mistake, though it is an area: latitude and longitude swapped, not in Poland, next to nothing in size. */
export type ShapeWarning = 'swapped' | 'outside-poland' | 'tiny'

/** The area, or the first thing wrong with the text. */
export type ReadShape =
  | { shape: Shape; warnings: ShapeWarning[]; problem: null }
  | { shape: null; warnings: []; problem: ShapeProblem }

const lengthMost = 1_000_000
const pointsMost = 20_000
const depthMost = 10
// Points of Poland are between these, with a little room (14.12–24.15° E, 49.00–54.84° N).
const poland = { west: 14, south: 48.9, east: 24.3, north: 55 }
const tiny = 1

/**
 * Reads pasted GeoJSON (RFC 7946): a Polygon or MultiPolygon, or features and collections of them. Heights are left
 * out, and so are points and lines beside areas. At most a million characters and 20 000 positions.
 */
export function readShape(text: string): ReadShape {
  if (text.length > lengthMost) return refused('too-large')
  const polygons = polygonsIn(parsed(text), 0)
  if (typeof polygons === 'string') return refused(polygons)
  if (polygons.length === 0) return refused('no-area')

  const problem = problemOf(polygons)
  if (problem) return refused(problem)
  const shape = (polygons as number[][][][]).map((polygon) => polygon.map(withoutHeights))
  return { shape, warnings: warningsOf(shape), problem: null }
}

/** The area as a GeoJSON geometry. */
export function geometryOf(shape: Shape) {
  return shape.length === 1
    ? { type: 'Polygon' as const, coordinates: shape[0]! }
    : { type: 'MultiPolygon' as const, coordinates: shape }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** The coordinates of every polygon, not looked into yet. */
function polygonsIn(value: unknown, depth: number): unknown[] | ShapeProblem {
  if (value === undefined) return 'not-json'
  if (!isObject(value) || depth > depthMost) return 'not-geojson'
  if (value.type === 'Polygon') return [value.coordinates]
  if (value.type === 'MultiPolygon') return Array.isArray(value.coordinates) ? value.coordinates : 'not-geojson'
  if (value.type === 'Feature') return value.geometry === null ? [] : polygonsIn(value.geometry ?? null, depth + 1)
  const members =
    value.type === 'FeatureCollection' ? value.features : value.type === 'GeometryCollection' ? value.geometries : null
  if (Array.isArray(members)) return together(members, depth)
  return /^(?:Multi)?(?:Point|LineString)$/.test(String(value.type)) ? [] : 'not-geojson'
}

function together(members: unknown[], depth: number): unknown[] | ShapeProblem {
  const all: unknown[] = []
  for (const member of members) {
    const polygons = polygonsIn(member ?? null, depth + 1)
    if (typeof polygons === 'string') return polygons
    for (const polygon of polygons) all.push(polygon)
  }
  return all
}

function problemOf(polygons: unknown[]): ShapeProblem | null {
  let points = 0
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'not-geojson'
    for (const ring of polygon as unknown[]) {
      if (!Array.isArray(ring)) return 'not-geojson'
      points += ring.length
      const problem = points > pointsMost ? 'too-many-points' : ringProblem(ring)
      if (problem) return problem
    }
  }
  return null
}

// RFC 7946, 3.1.6: four positions or more, the last the same as the first.
function ringProblem(ring: unknown[]): ShapeProblem | null {
  if (!ring.every(isPosition)) return 'wrong-position'
  if (ring.length < 4) return 'too-few-points'
  const [first, last] = [ring[0]!, ring.at(-1)!]
  if (first[0] !== last[0] || first[1] !== last[1]) return 'open-ring'
  return ring.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90) ? null : 'out-of-range'
}

function warningsOf(shape: Shape): ShapeWarning[] {
  const warnings: ShapeWarning[] = areaOf(shape) < tiny ? ['tiny'] : []
  const positions = shape.flat(2) as Position[]
  if (positions.every(isInPoland)) return warnings
  return [...warnings, positions.every(([x, y]) => isInPoland([y, x])) ? 'swapped' : 'outside-poland']
}

function isInPoland([longitude, latitude]: Position): boolean {
  const { west, south, east, north } = poland
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every((number) => Number.isFinite(number))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withoutHeights(ring: number[][]): Ring {
  return ring.map(([longitude, latitude]): Position => [longitude!, latitude!])
}

function refused(problem: ShapeProblem): ReadShape {
  return { shape: null, warnings: [], problem }
}
