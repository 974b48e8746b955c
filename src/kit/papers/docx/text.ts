import { ExternalHyperlink, ImageRun, type ParagraphChild, TextRun } from 'docx'
import type { Run } from '../paper.ts'
import type { Raster } from '../raster.ts'
import { halves } from './measure.ts'

/** Runs as Word has them; a line feed becomes a line break. */
export function textRuns(
  runs: readonly Run[],
  style: { size?: number; bold?: boolean; color?: string } = {},
): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const lines = run.text.split('\n').map(
      (text, line) =>
        new TextRun({
          text,
          break: line > 0 ? 1 : undefined,
          bold: run.bold || style.bold,
          italics: run.italic,
          size: style.size && halves(style.size),
          color: run.link ? undefined : style.color,
          style: run.link ? 'Hyperlink' : undefined,
        }),
    )
    return run.link ? [new ExternalHyperlink({ link: run.link, children: lines })] : lines
  })
}

/** A picture in the line, `width` millimetres wide; what it shows is said to those who cannot see it. */
export function imageRun({ bytes, format, width, height }: Raster, alt: string, wide: number): ImageRun {
  const pixels = (wide / 25.4) * 96
  return new ImageRun({
    type: format,
    data: bytes,
    transformation: { width: Math.round(pixels), height: Math.round((pixels * height) / width) },
    altText: { name: alt || '-', description: alt, title: alt },
  })
}
