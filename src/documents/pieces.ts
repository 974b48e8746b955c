import type { ReadUnit } from './text.ts'
import { groups } from './unit.ts'

/** About as many characters as a phone on a slow line gets in one page. */
const longest = 60_000

/** A long text cut before chapters and § into parts of a bearable length; a short one stays whole. */
export function piecesOf(text: readonly ReadUnit[], most = longest): ReadUnit[][] {
  const pieces: ReadUnit[][] = []
  let length = Number.POSITIVE_INFINITY
  let last: ReadUnit | undefined
  for (const unit of text) {
    const size = unit.text.length + unit.heading.length + 200
    if (length + size > most && mayBegin(unit, last)) {
      pieces.push([])
      length = 0
    }
    pieces.at(-1)?.push(unit)
    length += size
    last = unit
  }
  return pieces
}

/** Never between a chapter's title and its first §. */
function mayBegin(unit: ReadUnit, last: ReadUnit | undefined) {
  if (!last) return true
  return (groups(unit.kind) || unit.kind === 'section') && !groups(last.kind)
}

/** Which part of the text a unit stands in, from 1. */
export function pieceOf(pieces: readonly ReadUnit[][], id: string): number {
  return pieces.findIndex((piece) => piece.some((unit) => unit.id === id)) + 1 || 1
}

export type Entry = { id: string; mark: string; heading: string; depth: number; piece: number }

/** The table of contents: everything that groups, and each § that has a title or stands alone. */
export function contentsOf(pieces: readonly ReadUnit[][]): Entry[] {
  return pieces.flatMap((piece, at) =>
    piece
      .filter((unit) => groups(unit.kind) || (unit.kind === 'section' && unit.heading))
      .map(({ id, mark, heading, depth }) => ({ id, mark, heading, depth, piece: at + 1 })),
  )
}
