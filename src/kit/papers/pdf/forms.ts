import type { Checkboxes, FillIn, Signatures } from '../paper.ts'
import { drawLines, heightOf, setLines } from './flow.ts'
import { type Element, ink, mm, type Sheet } from './sheet.ts'
import { column, listNumbering } from './text.ts'

/** A label and dotted lines 9 mm apart, as a hand needs them. */
export function drawFillIn(sheet: Sheet, { label, lines }: FillIn) {
  const size = sheet.sizes.body
  const step = Math.max(mm(9), size * 1.9)
  const element = sheet.add('P')
  const text = setLines(sheet, [{ text: label }], sheet.width, { size, leading: 1.3 }, { element })
  const last = text.at(-1)!
  const shares = text.length === 1 && last.width < sheet.width * 0.6
  const rules = shares ? lines - 1 : lines
  sheet.gap(step - size * 1.3)
  sheet.keep(heightOf(text) + Math.min(rules, 3) * step)

  if (shares) dotted(sheet, sheet.left + last.width + 5, sheet.left + sheet.width, sheet.y + size * 1.15)
  column(sheet, text)
  element.end()
  for (let line = 0; line < rules; line++) {
    sheet.keep(step)
    sheet.y += step
    dotted(sheet, sheet.left, sheet.left + sheet.width, sheet.y - 3)
  }
}

/** Places to sign: white for the hand, a dotted line, the name and in which capacity. */
export function drawSignatures(sheet: Sheet, { places }: Signatures) {
  const columns = Math.max(2, Math.min(3, places.length))
  for (let start = 0; start < places.length; start += columns) {
    const row = places.slice(start, start + columns)
    const height = mm(30)
    sheet.gap(6)
    sheet.keep(height)
    const width = (sheet.width - (columns - 1) * 24) / columns
    const shift = columns - row.length
    for (const [at, place] of row.entries())
      drawSignature(sheet, place, sheet.left + (at + shift) * (width + 24), width)
    sheet.y += height
  }
}

function drawSignature(sheet: Sheet, { role, name }: Signatures['places'][number], x: number, width: number) {
  const size = sheet.sizes.small
  const line = sheet.y + mm(16)
  dotted(sheet, x, x + width, line)
  const element = sheet.add('P')
  const said = name ? [{ text: `${name}\n` }, { text: role }] : [{ text: role }]
  const lines = setLines(sheet, said, width, { size, leading: 1.3, align: 'center', color: ink.quiet }, { element })
  drawLines(sheet, lines, x, line + 3, width)
  element.end()
}

/** Boxes to tick, a list in tags; each box says whether it is ticked. */
export function drawCheckboxes(sheet: Sheet, { question, options, inline }: Checkboxes) {
  const size = sheet.sizes.body
  sheet.gap(size * 0.4)
  if (question) {
    sheet.keep(size * 4)
    const element = sheet.add('P')
    column(sheet, setLines(sheet, [{ text: question }], sheet.width, { size }, { element }))
    element.end()
  }
  const list = sheet.add('L')
  listNumbering(list, 'None')
  let x = sheet.left
  for (const option of options) {
    const width = inline ? sheet.measure(size)(option.label, 'regular') + size * 1.8 : sheet.width
    if (!inline || x + width > sheet.left + sheet.width) x = nextLine(sheet, x)
    const height = drawOption(sheet, list, option, x, Math.min(width, sheet.width))
    if (!inline) sheet.y += height + 2
    else x += width + size * 1.5
  }
  if (inline) nextLine(sheet, x)
  list.end()
  sheet.y += size * 0.3
}

/** Inline boxes share a line; a new one begins where something already stands on it. */
function nextLine(sheet: Sheet, x: number): number {
  const size = sheet.sizes.body
  if (x > sheet.left) sheet.y += size * 1.7
  sheet.keep(size * 1.7)
  return sheet.left
}

function drawOption(
  sheet: Sheet,
  list: Element,
  { label, checked }: Checkboxes['options'][number],
  x: number,
  width: number,
): number {
  const size = sheet.sizes.body
  const item = sheet.add('LI', list)
  const box = sheet.add('Lbl', item, { actual: checked ? '☒' : '☐' })
  const owner = { element: sheet.add('LBody', item), type: 'LBody' }
  const inset = size * 1.6
  const lines = setLines(sheet, [{ text: label }], width - inset + 1, { size }, owner)
  sheet.keep(heightOf(lines))
  sheet.mark(box, 'Lbl', () => drawBox(sheet.doc, checked, x + 0.5, sheet.y + size * 0.22, size * 0.92))
  drawLines(sheet, lines, x + inset, sheet.y, width - inset + 1)
  item.end()
  return heightOf(lines)
}

function drawBox(doc: PDFKit.PDFDocument, checked: boolean, x: number, y: number, side: number) {
  doc.rect(x, y, side, side).lineWidth(0.8).stroke(ink.text)
  if (checked) cross(doc, x, y, side)
}

function cross(doc: PDFKit.PDFDocument, x: number, y: number, side: number) {
  const inset = side * 0.22
  doc.moveTo(x + inset, y + inset).lineTo(x + side - inset, y + side - inset)
  doc.moveTo(x + side - inset, y + inset).lineTo(x + inset, y + side - inset)
  doc.lineWidth(1.2).stroke(ink.text)
}

function dotted(sheet: Sheet, from: number, to: number, y: number) {
  sheet.artifact('Layout', () => {
    sheet.doc.save().lineCap('round').lineWidth(0.9).dash(0.1, { space: 2.6 })
    sheet.doc.moveTo(from, y).lineTo(to, y).stroke(ink.quiet).undash().restore()
  })
}
