import {
  type Block,
  type List,
  type Paper,
  plainText,
  printedColumns,
  printedRows,
  type Run,
  type Table,
} from './paper.ts'
import { printablePaper } from './printable.ts'
import { wording } from './wording.ts'

/**
 * A paper as plain text, for the Bulletin (BIP), an e-mail or a reader of Braille.
 *
 * Tables are told row by row, each cell with the title of its column, since a screen reader cannot cross a drawn one.
 */
export function paperText(given: Paper): string {
  const paper = printablePaper(given)
  const blocks = paper.blocks.map(blockText).filter((text) => text !== '')
  const footer = [paper.formCode, paper.footer].filter(Boolean).join(' · ')
  const parts = [originText(paper), titleText(paper), ...blocks, footer && `--\n${footer}`]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function originText({ community, date, letterhead, language }: Paper): string {
  const from = letterhead ? letterhead.sender.join('\n') : community
  const to = letterhead ? [letterhead.recipient.join('\n')] : []
  const number = letterhead?.reference ? [`${wording[language].reference} ${letterhead.reference}`] : []
  return [from, date, ...to, ...number].filter(Boolean).join('\n\n')
}

function titleText({ title, subtitle }: Paper): string {
  const underline = '='.repeat(Math.min(78, Array.from(title).length))
  return [title.toLocaleUpperCase('pl'), underline, subtitle].filter(Boolean).join('\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${plainText(block.runs)}\n${(block.level <= 2 ? '-' : '.').repeat(Math.min(78, plainText(block.runs).length))}`
    case 'paragraph':
      return runsText(block.runs)
    case 'list':
      return listText(block)
    case 'table':
      return tableText(block)
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${runsText(value)}`).join('\n')
    case 'notice':
      return [block.title, runsText(block.runs)].filter(Boolean).join('\n')
    case 'signatures':
      return block.places.map(({ role, name }) => [name, role].filter(Boolean).join(', ')).join('\n')
    case 'qr':
      return [plainText(block.caption), plainText(block.caption).includes(block.address) ? '' : block.address]
        .filter(Boolean)
        .join('\n')
    case 'figure':
      return [block.picture.alt && `[${block.picture.alt}]`, block.caption].filter(Boolean).join('\n')
    case 'fill-in':
      return `${block.label} ${'_'.repeat(30)}`
    case 'checkboxes':
      return [block.question, ...block.options.map(({ label, checked }) => `[${checked ? 'x' : ' '}] ${label}`)]
        .filter(Boolean)
        .join('\n')
    case 'page-break':
      return ''
  }
}

/** Blank rows are for a pen, so they are left out. */
function tableText(table: Table): string {
  const columns = printedColumns(table)
  const rows = printedRows({ ...table, blankRows: 0 }).map((cells) =>
    cells
      .map((cell, at) => ({ title: columns[at]!.title, said: runsText(cell) }))
      .filter(({ said }) => said.trim() !== '')
      .map(({ title, said }) => `${title}: ${said}`)
      .join('\n'),
  )
  return [table.caption, ...rows].filter(Boolean).join('\n\n')
}

function listText({ items, numbered }: List): string {
  return items.map((runs, place) => `${numbered ? `${place + 1}.` : '-'} ${runsText(runs)}`).join('\n')
}

/** A link says where it goes, unless its words do. */
function runsText(runs: readonly Run[]): string {
  return runs
    .map(({ text, link }) => {
      const address = link?.replace(/^(?:mailto|tel):/, '')
      return address && !address.includes(text) ? `${text} (${address})` : text
    })
    .join('')
}
