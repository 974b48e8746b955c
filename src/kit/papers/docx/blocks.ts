import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, PageBreak, Paragraph, type Table } from 'docx'
import {
  type Block,
  byKind,
  type Figure,
  type Heading,
  type List,
  type Notice,
  type Paper,
  type Paragraph as ParagraphBlock,
  type Picture,
  type QrCode,
  type Ways,
} from '../paper.ts'
import { qrDrawing } from '../qr-path.ts'
import { type Raster, rasterOf, svgOf } from '../raster.ts'
import { checkboxParts, fillInParts, signatureParts } from './forms.ts'
import { grey, pageOf, sizesOf } from './measure.ts'
import { factsParts, tableParts } from './tables.ts'
import { imageRun, textRuns } from './text.ts'

export type Part = Paragraph | Table

/** What a block needs to know beside itself; `place` tells two lists apart. */
interface Around {
  paper: Paper
  rasters: Map<Picture, Raster>
  place: number
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** A block as paragraphs and tables. */
export async function blockParts(block: Block, around: Around): Promise<Part[]> {
  return byKind(ways, block, around)
}

const ways: Ways<Part[] | Promise<Part[]>, [Around]> = {
  heading: (block) => [headingPart(block)],
  paragraph: (block, { paper }) => [paragraphPart(block, paper)],
  list: (block, { place }) => listParts(block, place),
  table: (block, { paper }) => tableParts(block, paper),
  facts: (block, { paper }) => factsParts(block, paper),
  notice: (block, { paper }) => noticeParts(block, paper),
  signatures: (block, { paper }) => signatureParts(block, paper),
  'fill-in': (block, { paper }) => fillInParts(block, paper),
  checkboxes: (block) => checkboxParts(block),
  qr: (block, { paper }) => qrParts(block, paper),
  figure: (block, { paper, rasters }) => figureParts(block, paper, rasters),
  'page-break': () => [new Paragraph({ children: [new PageBreak()] })],
}

function headingPart({ level, runs }: Heading): Paragraph {
  return new Paragraph({ heading: headings[level - 1], children: textRuns(runs) })
}

function paragraphPart({ runs, align, small }: ParagraphBlock, paper: Paper): Paragraph {
  const centred = paper.lettering === 'poster' ? AlignmentType.CENTER : alignments[align]
  return new Paragraph({
    alignment: centred,
    children: textRuns(runs, { size: small ? sizesOf(paper).small : undefined }),
  })
}

function listParts({ items, numbered }: List, instance: number): Paragraph[] {
  const numbering = { reference: numbered ? 'numbered' : 'bullets', level: 0, instance }
  return items.map(
    (runs) =>
      new Paragraph({ numbering, alignment: AlignmentType.LEFT, spacing: { after: 40 }, children: textRuns(runs) }),
  )
}

/** Paragraphs with the same border on all sides stand in one box. */
function noticeParts({ title, runs }: Notice, paper: Paper): Paragraph[] {
  const side = { style: BorderStyle.SINGLE, size: 4, color: grey.rule, space: 6 }
  const border = { top: side, bottom: side, left: side, right: side }
  const { small: size } = sizesOf(paper)
  const box = { border, indent: { left: 130, right: 130 }, alignment: AlignmentType.LEFT }
  const head = title
    ? [
        new Paragraph({
          ...box,
          keepNext: true,
          spacing: { before: 200, after: 0 },
          children: textRuns([{ text: title, bold: true }], { size }),
        }),
      ]
    : []
  return [
    ...head,
    new Paragraph({
      ...box,
      spacing: { after: 200, line: 264, lineRule: LineRuleType.AUTO },
      children: textRuns(runs, { size }),
    }),
  ]
}

async function qrParts({ address, caption }: QrCode, paper: Paper): Promise<Paragraph[]> {
  const poster = paper.lettering === 'poster'
  const width = poster ? 60 : 28
  const raster = await rasterOf(Buffer.from(svgOf(qrDrawing(address))), width)
  const alignment = poster ? AlignmentType.CENTER : AlignmentType.LEFT
  const code = raster ? [imageRun(raster, `QR: ${address}`, width)] : []
  return [
    new Paragraph({ alignment, keepNext: true, spacing: { before: 200 }, children: code }),
    new Paragraph({ alignment, children: textRuns(caption) }),
  ]
}

function figureParts({ picture, caption, align }: Figure, paper: Paper, rasters: Map<Picture, Raster>): Paragraph[] {
  const raster = rasters.get(picture)
  const width = Math.min(picture.width, pageOf(paper).width)
  const shown = raster ? [imageRun(raster, picture.alt, width)] : textRuns([{ text: picture.alt, italic: true }])
  const alignment = alignments[align]
  const under = caption
    ? [
        new Paragraph({
          alignment,
          children: textRuns([{ text: caption }], { size: sizesOf(paper).small, color: grey.quiet }),
        }),
      ]
    : []
  return [new Paragraph({ alignment, keepNext: under.length > 0, children: shown }), ...under]
}
