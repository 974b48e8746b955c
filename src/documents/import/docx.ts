import { type Imported, importLines } from './imported.ts'
import { tidy } from './lines.ts'
import { listsOf } from './word-numbering.ts'
import { paragraphsOf } from './word-paragraphs.ts'
import { stylesOf } from './word-styles.ts'
import { attributesOf, walk } from './xml.ts'
import { type Archive, archiveOf, partOf } from './zip.ts'

export type DocxProblem = 'not-a-docx' | 'old-doc' | 'broken-docx' | 'encrypted' | 'too-big' | 'empty'
export type DocxImport = { imported: Imported; problem: null } | { imported: null; problem: DocxProblem }

/** Longer files, and parts longer when unpacked, are not read (in bytes). */
export const largestFile = 32 * 1024 * 1024
export const largestPart = 64 * 1024 * 1024

type Read = { text: string | null; problem: DocxProblem | null }

/**
 * A DOCX file (ECMA-376) as a tree of units with new ids. Read here rather than through HTML, because only the file
 * itself says how Word numbered its lists: `§ 1.`, `1)` and `a)` all look alike in HTML.
 */
export async function importDocx(bytes: Uint8Array, newId: () => string): Promise<DocxImport> {
  if (bytes.byteLength > largestFile) return refuse('too-big')
  const alien = alienOf(bytes)
  if (alien) return refuse(alien)
  const archive = archiveOf(bytes)
  if (!archive) return refuse('broken-docx')
  return readArchive(bytes, archive, newId)
}

async function readArchive(bytes: Uint8Array, archive: Archive, newId: () => string): Promise<DocxImport> {
  const main = await mainPart(bytes, archive)
  if (!archive.has(main)) return refuse('not-a-docx')
  const body = await read(bytes, archive, main)
  if (body.text === null) return refuse(body.problem ?? 'broken-docx')

  const near = (await neighbours(bytes, archive, main)).map((name) => read(bytes, archive, name))
  const [styles, numbering, footnotes, endnotes] = await Promise.all(near)
  const notes = new Map([...notesOf(footnotes?.text ?? '', 'footnote'), ...notesOf(endnotes?.text ?? '', 'endnote')])
  const parts = { styles: stylesOf(styles?.text ?? ''), lists: listsOf(numbering?.text ?? ''), notes }
  const found = paragraphsOf(body.text, parts)
  if (found.problem) return refuse(found.problem === 'broken' ? 'broken-docx' : found.problem)
  if (found.lines.length === 0) return refuse('empty')
  return importLines(found.lines, found.warnings, newId)
}

/** What a file that is no ZIP archive is: an old .doc and an encrypted .docx both begin as OLE files. */
function alienOf(bytes: Uint8Array): DocxProblem | null {
  if (bytes.byteLength === 0) return 'empty'
  const begin = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (begin.startsWith('504b')) return null
  if (begin !== 'd0cf11e0') return 'not-a-docx'
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')
    ? 'encrypted'
    : 'old-doc'
}

async function read(bytes: Uint8Array, archive: Archive, name: string): Promise<Read> {
  const entry = archive.get(name)
  if (!entry) return { text: null, problem: null }
  const { text, problem } = await partOf(bytes, entry, largestPart)
  return { text, problem: problem === 'broken' ? 'broken-docx' : problem }
}

/** The part that holds the text: named in the package's relations, nearly always word/document.xml. */
async function mainPart(bytes: Uint8Array, archive: Archive): Promise<string> {
  const relations = relationsOf((await read(bytes, archive, '_rels/.rels')).text ?? '')
  return (relations.get('officeDocument') ?? 'word/document.xml').replace(/^\//, '')
}

/** The parts with styles, numbering, footnotes and endnotes of a main part, in this order. */
async function neighbours(bytes: Uint8Array, archive: Archive, main: string): Promise<string[]> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = relationsOf(
    (await read(bytes, archive, `${folder}_rels/${main.slice(folder.length)}.rels`)).text ?? '',
  )
  return ['styles', 'numbering', 'footnotes', 'endnotes'].map((type) => {
    const target = relations.get(type) ?? `${type}.xml`
    return target.startsWith('/') ? target.slice(1) : folder + target
  })
}

function relationsOf(xml: string): Map<string, string> {
  const relations = new Map<string, string>()
  for (const step of walk(xml)) {
    if (step.type !== 'open' || step.name !== 'Relationship') continue
    const { Type = '', Target = '' } = attributesOf(step)
    relations.set(Type.slice(Type.lastIndexOf('/') + 1), Target)
  }
  return relations
}

/** Footnotes by the reference that calls them; the separators Word keeps among them have no text. */
function notesOf(xml: string, kind: 'footnote' | 'endnote'): Map<string, string> {
  const notes = new Map<string, string>()
  let key = ''
  for (const step of walk(xml)) {
    if (step.type === 'open' && step.name === kind) key = `${kind}Reference ${attributesOf(step).id ?? ''}`
    if (step.type === 'text' && key) notes.set(key, `${notes.get(key) ?? ''}${step.text}`)
    if (step.type === 'close' && step.name === 'p' && key) notes.set(key, `${notes.get(key) ?? ''} `)
  }
  return new Map([...notes].map(([reference, text]) => [reference, tidy(text)]))
}

function refuse(problem: DocxProblem): DocxImport {
  return { imported: null, problem }
}
