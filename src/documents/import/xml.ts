/** A step through an XML file: names without their prefix; `self` is an element without content. */
export type Step =
  | { type: 'open'; name: string; attributes: string; self: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * An XML file walked once from the beginning to the end. Entities a file declares itself are not replaced, so it cannot
 * swell. Ends with `broken` when the file is cut off or its elements do not close.
 */
export function* walk(xml: string): Generator<Step, 'whole' | 'broken'> {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag === -1) break
    if (tag > at) yield { type: 'text', text: unescaped(xml.slice(at, tag)) }
    const end = tagEnd(xml, tag)
    if (end === -1) return 'broken'
    at = end + 1
    const step = stepOf(xml, tag, end)
    if (!step) continue
    if (step.type === 'open' && !step.self) open.push(step.name)
    if (step.type === 'close' && open.pop() !== step.name) return 'broken'
    yield step
  }
  return open.length === 0 ? 'whole' : 'broken'
}

/** The attributes of an element by their names without prefix. */
export function attributesOf(step: { attributes: string }): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [, name = '', , double, single] of step.attributes.matchAll(/([\w.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    values[name] = unescaped(double ?? single ?? '')
  }
  return values
}

function stepOf(xml: string, tag: number, end: number): Step | null {
  const sign = xml[tag + 1]
  if (sign === '?') return null
  if (sign === '!') {
    return xml.startsWith('<![CDATA[', tag) ? { type: 'text', text: xml.slice(tag + 9, end - 2) } : null
  }
  if (sign === '/') return { type: 'close', name: local(xml.slice(tag + 2, end).trim()) }
  const self = xml[end - 1] === '/'
  const content = xml.slice(tag + 1, self ? end - 1 : end)
  const space = content.search(/\s/)
  const name = local(space === -1 ? content : content.slice(0, space))
  return { type: 'open', name, attributes: space === -1 ? '' : content.slice(space), self }
}

/** Where a tag ends: its `>` outside quotes, or the end of a comment or of a CDATA section; -1 when it does not. */
function tagEnd(xml: string, tag: number): number {
  if (xml.startsWith('<!--', tag)) return after(xml.indexOf('-->', tag + 4), 2)
  if (xml.startsWith('<![CDATA[', tag)) return after(xml.indexOf(']]>', tag + 9), 2)
  let quote = ''
  for (let at = tag + 1; at < xml.length; at += 1) {
    const sign = xml[at] ?? ''
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return -1
}

function after(found: number, by: number) {
  return found === -1 ? -1 : found + by
}

function local(name: string) {
  return name.slice(name.indexOf(':') + 1)
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{1,6});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
