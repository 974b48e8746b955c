import type { Heading, List, Paragraph, Run } from '../paper.ts'
import { plainText } from '../paper.ts'
import { flow, type SetLine, setLines } from './flow.ts'
import type { Sheet } from './sheet.ts'

/** A heading, entered in the outline and kept with the first `lead` points of what comes after it. */
export function drawHeading(sheet: Sheet, { level, runs }: Heading, lead: number) {
  const size = sheet.sizes.heading[level - 1]!
  const type = `H${level}`
  const element = sheet.add(type)
  const bold = runs.map((run) => ({ ...run, bold: true }))
  const align = sheet.paper.lettering === 'poster' ? 'center' : 'left'
  const lines = setLines(sheet, bold, sheet.width, { size, leading: 1.25, align }, { element, type })
  sheet.gap(size * 0.85)
  sheet.keep(lines.length * size * 1.25 + lead)

  sheet.doc.outline.addItem(plainText(runs))
  column(sheet, lines)
  element.end()
  sheet.y += 3
}

export function drawParagraph(sheet: Sheet, { runs, align, small }: Paragraph) {
  const element = sheet.add('P')
  const size = small ? sheet.sizes.small : sheet.sizes.body
  const side = sheet.paper.lettering === 'poster' ? 'center' : align
  sheet.gap(size * 0.35)
  column(sheet, setLines(sheet, runs, sheet.width, { size, align: side }, { element }))
  element.end()
  sheet.y += size * 0.35
}

/** A list in tags: L, LI, the label and the body of each item. */
export function drawList(sheet: Sheet, { items, numbered }: List) {
  const list = sheet.add('L')
  listNumbering(list, numbered ? 'Decimal' : 'Disc')
  const size = sheet.sizes.body
  const inset = numbered && items.length > 9 ? size * 2.3 : size * 1.7
  sheet.gap(size * 0.3)
  items.forEach((runs, place) => {
    const item = sheet.add('LI', list)
    const sign: Run[] = [{ text: numbered ? `${place + 1}.` : '•' }]
    const label = setLines(sheet, sign, inset, { size }, { element: sheet.add('Lbl', item), type: 'Lbl' })
    const owner = { element: sheet.add('LBody', item), type: 'LBody' }
    const width = sheet.width - inset - 6
    const lines = setLines(sheet, runs, width, { size }, owner)
    const cells = [
      { x: sheet.left + 6, width: inset, lines: label },
      { x: sheet.left + 6 + inset, width, lines },
    ]
    flow(sheet, { cells, padding: 1.2, minHeight: 0, turn: () => sheet.turn() })
    item.end()
  })
  list.end()
  sheet.y += size * 0.3
}

/** Says how a list is numbered (PDF/UA 7.6), for which pdfkit has no option. */
export function listNumbering(list: PDFKit.PDFStructureElement, numbering: 'Decimal' | 'Disc' | 'None') {
  const { dictionary } = list as unknown as { dictionary: { data: Record<string, unknown> } }
  dictionary.data.A = { O: 'List', ListNumbering: numbering }
}

/** Lines in one column over the whole width. */
export function column(sheet: Sheet, lines: SetLine[]) {
  const band = {
    cells: [{ x: sheet.left, width: sheet.width, lines }],
    padding: 0,
    minHeight: 0,
    turn: () => sheet.turn(),
  }
  flow(sheet, band)
}
