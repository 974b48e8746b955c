/** A paper: what it says, in an order, told apart from how it is printed. Every rendering reads this one model. */
export interface Paper {
  title: string
  subtitle?: string
  language: Language
  /** Whose paper it is, e.g. "Gmina Skawina"; printed above the title and on each following page. */
  community?: string
  /** Place and date as they are to be read: "Skawina, 27 października 2026 r." */
  date?: string
  /** Which form this is and its version, so that a paper coming back is typed in against the right questions. */
  formCode?: string
  footer?: string
  orientation?: 'portrait' | 'landscape'
  /** `large` is large print (16 points); `poster` is read from two metres, centred. */
  lettering?: 'standard' | 'large' | 'poster'
  /** Of the town, the partners and the funders, in the order they must stand in. */
  logos?: Picture[]
  /** Makes the paper a letter: sender, addressee in the window of the envelope, case number. */
  letterhead?: Letterhead
  blocks: Block[]
}

export type Language = 'pl' | 'uk' | 'en'

/** A stretch of text in one style. A line feed in it starts a new line. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  /** Only http, https, mailto and tel become links; anything else is printed as plain text. */
  link?: string
}

/** What a caller may write where text is wanted. */
export type Text = string | Run | readonly (string | Run)[]

export type Align = 'left' | 'center' | 'right'

export interface Letterhead {
  sender: string[]
  recipient: string[]
  /** Znak sprawy. */
  reference?: string
}

/** A photograph or a scan (PNG, JPEG), or a drawing of SVG paths; `width` in millimetres. */
export interface Picture {
  image: Uint8Array | Drawing
  /** What a person who cannot see it should hear; empty for a decoration. */
  alt: string
  width: number
}

/** Paths drawn in a box of `width` × `height` units. */
export interface Drawing {
  width: number
  height: number
  paths: { d: string; fill: string }[]
}

export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3 | 4
  runs: Run[]
}

export interface Paragraph {
  kind: 'paragraph'
  runs: Run[]
  align: Align
  small: boolean
}

export interface List {
  kind: 'list'
  numbered: boolean
  items: Run[][]
}

export interface Column {
  title: string
  /** Relative to the other columns. */
  width: number
  align?: Align
  /** The cell of this column names its row (read out before the others). */
  namesRow?: boolean
}

export interface Table {
  kind: 'table'
  caption?: string
  columns: Column[]
  rows: Run[][][]
  /** Empty rows after the filled ones, to be written on by hand. */
  blankRows: number
  /** The least height of a row in millimetres. */
  rowHeight: number
  /** Title of a first column that counts the rows, blank ones too: "Lp." */
  ordinal?: string
}

export interface Facts {
  kind: 'facts'
  facts: { label: string; value: Run[] }[]
}

export interface Signatures {
  kind: 'signatures'
  places: { role: string; name?: string }[]
}

export interface Notice {
  kind: 'notice'
  title?: string
  runs: Run[]
}

export interface PageBreak {
  kind: 'page-break'
}

export interface QrCode {
  kind: 'qr'
  address: string
  caption: Run[]
}

export interface Figure {
  kind: 'figure'
  picture: Picture
  caption?: string
  align: Align
}

export interface FillIn {
  kind: 'fill-in'
  label: string
  /** How many lines there are to write on. */
  lines: number
}

export interface Checkboxes {
  kind: 'checkboxes'
  question?: string
  options: { label: string; checked: boolean }[]
  /** Side by side ("Tak / Nie") instead of one under another. */
  inline: boolean
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Facts
  | Signatures
  | Notice
  | PageBreak
  | QrCode
  | Figure
  | FillIn
  | Checkboxes

/** What to do with each kind of block; a kind forgotten is a type error. */
export type Ways<Result, Around extends unknown[] = []> = {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, ...around: Around) => Result
}

/** Does with a block what is done with its kind. */
export function byKind<Result, Around extends unknown[]>(
  ways: Ways<Result, Around>,
  block: Block,
  ...around: Around
): Result {
  const way = ways[block.kind] as (block: Block, ...around: Around) => Result
  return way(block, ...around)
}

/** All rows of a table as they are printed: counted where it counts, the blank ones at the end. */
export function printedRows(table: Table): Run[][][] {
  const blank = Array.from({ length: table.blankRows }, () => table.columns.map(() => [] as Run[]))
  const rows = [...table.rows, ...blank]
  return table.ordinal === undefined ? rows : rows.map((cells, row) => [[{ text: `${row + 1}.` }], ...cells])
}

/** All columns of a table as they are printed, the counting one first, as wide as its numbers need. */
export function printedColumns(table: Table, { orientation, lettering }: Partial<Paper> = {}): Column[] {
  if (table.ordinal === undefined) return table.columns

  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  const digits = String(table.rows.length + table.blankRows).length
  const share = (orientation === 'landscape' ? 0.028 : 0.045) + digits * 0.012
  const larger = lettering === undefined || lettering === 'standard' ? 1 : 1.5
  return [{ title: table.ordinal, width: total * share * larger }, ...table.columns]
}

/** The words of some runs without their style. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
