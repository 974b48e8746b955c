import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  HeightRule,
  LeaderType,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
} from 'docx'
import type { Checkboxes, FillIn, Paper, Signatures } from '../paper.ts'
import { grey, pageOf, sizesOf, twips } from './measure.ts'
import { fixedTable, unruled, widthsOf } from './tables.ts'
import { textRuns } from './text.ts'

/** A label and dotted lines to the margin, 9 mm apart. */
export function fillInParts({ label, lines }: FillIn, paper: Paper): Paragraph[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(pageOf(paper).width), leader: LeaderType.DOT }]
  const spacing = { before: 200, after: 0 }
  const line = (text: string) =>
    new Paragraph({
      tabStops,
      spacing,
      alignment: AlignmentType.LEFT,
      children: [...textRuns([{ text }]), new TextRun('\t')],
    })
  return [line(`${label} `), ...Array.from({ length: lines - 1 }, () => line(''))]
}

/** Places to sign, side by side: white, a dotted line, the name and in which capacity. */
export function signatureParts({ places }: Signatures, paper: Paper): (Paragraph | Table)[] {
  const columns = Math.max(2, places.length)
  const empty = Array.from({ length: columns - places.length }, () => null)
  const size = sizesOf(paper).small
  const row = new TableRow({
    cantSplit: true,
    height: { value: twips(12), rule: HeightRule.ATLEAST },
    children: [...empty, ...places].map((place) => signatureCell(place, size)),
  })
  const spacing = { before: twips(13), after: 0, line: twips(1), lineRule: LineRuleType.EXACT }
  const white = new Paragraph({ keepNext: true, spacing })
  return [white, fixedTable([row], widthsOf(paper, Array(columns).fill(1)), unruled), new Paragraph({})]
}

function signatureCell(place: Signatures['places'][number] | null, size: number): TableCell {
  if (!place) return new TableCell({ children: [new Paragraph({})] })

  const said = place.name ? [{ text: `${place.name}\n` }, { text: place.role }] : [{ text: place.role }]
  const dots = { style: BorderStyle.DOTTED, size: 6, color: grey.quiet, space: 2 }
  return new TableCell({
    margins: { left: 200, right: 200 },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { top: dots },
        children: textRuns(said, { size, color: grey.quiet }),
      }),
    ],
  })
}

/** Boxes that can be ticked in the word processor too. */
export function checkboxParts({ question, options, inline }: Checkboxes): Paragraph[] {
  const asked = question
    ? [new Paragraph({ keepNext: true, spacing: { before: 120, after: 40 }, children: textRuns([{ text: question }]) })]
    : []
  const boxes = options.map(({ label, checked }): ParagraphChild[] => [
    new CheckBox({ checked, alias: label.slice(0, 60) }),
    ...textRuns([{ text: ` ${label}${inline ? '      ' : ''}` }]),
  ])
  const lines = inline ? [boxes.flat()] : boxes
  return [
    ...asked,
    ...lines.map((children) => new Paragraph({ spacing: { after: 60 }, alignment: AlignmentType.LEFT, children })),
  ]
}
