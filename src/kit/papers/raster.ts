import type { Drawing, Paper, Picture } from './paper.ts'

/** A picture as PDF and word processors take it: PNG or JPEG, upright, no wider than print needs. */
export interface Raster {
  bytes: Buffer
  format: 'png' | 'jpg'
  width: number
  height: number
}

/**
 * All pictures of a paper as rasters of at most 300 dots per inch.
 *
 * A picture that cannot be read is left out of the map; its alternative text is printed in its place.
 */
export async function rastersOf(paper: Paper, { drawings }: { drawings: boolean }): Promise<Map<Picture, Raster>> {
  const pictures = [
    ...(paper.logos ?? []),
    ...paper.blocks.flatMap((block) => (block.kind === 'figure' ? [block.picture] : [])),
  ]
  const rasters = new Map<Picture, Raster>()
  for (const picture of pictures) {
    const source =
      picture.image instanceof Uint8Array ? picture.image : drawings ? Buffer.from(svgOf(picture.image)) : null
    const raster = source && (await rasterOf(source, picture.width))
    if (raster) rasters.set(picture, raster)
  }
  return rasters
}

/** A drawing as an SVG file. */
export function svgOf({ width, height, paths }: Drawing): string {
  const drawn = paths.map(({ d, fill }) => `<path d="${attribute(d)}" fill="${attribute(fill)}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn}</svg>`
}

/** Makes a raster `width` millimetres wide of PNG, JPEG, WebP or SVG bytes; null when they are none of these. */
export async function rasterOf(bytes: Uint8Array, width: number): Promise<Raster | null> {
  const { default: sharp } = await import('sharp')
  const dots = Math.round((width / 25.4) * 300)
  try {
    const { format } = await sharp(bytes).metadata()
    const upright = sharp(bytes, { density: 300 })
      .rotate()
      .resize({ width: dots, withoutEnlargement: format !== 'svg' })
    const drawn = upright.flatten({ background: '#ffffff' }).toColourspace('srgb')
    const made = await (format === 'jpeg' ? drawn.jpeg({ quality: 88 }) : drawn.png()).toBuffer({
      resolveWithObject: true,
    })
    return {
      bytes: made.data,
      format: format === 'jpeg' ? 'jpg' : 'png',
      width: made.info.width,
      height: made.info.height,
    }
  } catch {
    return null
  }
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
