import { readFile } from 'node:fs/promises'
import { root } from '../root.ts'
import { type Block, byKind, type Paper, type Ways } from './paper.ts'
import { drawCheckboxes, drawFillIn, drawSignatures } from './pdf/forms.ts'
import { drawEdges, drawTitle } from './pdf/furniture.ts'
import { drawFigure, drawLogos, drawQr, type Rasters } from './pdf/pictures.ts'
import { mm, Sheet } from './pdf/sheet.ts'
import { drawFacts, drawNotice, drawTable, tableLead } from './pdf/table.ts'
import { drawHeading, drawList, drawParagraph } from './pdf/text.ts'
import { printablePaper } from './printable.ts'
import { rastersOf } from './raster.ts'
import { locale } from './wording.ts'

const faces = {
  regular: 'FiraSans-Regular.ttf',
  bold: 'FiraSans-SemiBold.ttf',
  italic: 'FiraSans-Italic.ttf',
  'bold-italic': 'FiraSans-SemiBoldItalic.ttf',
}

/** Prints a paper as a tagged PDF (PDF/UA-1, ISO 14289-1) on A4, dated `now`. */
export function paperPdf(given: Paper, now: Date): Promise<Buffer> {
  return papersPdf([given], now)
}

/** Prints a pile of papers, such as letters, as one PDF: each begins on a page of its own and counts its own pages. */
export async function papersPdf(given: Paper[], now: Date): Promise<Buffer> {
  const papers = given.map(printablePaper)
  const doc = await openDocument(papers[0]!, now)
  const bytes = collect(doc)
  for (const paper of papers) {
    if (paper !== papers[0]) doc.addPage({ size: 'A4', layout: paper.orientation ?? 'portrait', margin: 0 })
    await drawPaper(doc, paper)
  }
  doc.end()
  return bytes
}

async function drawPaper(doc: PDFKit.PDFDocument, paper: Paper) {
  const first = doc.bufferedPageRange().count - 1
  const rasters = await rastersOf(paper, { drawings: false })
  const sheet = new Sheet(doc, paper)
  drawLogos(sheet, rasters)
  drawTitle(sheet)
  for (const block of paper.blocks) byKind(drawings, block, sheet, rasters)
  sheet.root.end()
  drawEdges(sheet, first)
}

/** An empty A4 document with our letters, which says it is PDF/UA-1. */
export async function openDocument(paper: Omit<Paper, 'blocks'>, now: Date): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    layout: paper.orientation ?? 'portrait',
    margin: 0,
    pdfVersion: '1.7',
    lang: locale[paper.language],
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: paper.title,
      Author: paper.community ?? '',
      Producer: 'Podwórko',
      Creator: 'Podwórko',
      CreationDate: now,
    },
  })
  for (const [face, file] of Object.entries(faces)) doc.registerFont(face, await fontFile(file))
  describeUniversalAccess(doc, paper)
  return doc
}

/**
 * Declares PDF/UA-1 in the metadata.
 *
 * pdfkit's own `subset: 'PDF/UA'` is not used: it adds a CIDSet which leaves out the parts of composite letters (ą, ć),
 * and ISO 14289-1, 7.21.4.2 wants it whole or not at all. pdfkit also puts the title into XML as it is.
 */
function describeUniversalAccess(doc: PDFKit.PDFDocument, paper: Omit<Paper, 'blocks'>) {
  doc.appendXML(
    '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  )
  const endMetadata = doc.endMetadata.bind(doc)
  doc.endMetadata = () => {
    doc.info.Title = xml(paper.title)
    doc.info.Author = xml(paper.community ?? '')
    endMetadata()
  }
}

const drawings: Ways<void, [Sheet, Rasters]> = {
  heading: (block, sheet) => drawHeading(sheet, block, leadAfter(sheet, block)),
  paragraph: (block, sheet) => drawParagraph(sheet, block),
  list: (block, sheet) => drawList(sheet, block),
  table: (block, sheet) => drawTable(sheet, block),
  facts: (block, sheet) => drawFacts(sheet, block),
  notice: (block, sheet) => drawNotice(sheet, block),
  signatures: (block, sheet) => drawSignatures(sheet, block),
  'fill-in': (block, sheet) => drawFillIn(sheet, block),
  checkboxes: (block, sheet) => drawCheckboxes(sheet, block),
  qr: (block, sheet) => drawQr(sheet, block),
  figure: (block, sheet, rasters) => drawFigure(sheet, block, rasters),
  'page-break': (_, sheet) => {
    if (!sheet.fresh) sheet.turn()
  },
}

/** How much of the block after this one must stand on the same page. */
function leadAfter(sheet: Sheet, block: Block): number {
  const next = sheet.paper.blocks[sheet.paper.blocks.indexOf(block) + 1]
  const lines = 4.5 * sheet.sizes.body
  if (next?.kind === 'table') return tableLead(sheet, next)
  if (next?.kind === 'heading') return lines + leadAfter(sheet, next)
  return ['signatures', 'qr', 'figure'].includes(next?.kind ?? '') ? mm(32) : lines
}

const fonts = new Map<string, Promise<Buffer>>()

function fontFile(name: string): Promise<Buffer> {
  const file = fonts.get(name) ?? readFile(new URL(`src/kit/papers/fonts/${name}`, root))
  fonts.set(name, file)
  return file
}

/** Everything a document writes until it ends. */
export function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
