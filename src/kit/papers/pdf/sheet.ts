import type { Paper } from '../paper.ts'
import type { Face, Measure } from './lines.ts'

export type Element = PDFKit.PDFStructureElement
export type Tag = PDFKit.Mixins.StructureElementOptions & {
  scope?: 'Column' | 'Row'
  bbox?: number[]
  placement?: string
}

export const ink = {
  text: '#1c1b19',
  quiet: '#57534d',
  rule: '#8f8a82',
  faint: '#cfcac1',
  shade: '#f1eee8',
  link: '#1f4e79',
}

const sizes = {
  standard: { body: 11, small: 9, table: 9.5, title: 17, subtitle: 12.5, heading: [15, 13.5, 12, 11] },
  large: { body: 16, small: 14, table: 14.5, title: 24, subtitle: 18, heading: [22, 20, 18, 16] },
  poster: { body: 20, small: 13, table: 15, title: 46, subtitle: 25, heading: [34, 27, 23, 20] },
}

/** Millimetres in points. */
export const mm = (length: number) => (length * 72) / 25.4

/**
 * The paper while it is being printed: the document, the page, the place on it, and the tree of tags.
 *
 * All lengths are points, measured from the top left corner of the page.
 */
export class Sheet {
  readonly sizes: (typeof sizes)['standard']
  readonly margin: number
  readonly root: Element
  /** Where the next block begins. */
  y: number
  #widths = new Map<string, number>()

  constructor(
    readonly doc: PDFKit.PDFDocument,
    readonly paper: Paper,
  ) {
    this.sizes = sizes[paper.lettering ?? 'standard']
    this.margin = mm(paper.orientation === 'landscape' ? 20 : 25)
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
    this.y = this.top
  }

  get left() {
    return this.margin
  }

  get top() {
    return mm(25)
  }

  get width() {
    return this.doc.page.width - 2 * this.margin
  }

  get bottom() {
    return this.doc.page.height - mm(this.paper.lettering === 'poster' ? 20 : 25)
  }

  /** The height left on this page. */
  get room() {
    return this.bottom - this.y
  }

  /** Nothing stands on this page yet. */
  get fresh() {
    return this.y <= this.top
  }

  turn() {
    this.doc.addPage()
    this.y = this.top
  }

  /** Leaves white before a block, except at the top of a page. */
  gap(height: number) {
    if (!this.fresh) this.y += height
  }

  /** Turns the page unless this height is left, or none could be had. */
  keep(height: number) {
    if (this.room < height && !this.fresh) this.turn()
  }

  /** A new element of the structure, under the document or another element. Whoever adds it ends it. */
  add(type: string, parent: Element = this.root, tag: Tag = {}): Element {
    const element = this.doc.struct(type, tag)
    parent.add(element)
    return element
  }

  /** Draws the content of an element. */
  mark(element: Element, type: string, draw: () => void) {
    element.add(this.doc.markStructureContent(type))
    draw()
    this.doc.endMarkedContent()
  }

  /** Draws what is not content: rules, shades, what is repeated on each page. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void) {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  measure(size: number): Measure {
    return (text, face) => (size / 1000) * this.#thousandth(text, face)
  }

  write(text: string, face: Face, size: number, color: string, x: number, y: number) {
    this.doc.font(face).fontSize(size).fillColor(color).text(text, x, y, { lineBreak: false })
  }

  /** Widths are kept for words, which come again and again, at a size of 1000. */
  #thousandth(text: string, face: Face): number {
    const key = `${face} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known

    const width = this.doc.font(face).fontSize(1000).widthOfString(text)
    if (text.length <= 30) this.#widths.set(key, width)
    return width
  }
}
