import {
  byKind,
  type List,
  type Paper,
  plainText,
  printedColumns,
  printedRows,
  type Run,
  type Table,
  type Ways,
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
  const blocks = paper.blocks.map((block) => byKind(ways, block)).filter((text) => text !== '')
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
  return lines(underlined(title.toLocaleUpperCase('pl'), '='), subtitle)
}

const ways: Ways<string> = {
  heading: ({ level, runs }) => underlined(plainText(runs), level <= 2 ? '-' : '.'),
  paragraph: ({ runs }) => runsText(runs),
  list: listText,
  table: tableText,
  facts: ({ facts }) => facts.map(({ label, value }) => `${label}: ${runsText(value)}`).join('\n'),
  notice: ({ title, runs }) => lines(title, runsText(runs)),
  signatures: ({ places }) => places.map(({ role, name }) => [name, role].filter(Boolean).join(', ')).join('\n'),
  qr: ({ address, caption }) => lines(plainText(caption), plainText(caption).includes(address) ? '' : address),
  figure: ({ picture, caption }) => lines(picture.alt && `[${picture.alt}]`, caption),
  'fill-in': ({ label }) => `${label} ${'_'.repeat(30)}`,
  checkboxes: ({ question, options }) =>
    lines(question, ...options.map(({ label, checked }) => `[${checked ? 'x' : ' '}] ${label}`)),
  'page-break': () => '',
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}

function underlined(text: string, sign: string): string {
  return `${text}\n${sign.repeat(Math.min(78, Array.from(text).length))}`
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
