import { AlignmentType, HeadingLevel, HeightRule, LineRuleType, Paragraph, type Table, TableCell, TableRow } from 'docx'
import type { Letterhead, Paper, Picture, Run } from '../paper.ts'
import type { Raster } from '../raster.ts'
import { wording } from '../wording.ts'
import { grey, pageOf, sizesOf, twips } from './measure.ts'
import { fixedTable, unruled, widthsOf } from './tables.ts'
import { imageRun, textRuns } from './text.ts'

/** What stands at the head of the first page: the logos, whose paper, when, its title. */
export function titleParts(paper: Paper, rasters: Map<Picture, Raster>): (Paragraph | Table)[] {
  const sizes = sizesOf(paper)
  const size = paper.letterhead ? sizes.subtitle : undefined
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 200, after: 60 },
    children: textRuns([{ text: paper.title }], { size }),
  })
  const subtitle = paper.subtitle
    ? [
        new Paragraph({
          children: textRuns([{ text: paper.subtitle }], { size: sizes.subtitle, color: grey.quiet }),
          spacing: { after: 200 },
        }),
      ]
    : []
  const origin = paper.letterhead ? letterheadParts(paper, paper.letterhead) : originParts(paper)
  return [...logoParts(paper, rasters), ...origin, title, ...subtitle]
}

function logoParts(paper: Paper, rasters: Map<Picture, Raster>): Paragraph[] {
  const logos = paper.logos ?? []
  const room = pageOf(paper).width / logos.length - 6
  const runs = logos.flatMap((logo) => {
    const raster = rasters.get(logo)
    if (!raster) return textRuns([{ text: logo.alt }])
    const width = Math.min(logo.width, room, (14 * raster.width) / raster.height)
    return [imageRun(raster, logo.alt, width), ...textRuns([{ text: '     ' }])]
  })
  return runs.length > 0 ? [new Paragraph({ children: runs })] : []
}

function originParts(paper: Paper): (Paragraph | Table)[] {
  const { community = '', date = '' } = paper
  if (!community && !date) return []

  const row = new TableRow({
    children: [cell([{ text: community, bold: true }], grey.quiet), cell([{ text: date }], grey.text, true)],
  })
  return [fixedTable([row], widthsOf(paper, date ? [1, 1] : [9, 1]), unruled)]
}

/** Two rows of set heights, so that the addressee stands in the window of a DL envelope folded in three. */
function letterheadParts(paper: Paper, { sender, recipient, reference }: Letterhead): (Paragraph | Table)[] {
  const from: Run[] = sender.map((text, line) => ({ text: line === 0 ? text : `\n${text}`, bold: line === 0 }))
  const rows = [
    row(23, [cell(from, grey.text), cell([{ text: paper.date ?? '' }], grey.text, true)]),
    row(44, [cell([], grey.text), cell([{ text: recipient.join('\n') }], grey.text)]),
  ]
  const number = reference ? [{ text: `${wording[paper.language].reference} ${reference}` }] : []
  return [
    fixedTable(rows, widthsOf(paper, [86, 74]), unruled),
    new Paragraph({ children: textRuns(number, { color: grey.quiet }) }),
  ]
}

function row(height: number, children: TableCell[]): TableRow {
  return new TableRow({ height: { value: twips(height), rule: HeightRule.ATLEAST }, children })
}

function cell(runs: readonly Run[], color: string, right = false): TableCell {
  const alignment = right ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    margins: { left: 0, right: 0 },
    children: [
      new Paragraph({
        alignment,
        spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO },
        children: textRuns(runs, { color }),
      }),
    ],
  })
}
