import type {
  Align,
  Checkboxes,
  Column,
  Facts,
  Figure,
  FillIn,
  Heading,
  List,
  Notice,
  PageBreak,
  Paragraph,
  Picture,
  QrCode,
  Run,
  Signatures,
  Table,
  Text,
} from './paper.ts'

/** A run in bold, for the middle of a sentence: `['Termin: ', bold('21 dni')]`. */
export const bold = (text: string): Run => ({ text, bold: true })

/** A run in italics, for a quotation or the name of a text. */
export const italic = (text: string): Run => ({ text, italic: true })

/** A run that can be followed; on paper the address should stand in the text as well. */
export const link = (text: string, address: string): Run => ({ text, link: address })

/** A heading. The title of the paper is level 1, so that its parts begin with 2. */
export const heading = (level: Heading['level'], text: Text): Heading => ({ kind: 'heading', level, runs: runs(text) })

/** A paragraph; `small` for what must be there and is not the matter itself. */
export const paragraph = (text: Text, { align = 'left' as Align, small = false } = {}): Paragraph => ({
  kind: 'paragraph',
  runs: runs(text),
  align,
  small,
})

/** A list with bullets, one item per text. */
export const bullets = (items: readonly Text[]): List => ({ kind: 'list', numbered: false, items: items.map(runs) })

/** A list numbered 1., 2., 3. */
export const numbered = (items: readonly Text[]): List => ({ kind: 'list', numbered: true, items: items.map(runs) })

/** A table whose header is repeated on every page; `rowHeight` in millimetres, for writing by hand about 12. */
export function table(given: {
  columns: Column[]
  rows?: readonly (readonly Text[])[]
  caption?: string
  ordinal?: string
  blankRows?: number
  rowHeight?: number
}): Table {
  const { rows = [], blankRows = 0, rowHeight = 0, ...rest } = given
  const cells = rows.map((row) => given.columns.map((_, column) => runs(row[column] ?? '')))
  return { kind: 'table', ...rest, rows: cells, blankRows, rowHeight }
}

/** Pairs of a label and a value, one under another: who, when, on what basis. */
export const facts = (pairs: readonly (readonly [label: string, value: Text])[]): Facts => ({
  kind: 'facts',
  facts: pairs.map(([label, value]) => ({ label, value: runs(value) })),
})

/** Places to sign, side by side; a name is printed under the line when it is known. */
export const signatures = (...places: (string | { role: string; name?: string })[]): Signatures => ({
  kind: 'signatures',
  places: places.map((place) => (typeof place === 'string' ? { role: place } : place)),
})

/** Text in a box, e.g. the information clause of RODO art. 13. */
export const notice = (text: Text, title?: string): Notice => ({ kind: 'notice', title, runs: runs(text) })

/** The rest begins on a new page. */
export const pageBreak = (): PageBreak => ({ kind: 'page-break' })

/** A QR code with the words beside it; without words it says its address. */
export const qr = (address: string, caption: Text = link(address, address)): QrCode => ({
  kind: 'qr',
  address,
  caption: runs(caption),
})

/** A picture in the text. */
export const figure = (picture: Picture, { caption = undefined as string | undefined, align = 'left' as Align } = {}) =>
  ({ kind: 'figure', picture, caption, align }) satisfies Figure

/** A label and lines to write on by hand. */
export const fillIn = (label: string, lines = 1): FillIn => ({ kind: 'fill-in', label, lines })

/** Boxes to tick; `inline` puts short answers side by side. */
export function checkboxes(
  options: readonly (string | { label: string; checked: boolean })[],
  { question = undefined as string | undefined, inline = false } = {},
): Checkboxes {
  const all = options.map((option) => (typeof option === 'string' ? { label: option, checked: false } : option))
  return { kind: 'checkboxes', question, options: all, inline }
}

function runs(text: Text): Run[] {
  const parts = typeof text === 'string' || !Array.isArray(text) ? [text as string | Run] : (text as (string | Run)[])
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part))
}
