import type { Block, Paper, Run } from './paper.ts'

// Everything a file format or a reader chokes on: C0 and C1 controls except the line feed, bidirectional overrides
// (they can make a sentence read as another one), invisible characters and noncharacters.
const unprintable = new RegExp(
  '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f' +
    '\\ufeff\\ufff0-\\ufffb\\ufffe\\uffff]',
  'g',
)

/**
 * Text that every rendering can carry: NFC, whole characters, no controls but the line feed.
 *
 * A tab becomes a space, CR LF one line feed, half of a surrogate pair U+FFFD.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unprintable, '')
    .normalize('NFC')
}

/** The paper as it may be drawn: printable text only, safe links only, headings that skip no level (WCAG 1.3.1). */
export function printablePaper(paper: Paper): Paper {
  const clean = mapped(paper)
  return { ...clean, blocks: withoutGaps(clean.blocks) }
}

/** An address a paper may link to, in ASCII, or null. */
export function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null

  const { protocol, href } = new URL(address)
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? href : null
}

function mapped<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
  if (Array.isArray(value)) return value.map(mapped) as T

  const entries = Object.entries(value).map(([name, inner]) => [name, mapped(inner)])
  return withSafeLink(Object.fromEntries(entries)) as T
}

function withSafeLink(record: Partial<Run>): Partial<Run> {
  if (record.link === undefined) return record

  const { link, ...plain } = record
  const address = safeAddress(link)
  return address ? { ...plain, link: address } : plain
}

function withoutGaps(blocks: Block[]): Block[] {
  let above = 1
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block

    above = Math.min(block.level, above + 1)
    return { ...block, level: above as typeof block.level }
  })
}
