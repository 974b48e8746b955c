import { attributesOf, type Step, walk } from './xml.ts'

/** The list a paragraph belongs to: `id` of its numbering and the level from 0, where it says so. */
export type InList = { id: string | null; depth: number | null }

/** What a paragraph style gives: a heading level from 1, a list, or that it is a table of contents. */
export type Style = { name: string; basedOn: string | null; outline: number | null; list: InList }

/** The paragraph styles of word/styles.xml by id. */
export function stylesOf(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  for (const step of walk(xml)) {
    if (step.type !== 'open') continue
    if (step.name === 'style') {
      style = { name: '', basedOn: null, outline: null, list: { id: null, depth: null } }
      styles.set(attributesOf(step).styleId ?? '', style)
    } else if (style) describe(style, step)
  }
  return styles
}

/** A style with what it inherits; a style based on itself in a circle inherits nothing more. */
export function resolved(styles: Map<string, Style>, id: string | null): Style | null {
  const seen = new Set<string>()
  let whole: Style | null = null
  for (let next = id; next !== null && !seen.has(next); ) {
    seen.add(next)
    const style = styles.get(next)
    if (!style) break
    whole = whole ? inherited(whole, style) : style
    next = style.basedOn
  }
  return whole
}

/** The heading level (1–9) a style stands for by its outline or its name, or null. */
export function headingOf(style: Style | null): number | null {
  if (!style) return null
  const named = /^heading ([1-9])$/i.exec(style.name)
  if (named) return Number(named[1])
  return style.outline !== null && style.outline < 9 ? style.outline + 1 : null
}

function describe(style: Style, step: Extract<Step, { type: 'open' }>) {
  const { val = '' } = attributesOf(step)
  if (step.name === 'name') style.name = val
  if (step.name === 'basedOn') style.basedOn = val
  if (step.name === 'outlineLvl') style.outline = Number(val)
  if (step.name === 'numId') style.list = { ...style.list, id: val }
  if (step.name === 'ilvl') style.list = { ...style.list, depth: Number(val) }
}

function inherited(style: Style, base: Style): Style {
  const list = { id: style.list.id ?? base.list.id, depth: style.list.depth ?? base.list.depth }
  const name = /^(heading|toc)/i.test(style.name) || !/^(heading|toc)/i.test(base.name) ? style.name : base.name
  return { name, basedOn: null, outline: style.outline ?? base.outline, list }
}
