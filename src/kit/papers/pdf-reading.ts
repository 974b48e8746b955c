import { inflateSync } from 'node:zlib'

/** What the tests look at in a PDF: its objects, and the words of each page in the order they were drawn. */
export interface ReadPdf {
  /** Dictionaries and arrays as they stand in the file, by number. */
  objects: Map<number, string>
  /** Unpacked streams, by number. */
  streams: Map<number, string>
  pages: string[]
  /** How many elements of the structure have each tag. */
  tags: Record<string, number>
}

/** Reads a PDF made by pdfkit; good for nothing else. */
export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1')
  const objects = new Map<number, string>()
  const streams = new Map<number, string>()
  for (const [, number, body] of file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
    const [dictionary, stream] = body!.split('\nstream\n')
    objects.set(Number(number), dictionary!)
    if (stream) streams.set(Number(number), unpacked(dictionary!, stream.slice(0, -'\nendstream'.length)))
  }
  const kids = [...objects.values()].filter((object) => /\/Type \/Page\b/.test(object))
  const pages = kids.map((page) => textOf(page, objects, streams))
  return { objects, streams, pages, tags: tagsOf(objects) }
}

function unpacked(dictionary: string, stream: string): string {
  const bytes = Buffer.from(stream, 'latin1')
  return (dictionary.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

function tagsOf(objects: Map<number, string>): Record<string, number> {
  const tags: Record<string, number> = {}
  for (const object of objects.values()) {
    const tag = /^<<\n\/S \/(\w+)\n/.exec(object)?.[1]
    if (tag && !['URI', 'GoTo'].includes(tag)) tags[tag] = (tags[tag] ?? 0) + 1
  }
  return tags
}

function textOf(page: string, objects: Map<number, string>, streams: Map<number, string>): string {
  const content = streams.get(reference(page, 'Contents')!)!
  const resources = objects.get(reference(page, 'Resources')!)!
  const letters = new Map<string, string[]>()
  for (const [, name, number] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    letters.set(name!, lettersOf(streams.get(reference(objects.get(Number(number))!, 'ToUnicode')!)!))
  }
  let font: string[] = []
  let text = ''
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = letters.get(name)!
    else text += `${decoded(shown!, font)}\n`
  }
  return text
}

function reference(object: string, key: string): number | undefined {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1]
  return number === undefined ? undefined : Number(number)
}

function lettersOf(cmap: string): string[] {
  return [...cmap.matchAll(/\[([^\]]*)\]/g)].flatMap(([, range]) =>
    [...range!.matchAll(/<([^>]*)>/g)].map(([, units]) =>
      String.fromCharCode(
        ...units!
          .trim()
          .split(' ')
          .map((unit) => Number.parseInt(unit, 16)),
      ),
    ),
  )
}

function decoded(shown: string, font: string[]): string {
  return [...shown.matchAll(/<([0-9a-f]+)>/g)]
    .flatMap(([, hex]) => hex!.match(/.{4}/g)!)
    .map((glyph) => font[Number.parseInt(glyph, 16)])
    .join('')
}
