import type { Paper } from './paper.ts'
import { printablePaper } from './printable.ts'
import { rastersOf } from './raster.ts'

/** Writes a paper as a Word document (OOXML), with real headings, lists and table headers, to be worked on further. */
export async function paperDocx(given: Paper): Promise<Buffer> {
  const paper = printablePaper(given)
  const rasters = await rastersOf(paper, { drawings: true })
  const { documentOf } = await import('./docx/document.ts')
  const { Packer } = await import('docx')
  return Packer.toBuffer(await documentOf(paper, rasters))
}
