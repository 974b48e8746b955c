/** A place on the drawing, in pixels from its upper left corner. */
export type Point = [x: number, y: number]

// A line like the teeth of a comb takes time by the square of its length, so a long one is done in parts.
const partMost = 512

/**
 * A line with fewer points, none of those left out further than `tolerance` from it (Ramer, Douglas, Peucker). The
 * ends stay. A closed line is parted at the point furthest from its end, so that it does not fall into one point.
 */
export function simplified(line: Point[], tolerance: number): Point[] {
  if (line.length < 3 || tolerance <= 0) return line

  const anchors = anchorsOf(line, tolerance)
  const kept = new Set(anchors)
  // A stack of its own: a line of many points would overflow the other.
  const parts = anchors.slice(1).map((to, i): [number, number] => [anchors[i]!, to])
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part
    const bend = furthestFromLine(line, from, to, tolerance)
    if (bend === null) continue
    kept.add(bend)
    parts.push([from, bend], [bend, to])
  }
  return line.filter((_, i) => kept.has(i))
}

/** The points that stay whatever lies between them, in order. */
function anchorsOf(line: Point[], tolerance: number): number[] {
  const last = line.length - 1
  const anchors = new Set([0, last])
  if (distance(line[0]!, line[last]!) < tolerance) anchors.add(furthestFromStart(line))
  for (let i = partMost; i < last; i += partMost) anchors.add(i)
  return [...anchors].sort((a, b) => a - b)
}

function furthestFromStart(line: Point[]): number {
  const far = line.map((point) => distance(line[0]!, point))
  return far.reduce((best, value, i) => (value > far[best]! ? i : best), 0)
}

function furthestFromLine(line: Point[], from: number, to: number, tolerance: number): number | null {
  let best: number | null = null
  let most = tolerance * tolerance
  for (let i = from + 1; i < to; i++) {
    const far = squareToSegment(line[i]!, line[from]!, line[to]!)
    if (far <= most) continue
    most = far
    best = i
  }
  return best
}

// Called millions of times for a long line: squares, and no arrays made or taken apart.
function squareToSegment(point: Point, start: Point, end: Point): number {
  const dx = end[0] - start[0]
  const dy = end[1] - start[1]
  const length = dx * dx + dy * dy
  const reach = length === 0 ? 0 : ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
  const along = reach < 0 ? 0 : reach > 1 ? 1 : reach
  const x = start[0] + along * dx - point[0]
  const y = start[1] + along * dy - point[1]
  return x * x + y * y
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1])
}
