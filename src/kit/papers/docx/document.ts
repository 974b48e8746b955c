import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Paper, Picture } from '../paper.ts'
import type { Raster } from '../raster.ts'
import { locale, wording } from '../wording.ts'
import { blockParts, type Part } from './blocks.ts'
import { grey, halves, pageOf, sizesOf, twips } from './measure.ts'
import { titleParts } from './title.ts'

/** The document: styles, page, header and footer around the blocks of the paper. */
export async function documentOf(paper: Paper, rasters: Map<Picture, Raster>): Promise<Document> {
  const children: Part[] = [...titleParts(paper, rasters)]
  for (const [place, block] of paper.blocks.entries())
    children.push(...(await blockParts(block, { paper, rasters, place })))
  return new Document({
    title: paper.title,
    creator: paper.community ?? 'Podwórko',
    styles: stylesOf(paper),
    numbering: numberingOf(),
    sections: [
      {
        properties: { titlePage: true, page: { size: sizeOf(paper), margin: marginsOf(paper) } },
        headers: { default: headerOf(paper), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footerOf(paper), first: footerOf(paper) },
        children,
      },
    ],
  })
}

function stylesOf(paper: Paper) {
  const sizes = sizesOf(paper)
  const alignment = paper.lettering === 'poster' ? AlignmentType.CENTER : AlignmentType.LEFT
  const head = (level: number) => ({
    run: { size: halves(sizes.heading[level - 1]!), bold: true, color: grey.text },
    paragraph: { spacing: { before: level === 1 ? 0 : 240, after: 80 }, keepNext: true, keepLines: true, alignment },
  })
  return {
    default: {
      document: {
        run: { font: 'Arial', size: halves(sizes.body), color: grey.text, language: { value: locale[paper.language] } },
        paragraph: { spacing: { line: 288, lineRule: LineRuleType.AUTO, after: 100 }, alignment },
      },
      heading1: head(1),
      heading2: head(2),
      heading3: head(3),
      heading4: head(4),
      caption: {
        run: { bold: true, size: halves(sizes.table) },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      },
    },
  }
}

function numberingOf() {
  const indent = { left: twips(8), hanging: twips(6) }
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } },
  ]
  return {
    config: [
      { reference: 'numbered', levels: level(LevelFormat.DECIMAL, '%1.') },
      { reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
    ],
  }
}

function sizeOf({ orientation }: Paper) {
  const landscape = orientation === 'landscape'
  return {
    width: twips(210),
    height: twips(297),
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  }
}

function marginsOf(paper: Paper) {
  const side = twips(pageOf(paper).side)
  return { top: twips(25), bottom: twips(25), left: side, right: side, header: twips(12), footer: twips(11) }
}

function headerOf(paper: Paper): Header {
  return new Header({
    children: [edge(paper, [new TextRun(quiet(paper.title)), new TextRun(quiet(`\t${paper.community ?? ''}`))])],
  })
}

function footerOf(paper: Paper): Footer {
  const said = [paper.formCode, paper.footer].filter(Boolean).join(' · ')
  const [before, between, after] = wording[paper.language].page('|', '|').split('|')
  const number = new TextRun({
    ...quiet(''),
    text: undefined,
    children: ['\t', before!, PageNumber.CURRENT, between!, PageNumber.TOTAL_PAGES, after!],
  })
  return new Footer({ children: [edge(paper, [new TextRun(quiet(said)), number])] })
}

function edge(paper: Paper, children: TextRun[]): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(pageOf(paper).width) }]
  return new Paragraph({ tabStops, alignment: AlignmentType.LEFT, children })
}

function quiet(text: string) {
  return { text, size: halves(8.5), color: grey.quiet }
}
