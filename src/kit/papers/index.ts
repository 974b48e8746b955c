export {
  bold,
  bullets,
  checkboxes,
  facts,
  figure,
  fillIn,
  heading,
  italic,
  link,
  notice,
  numbered,
  pageBreak,
  paragraph,
  qr,
  signatures,
  table,
} from './blocks.ts'
export { type CsvOptions, type CsvValue, csv, polishExcel } from './csv.ts'
export { paperDocx } from './docx.ts'
export { PaperBody, paperHtml, paperStyle } from './html.tsx'
export type { Block, Drawing, Language, Paper, Picture, Run, Text } from './paper.ts'
export { paperPdf, papersPdf } from './pdf.ts'
export { paperText } from './plain.ts'
export { type Poster, posterPdf } from './poster.ts'
export { printable } from './printable.ts'
export { type Sheet, type SheetValue, xlsx } from './xlsx.ts'
