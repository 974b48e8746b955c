import { encode } from 'uqr'
import type { Drawing } from './paper.ts'

/**
 * A QR code as one path of rectangles, in modules, without the quiet zone.
 *
 * Error correction M (15 %), so that a crease or a drop of rain does not spoil a poster.
 */
export function qrDrawing(address: string): Drawing {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  const d = data.flatMap((row, y) => stretches(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('')
  return { width: size, height: size, paths: [{ d, fill: '#000000' }] }
}

function stretches(row: boolean[]): [from: number, length: number][] {
  const all: [number, number][] = []
  row.forEach((dark, x) => {
    if (!dark) return
    const last = all.at(-1)
    if (last && last[0] + last[1] === x) last[1]++
    else all.push([x, 1])
  })
  return all
}
