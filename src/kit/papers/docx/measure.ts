import type { Paper } from '../paper.ts'

/** Millimetres in twips, twentieths of a point. */
export const twips = (length: number) => Math.round((length * 1440) / 25.4)

/** Points in half-points, in which Word counts type. */
export const halves = (points: number) => Math.round(points * 2)

export const grey = { text: '1C1B19', quiet: '57534D', rule: '8F8A82', faint: 'CFCAC1', shade: 'F1EEE8' }

/** The margins of the page and the width between them, in millimetres. */
export function pageOf({ orientation }: Paper) {
  const side = orientation === 'landscape' ? 20 : 25
  return { side, width: (orientation === 'landscape' ? 297 : 210) - 2 * side }
}

const body = { standard: 11, large: 16, poster: 20 }

/** The sizes of type in points, from the size of the text. */
export function sizesOf({ lettering = 'standard' }: Paper) {
  const size = body[lettering]
  return {
    body: size,
    small: Math.max(9, size - 2),
    table: size - 1.5,
    subtitle: size + 1.5,
    heading: lettering === 'poster' ? [44, 32, 26, 20] : [size + 6, size + 3, size + 1.5, size],
  }
}
