import type { Language } from './paper.ts'
import { drawGate, paint } from './pdf/gate.ts'
import { mm, Sheet } from './pdf/sheet.ts'
import { collect, openDocument } from './pdf.ts'
import { printable } from './printable.ts'
import { qrDrawing } from './qr-path.ts'

/** What hangs on a fence: read from three steps away, and by a telephone held up to it. */
export type Poster = {
  title: string
  language: Language
  community: string
  /** What kind of thing it is: "warsztaty", "spacer". */
  kicker: string
  /** The leaf of a wall calendar, for what happens once. */
  leaf?: { weekday: string; day: string; month: string }
  /** In large letters: when, line by line. */
  when: string[]
  where: string
  text: string
  /** Small facts under it: for whom, in which languages, how to get in. */
  facts: [label: string, value: string][]
  link: { address: string; title: string; words: string }
}

const side = mm(18)
const foot = 150

/** One A4 page as a tagged PDF, dated `now`. Text that does not fit is made smaller, and in the end cut with an ellipsis. */
export async function posterPdf(given: Poster, now: Date): Promise<Buffer> {
  const poster = clean(given)
  const doc = await openDocument({ ...poster, lettering: 'poster' }, now)
  const bytes = collect(doc)
  const sheet = new Sheet(doc, { ...poster, lettering: 'poster', blocks: [] })
  drawGate(sheet)
  drawHead(sheet, poster)
  drawWhen(sheet, poster)
  drawText(sheet, poster)
  drawFoot(sheet, poster)
  sheet.root.end()
  doc.end()
  return bytes
}

function drawHead(sheet: Sheet, { community, kicker, title }: Poster) {
  say(sheet, 'P', community, { x: side, y: 128, width: 270, size: 27, face: 'bold', color: paint.chalk, height: 66 })
  say(sheet, 'P', kicker.toUpperCase(), { x: side, y: 232, width: 500, size: 13, face: 'bold', color: paint.lime })
  const width = sheet.doc.page.width - 2 * side
  const size = fitting(sheet, title, width, [50, 44, 38, 33, 28, 24, 20], 118)
  sheet.y =
    say(sheet, 'H1', title, { x: side, y: 250, width, size, face: 'bold', color: paint.brick, height: 122 }) + 18
}

function drawWhen(sheet: Sheet, { leaf, when, where }: Poster) {
  const top = sheet.y
  if (leaf) drawLeaf(sheet, leaf, top)
  const x = side + (leaf ? 128 : 0)
  const width = sheet.doc.page.width - side - x
  for (const line of when) {
    const size = fitting(sheet, line, width, [25, 22, 19, 16], 62)
    sheet.y = say(sheet, 'P', line, { x, y: sheet.y, width, size, face: 'bold', color: paint.ink }) + 4
  }
  sheet.y = say(sheet, 'P', where, {
    x,
    y: sheet.y + 2,
    width,
    size: 17,
    face: 'regular',
    color: paint.ink,
    height: 64,
  })
  sheet.y = Math.max(sheet.y, leaf ? top + 116 : 0) + 16
}

function drawLeaf(sheet: Sheet, { weekday, day, month }: NonNullable<Poster['leaf']>, top: number) {
  const { doc } = sheet
  const line = { width: 108, align: 'center' as const, lineBreak: false }
  sheet.artifact('Layout', () => {
    doc.roundedRect(side, top, 108, 114, 8).fillAndStroke('#ffffff', paint.rule)
    doc.save().roundedRect(side, top, 108, 114, 8).clip().rect(side, top, 108, 28).fill(paint.brick).restore()
    doc
      .font('bold')
      .fontSize(13)
      .fillColor(paint.chalk)
      .text(weekday, side, top + 6, line)
    doc
      .fontSize(50)
      .fillColor(paint.ink)
      .text(day, side, top + 27, line)
    doc
      .font('regular')
      .fontSize(14)
      .text(month, side, top + 89, line)
  })
}

function drawText(sheet: Sheet, { text, facts }: Poster) {
  const width = sheet.doc.page.width - 2 * side
  const bottom = sheet.doc.page.height - side - foot - 16
  const small = facts.filter(([, value]) => value)
  const reserved = small.length * 22
  const room = bottom - reserved - sheet.y
  if (text && room > 20) {
    const size = fitting(sheet, text, width, [15.5, 14, 13, 12], room)
    sheet.y = say(sheet, 'P', text, {
      x: side,
      y: sheet.y,
      width,
      size,
      face: 'regular',
      color: paint.ink,
      height: room,
    })
  }
  sheet.y += 12
  for (const [label, value] of small) {
    if (sheet.y > bottom) return
    const about = { x: side, width, size: 13.5, face: 'regular' as const, color: paint.soft, height: 18 }
    sheet.y = say(sheet, 'P', `${label}: ${value}`, { ...about, y: sheet.y }) + 4
  }
}

function drawFoot(sheet: Sheet, { link }: Poster) {
  const { doc } = sheet
  const top = doc.page.height - side - foot
  const width = doc.page.width - 2 * side
  sheet.artifact('Layout', () => void doc.roundedRect(side, top, width, foot, 12).fill(paint.ground))
  drawCode(sheet, link.address, top)

  const beside = { x: side + foot + 8, width: width - foot - 22, color: paint.ink }
  const words = { ...beside, size: 13.5, face: 'regular', height: 52 } as const
  const shown = link.address.replace(/^https?:\/\//, '')
  const size = fitting(sheet, shown, beside.width, [13, 12, 11, 10, 9, 8], 17)
  const y = say(sheet, 'P', link.title, { ...beside, y: top + 22, size: 21, face: 'bold', color: paint.brick })
  const after = say(sheet, 'P', link.words, { ...words, y: y + 6 })
  say(sheet, 'P', shown, { ...beside, y: after + 8, size, face: 'bold' })
}

function drawCode(sheet: Sheet, address: string, top: number) {
  const { doc } = sheet
  const tag = { alt: `QR: ${address}`, bbox: [side, top, side + foot, top + foot], placement: 'Block' }
  const figure = sheet.add('Figure', sheet.root, tag)
  const { width, paths } = qrDrawing(address)
  const white = foot - 20
  sheet.mark(figure, 'Figure', () => {
    doc.roundedRect(side + 10, top + 10, white, white, 6).fill('#ffffff')
    doc.save().translate(side + 17, top + 17)
    doc.scale((white - 14) / width)
    doc.path(paths[0]!.d).fill('#000000').restore()
  })
  figure.end()
}

type Place = {
  x: number
  y: number
  width: number
  size: number
  face: 'regular' | 'bold'
  color: string
  height?: number
}

/** Writes a text as an element of the page; answers where it ends. */
function say(sheet: Sheet, type: 'P' | 'H1', text: string, { x, y, width, size, face, color, height }: Place): number {
  const { doc } = sheet
  const element = sheet.add(type)
  const style = { width, lineGap: size * 0.08, ...(height ? { height, ellipsis: '…' } : {}) }
  sheet.mark(element, type, () => void doc.font(face).fontSize(size).fillColor(color).text(text, x, y, style))
  element.end()
  return doc.y
}

/** The largest of some sizes at which a text is no higher than this. */
function fitting({ doc }: Sheet, text: string, width: number, sizes: number[], height: number): number {
  const fits = (size: number) => {
    const widest = Math.max(...text.split(/\s+/).map((word) => doc.font('bold').fontSize(size).widthOfString(word)))
    return widest <= width && doc.heightOfString(text, { width, lineGap: size * 0.08 }) <= height
  }
  return sizes.find(fits) ?? sizes.at(-1)!
}

function clean<Value>(value: Value): Value {
  if (typeof value === 'string') return printable(value) as Value
  if (Array.isArray(value)) return value.map(clean) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one)])) as Value
}
