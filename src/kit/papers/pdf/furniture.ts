import type { Letterhead } from '../paper.ts'
import { wording } from '../wording.ts'
import { drawLines, heightOf, type SetLine, type Style, setLines } from './flow.ts'
import { ink, mm, type Sheet } from './sheet.ts'
import { column } from './text.ts'

/** What stands at the head of the first page: whose paper, when, its title. */
export function drawTitle(sheet: Sheet) {
  const { title, subtitle, lettering } = sheet.paper
  const align = lettering === 'poster' ? 'center' : 'left'
  drawOrigin(sheet)
  const element = sheet.add('H1')
  const size = sheet.paper.letterhead ? sheet.sizes.subtitle : sheet.sizes.title
  const style = { size, leading: 1.2, align } as const
  column(sheet, setLines(sheet, [{ text: title, bold: true }], sheet.width, style, { element, type: 'H1' }))
  element.end()
  if (subtitle) {
    const below = sheet.add('P')
    const quiet = { size: sheet.sizes.subtitle, align, color: ink.quiet } as const
    sheet.y += 3
    column(sheet, setLines(sheet, [{ text: subtitle }], sheet.width, quiet, { element: below }))
    below.end()
  }
  sheet.y += lettering === 'poster' ? 26 : 8
}

/** The town on the left, place and date on the right; a letter has its own head. */
function drawOrigin(sheet: Sheet) {
  const { community, date, letterhead } = sheet.paper
  const top = sheet.y
  const half = sheet.width / 2 - 8
  const wide = date ? half : sheet.width
  const size = sheet.sizes.body
  let height = 0
  if (community && !letterhead) {
    const element = sheet.add('P')
    const lines = setLines(sheet, [{ text: community, bold: true }], wide, { size, color: ink.quiet }, { element })
    drawLines(sheet, lines, sheet.left, top, wide)
    element.end()
    height = heightOf(lines)
  }
  if (date) {
    const element = sheet.add('P')
    const lines = setLines(sheet, [{ text: date }], half, { size, align: 'right' }, { element })
    drawLines(sheet, lines, sheet.left + sheet.width - half, top, half)
    element.end()
    height = Math.max(height, heightOf(lines))
  }
  if (letterhead) drawLetterhead(sheet, letterhead, top, size)
  else sheet.y = top + (height > 0 ? height + 16 : 0)
}

/**
 * The sender at the head, the addressee where the window of a DL envelope is.
 *
 * The window customary in Poland: 90 × 45 mm, on the right, 20 mm from the right and the lower edge of 110 × 220 mm;
 * on a sheet folded in three it shows what stands 105–195 mm from the left and 40–84 mm from the top.
 */
function drawLetterhead(sheet: Sheet, { sender, recipient, reference }: Letterhead, top: number, size: number) {
  const from = sheet.add('P')
  const named = sender.map((text, line) => ({ text: line === 0 ? text : `\n${text}`, bold: line === 0 }))
  drawLines(sheet, setLines(sheet, named, mm(75), { size, leading: 1.3 }, { element: from }), sheet.left, top, mm(75))
  from.end()
  const to = sheet.add('P')
  const lines = setLines(sheet, [{ text: recipient.join('\n') }], mm(78), { size, leading: 1.3 }, { element: to })
  drawLines(sheet, lines, mm(112), mm(48), mm(78))
  to.end()
  sheet.y = mm(92)
  if (!reference) return

  const number = sheet.add('P')
  const said = [{ text: `${wording[sheet.paper.language].reference} ${reference}` }]
  column(sheet, setLines(sheet, said, sheet.width, { size, color: ink.quiet }, { element: number }))
  number.end()
  sheet.y += 10
}

/** The title at the head of each page but the first; the form's code and the page's number at the foot of all. `first` is its first page in the file. */
export function drawEdges(sheet: Sheet, first: number) {
  const { doc, paper } = sheet
  const end = doc.bufferedPageRange().count
  const count = end - first
  for (let page = first; page < end; page++) {
    doc.switchToPage(page)
    if (page > first) drawRunningHead(sheet)
    const number = page - first + 1
    drawFoot(sheet, paper.lettering === 'poster' && count === 1 ? '' : wording[paper.language].page(number, count))
  }
}

function drawRunningHead(sheet: Sheet) {
  const { title, community } = sheet.paper
  const y = mm(14)
  const style = { size: 8.5, color: ink.quiet }
  const wide = sheet.width * (community ? 0.55 : 1)
  drawLines(sheet, oneLine(sheet, title, wide, style), sheet.left, y, wide)
  const rest = sheet.width * 0.42
  const right = oneLine(sheet, community ?? '', rest, { ...style, align: 'right' })
  drawLines(sheet, right, sheet.left + sheet.width - rest, y, rest)
  rule(sheet, y + 14)
}

/** The first line of a text, with a sign where there is more. */
function oneLine(sheet: Sheet, text: string, width: number, style: Style): SetLine[] {
  const [first, ...more] = setLines(sheet, [{ text }], width - 8, style)
  if (!first || more.length === 0) return first ? [first] : []

  const said = first.pieces
    .map((piece) => piece.text)
    .join('')
    .trimEnd()
  return setLines(sheet, [{ text: `${said}…` }], width, style).slice(0, 1)
}

function drawFoot(sheet: Sheet, number: string) {
  const { footer, formCode } = sheet.paper
  const y = sheet.doc.page.height - mm(16)
  const style = { size: 8.5, color: ink.quiet }
  const said = [formCode, footer].filter(Boolean).join(' · ')
  if (said || number) rule(sheet, y - 5)
  const wide = sheet.width * 0.76
  drawLines(sheet, setLines(sheet, [{ text: said }], wide, style, {}).slice(0, 2), sheet.left, y, wide)
  const lines = setLines(sheet, [{ text: number }], sheet.width, { ...style, align: 'right' }, {})
  drawLines(sheet, lines, sheet.left, y, sheet.width)
}

function rule(sheet: Sheet, y: number) {
  sheet.artifact('Pagination', () => {
    sheet.doc
      .moveTo(sheet.left, y)
      .lineTo(sheet.left + sheet.width, y)
      .lineWidth(0.5)
      .stroke(ink.faint)
  })
}
