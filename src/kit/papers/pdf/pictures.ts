import type { Drawing, Figure, Picture, QrCode } from '../paper.ts'
import { qrDrawing } from '../qr-path.ts'
import type { Raster } from '../raster.ts'
import { drawLines, heightOf, setLines } from './flow.ts'
import { type Element, ink, mm, type Sheet } from './sheet.ts'

export type Rasters = Map<Picture, Raster>

/** A QR code with its words beside it; on a poster large, with the words under it. */
export function drawQr(sheet: Sheet, block: QrCode) {
  const { address, caption } = block
  const last = sheet.paper.blocks.at(-1) === block
  const poster = sheet.paper.lettering === 'poster'
  const side = mm(poster ? 60 : 28)
  const x = poster ? sheet.left + (sheet.width - side) / 2 : sheet.left
  const [from, width] = poster ? [sheet.left, sheet.width] : [x + side + 14, sheet.width - side - 14]
  const style = { size: sheet.sizes.body, align: poster ? ('center' as const) : ('left' as const) }
  const words = setLines(sheet, caption, width, style)
  const height = poster ? side + 12 + heightOf(words) : Math.max(side, heightOf(words))
  sheet.gap(poster ? 22 : 10)
  sheet.keep(height)
  // The foot of a poster is where a telephone is held up to it.
  if (poster && last) sheet.y = Math.max(sheet.y, sheet.bottom - height)

  const figure = addFigure(sheet, `QR: ${address}`, x, side, side)
  sheet.mark(figure, 'Figure', () => drawPaths(sheet, qrDrawing(address), x, sheet.y, side))
  figure.end()
  const element = sheet.add('P')
  const lines = words.map((line) => ({ ...line, element }))
  drawLines(sheet, lines, from, sheet.y + (poster ? side + 12 : Math.max(0, (side - heightOf(lines)) / 2)), width)
  element.end()
  sheet.y += height + 8
}

/** A picture with its caption under it. */
export function drawFigure(sheet: Sheet, { picture, caption, align }: Figure, rasters: Rasters) {
  const limit = (sheet.bottom - sheet.top) * 0.8
  const { width, height } = extent(picture, rasters, sheet.width, limit)
  const x = align === 'left' ? sheet.left : sheet.left + (sheet.width - width) / (align === 'center' ? 2 : 1)
  sheet.gap(8)
  sheet.keep(height + (caption ? 20 : 0))
  drawPicture(sheet, picture, rasters, { x, y: sheet.y, width, height })
  sheet.y += height + 4
  if (!caption) return

  const element = sheet.add('P')
  const style = { size: sheet.sizes.small, color: ink.quiet, align }
  const lines = setLines(sheet, [{ text: caption }], sheet.width, style, { element })
  drawLines(sheet, lines, sheet.left, sheet.y, sheet.width)
  element.end()
  sheet.y += heightOf(lines) + 6
}

/** The marks of the town, partners and funders in one line, spread over the width, none higher than 14 mm. */
export function drawLogos(sheet: Sheet, rasters: Rasters) {
  const logos = sheet.paper.logos ?? []
  if (logos.length === 0) return

  const highest = mm(14)
  const gap = 14
  const each = (sheet.width - gap * (logos.length - 1)) / logos.length
  const sizes = logos.map((logo) => extent(logo, rasters, each, highest))
  const spare = sheet.width - sizes.reduce((sum, { width }) => sum + width, 0)
  let x = sheet.left
  sheet.y = mm(14)
  logos.forEach((logo, at) => {
    const { width, height } = sizes[at]!
    drawPicture(sheet, logo, rasters, { x, y: sheet.y + (highest - height) / 2, width, height })
    x += width + Math.max(gap, spare / Math.max(1, logos.length - 1))
  })
  sheet.y += highest + (sheet.paper.lettering === 'poster' ? 30 : 12)
}

/** The size of a picture on this paper, in points, within a width and a height. */
function extent(picture: Picture, rasters: Rasters, widest: number, highest: number) {
  const shape = picture.image instanceof Uint8Array ? rasters.get(picture) : picture.image
  const ratio = shape ? shape.height / shape.width : 1 / 3
  const width = Math.min(mm(picture.width), widest, highest / ratio)
  return { width, height: width * ratio }
}

function drawPicture(
  sheet: Sheet,
  picture: Picture,
  rasters: Rasters,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
) {
  const draw = () => {
    const raster = rasters.get(picture)
    if (!(picture.image instanceof Uint8Array)) drawPaths(sheet, picture.image, x, y, width)
    else if (raster) sheet.doc.image(raster.bytes, x, y, { width, height })
  }
  if (!picture.alt) return sheet.artifact('Layout', draw)

  const figure = addFigure(sheet, picture.alt, x, width, height)
  sheet.mark(figure, 'Figure', draw)
  figure.end()
}

function addFigure(sheet: Sheet, alt: string, x: number, width: number, height: number): Element {
  return sheet.add('Figure', sheet.root, { alt, bbox: [x, sheet.y, x + width, sheet.y + height], placement: 'Block' })
}

function drawPaths(sheet: Sheet, { paths, width }: Drawing, x: number, y: number, wide: number) {
  const { doc } = sheet
  doc
    .save()
    .translate(x, y)
    .scale(wide / width)
  for (const { d, fill } of paths) doc.path(d).fill(fill)
  doc.restore()
}
