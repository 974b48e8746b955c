import { type Block, heading, type Paper, paragraph } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import type { Document, DocumentVersion } from '../tables.ts'
import type { ReadUnit } from '../text.ts'
import { groups } from '../unit.ts'

/** A version as a paper to print, send and sign, numbered as acts are. */
export function paperOf(view: View, document: Document, version: DocumentVersion, text: readonly ReadUnit[]): Paper {
  const { t, dates, community } = view
  return {
    title: document.title,
    subtitle: t('documents.version.shown', { name: version.name, day: dates.day(version.made) }),
    // The text itself is Polish whatever language it is read in.
    language: 'pl',
    community: community?.name,
    blocks: [...lines(version.preamble).map((line) => paragraph(line)), ...text.flatMap(blocksOf)],
  }
}

function blocksOf(unit: ReadUnit): Block[] {
  const { mark, heading: title, text } = unit
  const titled = groups(unit.kind) || Boolean(title)
  if (titled) {
    const level = Math.min(unit.depth + 2, 4) as 2 | 3 | 4
    return [heading(level, [mark, title].filter(Boolean).join(' ')), ...lines(text).map((line) => paragraph(line))]
  }
  const [first = '', ...rest] = lines(text)
  return [
    paragraph([{ text: `${mark} `, bold: unit.kind === 'section' }, first]),
    ...rest.map((line) => paragraph(line)),
  ]
}

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean)
}
