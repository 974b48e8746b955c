type Point = [x: number, y: number]

/**
 * The same points moved as little as needed so that no two are nearer than `least` to each other: pins of places that
 * lie side by side can be read. Points at one spot part sideways. The order stays.
 */
export function apart(points: Point[], least: number): Point[] {
  const moved = points.map(([x, y]): Point => [x, y])
  for (let round = 0; round < 60; round += 1) {
    const still = pairs(moved.length).every(([one, other]) => !push(moved[one]!, moved[other]!, least))
    if (still) break
  }
  return moved
}

function pairs(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => i).flatMap((one) =>
    Array.from({ length: count - one - 1 }, (_, i): [number, number] => [one, one + i + 1]),
  )
}

/** Pushes two points half of what is missing each; whether they had to move. */
function push(one: Point, other: Point, least: number): boolean {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]]
  const far = Math.hypot(dx, dy)
  if (far >= least - 0.01) return false
  const [ux, uy] = far === 0 ? [1, 0] : [dx / far, dy / far]
  const half = (least - far) / 2
  one[0] -= ux * half
  one[1] -= uy * half
  other[0] += ux * half
  other[1] += uy * half
  return true
}
