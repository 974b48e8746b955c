import * as Y from 'yjs'

/** The name under which the editor keeps its paragraphs, and the map of what belongs to the text but is not in it. */
export const field = 'text'
const about = 'about'

/** The words of a shared text, a paragraph on a line. */
export function wordsOf(doc: Y.Doc): string {
  return paragraphsOf(doc).map(plain).join('\n')
}

/**
 * Makes a shared text say these words. Paragraphs that stay the same at its beginning and end are left alone, so that
 * whoever is writing in them goes on undisturbed.
 */
export function sayWords(doc: Y.Doc, words: string): void {
  const [before, after] = [paragraphsOf(doc).map(plain), words.split('\n')]
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1

  doc.transact(() => {
    const text = doc.getXmlFragment(field)
    text.delete(head, before.length - head - tail)
    text.insert(head, after.slice(head, after.length - tail).map(paragraph))
  })
}

/** The revision of the unit that a shared text goes on from; 0 while it is not known. */
export function revisionOf(doc: Y.Doc): number {
  return Number(doc.getMap(about).get('revision') ?? 0)
}

/** Says from which revision the shared text goes on, and what the unit is titled there. */
export function goOn(doc: Y.Doc, revision: number, heading: string): void {
  doc.transact(() => {
    doc.getMap(about).set('revision', revision)
    doc.getMap(about).set('heading', heading)
  })
}

/** Tells when somebody's save has moved the shared text on. */
export function onSaved(doc: Y.Doc, told: (revision: number, heading: string) => void): void {
  const map = doc.getMap(about)
  map.observe(() => told(revisionOf(doc), String(map.get('heading') ?? '')))
}

function paragraphsOf(doc: Y.Doc): (Y.XmlElement | Y.XmlText)[] {
  return doc.getXmlFragment(field).toArray() as (Y.XmlElement | Y.XmlText)[]
}

function plain(node: Y.XmlElement | Y.XmlText): string {
  if (node instanceof Y.XmlText) return node.toDelta().map(inserted).join('')
  return node
    .toArray()
    .map((child) => plain(child as Y.XmlElement | Y.XmlText))
    .join('')
}

function inserted({ insert }: { insert?: unknown }): string {
  return typeof insert === 'string' ? insert : ''
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  if (words) element.insert(0, [new Y.XmlText(words)])
  return element
}
