import type { Run } from '../paper.ts'
import { drawable } from './letters.ts'

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic'

/** A stretch of one line in one face, going to one address. */
export interface Piece {
  text: string
  face: Face
  link?: string
  width: number
}

export interface Line {
  pieces: Piece[]
  width: number
}

/** The width of a text in points. */
export type Measure = (text: string, face: Face) => number

interface Word {
  pieces: Piece[]
  width: number
  /** The space before it, drawn only inside a line. */
  space: Piece | null
}

// Left alone at the end of a line these are read as an orphan ("sierotka"), or torn from the number they name.
const staying = /^(?:[aiouwzіуввзоя]|§+|art\.|ust\.|pkt|lit\.|nr|poz\.|str\.|al\.|ul\.|os\.|pl\.|ст\.|п\.|№)$/iu

// A word too long for the line is cut after one of these where it can be.
const seam = /[-/_.@?&=,;:)\]–—]/

/**
 * Breaks runs into lines no wider than `room` points. Never gives back no line at all.
 *
 * A line that ends between two words keeps a space at its end, which takes no width: who hears the paper hears two words.
 */
export function linesOf(runs: readonly Run[], room: number, measure: Measure): Line[] {
  const hard = hardLines(runs).map((line) => filled(wordsOf(line, measure), room, measure))
  for (const lines of hard.slice(0, -1)) endWithSpace(lines.at(-1)!.pieces)
  return hard.flat().map(({ pieces, width }) => ({ pieces: joined(pieces), width }))
}

function endWithSpace(pieces: Piece[]) {
  const last = pieces.at(-1)
  if (last) pieces.push({ ...last, text: ' ', width: 0 })
}

function hardLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    drawable(run.text)
      .split('\n')
      .forEach((text, part) => {
        if (part > 0) lines.push([])
        if (text) lines.at(-1)!.push({ ...run, text })
      })
  }
  return lines
}

/** Words in the sense of typesetting: what stands between two spaces, even when half of it is bold. */
function wordsOf(runs: readonly Run[], measure: Measure): Word[] {
  const words: Word[] = []
  let space: Piece | null = null
  for (const run of runs) {
    for (const text of run.text.split(/( +)/)) {
      const piece = pieceOf(text.startsWith(' ') ? ' ' : text, run, measure)
      if (text === '') continue
      if (text.startsWith(' ')) space = piece
      else if (space || words.length === 0) words.push({ pieces: [piece], width: piece.width, space })
      else extend(words.at(-1)!, piece)
      if (!text.startsWith(' ')) space = null
    }
  }
  return words
}

function pieceOf(text: string, run: Run, measure: Measure): Piece {
  const face = faceOf(run)
  return { text, face, link: run.link, width: measure(text, face) }
}

function extend(word: Word, piece: Piece) {
  word.pieces.push(piece)
  word.width += piece.width
}

function filled(words: Word[], room: number, measure: Measure): Line[] {
  const lines: Line[] = []
  let line: Word[] = []
  let width = 0
  for (const word of words.flatMap((word) => (word.width > room ? cut(word, room, measure) : [word]))) {
    if (line.length > 0 && width + gapOf(word) + word.width > room) {
      const carried = orphans(line, room - gapOf(word) - word.width)
      lines.push(lineOf(line))
      if (carried.length > 0 || word.space) endWithSpace(lines.at(-1)!.pieces)
      line = carried
      width = widthOf(line)
    }
    width += (line.length > 0 ? gapOf(word) : 0) + word.width
    line.push(word)
  }
  return [...lines, lineOf(line)]
}

/** Takes from the end of a line the words that must not stand there, where the next line has room for them. */
function orphans(line: Word[], room: number): Word[] {
  const carried: Word[] = []
  while (line.length > 1 && staying.test(textOf(line.at(-1)!)) && widthOf([line.at(-1)!, ...carried]) <= room) {
    carried.unshift(line.pop()!)
  }
  return carried
}

function textOf(word: Word): string {
  return word.pieces.map((piece) => piece.text).join('')
}

function widthOf(words: Word[]): number {
  return words.reduce((sum, word, place) => sum + word.width + (place > 0 ? gapOf(word) : 0), 0)
}

function gapOf({ space }: Word): number {
  return space?.width ?? 0
}

function lineOf(words: Word[]): Line {
  const pieces = words.flatMap((word, at) => (at > 0 && word.space ? [word.space, ...word.pieces] : [...word.pieces]))
  return { pieces, width: widthOf(words) }
}

/** Pieces of one style side by side become one, so that a reader's software sees a sentence and not crumbs. */
function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const before = all.at(-1)
    if (before && before.face === piece.face && before.link === piece.link) {
      before.text += piece.text
      before.width += piece.width
    } else {
      all.push({ ...piece })
    }
  }
  return all
}

function cut(word: Word, room: number, measure: Measure): Word[] {
  const parts = word.pieces.flatMap((piece) => cutPiece(piece, room, measure))
  return parts.map((piece, place) => ({ pieces: [piece], width: piece.width, space: place === 0 ? word.space : null }))
}

function cutPiece(piece: Piece, room: number, measure: Measure): Piece[] {
  const parts: Piece[] = []
  const letters = Array.from(piece.text)
  for (let start = 0; start < letters.length; ) {
    const end = start + fitting(letters, start, room, piece.face, measure)
    const text = letters.slice(start, end).join('')
    parts.push({ ...piece, text, width: measure(text, piece.face) })
    start = end
  }
  return parts
}

/** How many letters from `start` fit, at least one; a seam in the last half of them is preferred. */
function fitting(letters: string[], start: number, room: number, face: Face, measure: Measure): number {
  let width = 0
  let count = 0
  while (start + count < letters.length) {
    // Letter by letter, whose widths are remembered: kerning only ever makes the whole narrower.
    width += measure(letters[start + count]!, face)
    if (width > room) break
    count++
  }
  if (start + count === letters.length) return count

  const better = letters.slice(start, start + count).findLastIndex((letter) => seam.test(letter)) + 1
  return Math.max(1, better > count / 2 ? better : count)
}

function faceOf(run: Run): Face {
  if (run.bold) return run.italic ? 'bold-italic' : 'bold'
  return run.italic ? 'italic' : 'regular'
}
