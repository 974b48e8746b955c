import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

/** One file of an archive as its directory declares it; sizes in bytes. */
export type Entry = { name: string; method: number; encrypted: boolean; packed: number; offset: number }

export type Archive = Map<string, Entry>

export type ZipProblem = 'broken' | 'encrypted' | 'too-big'

export type Part = { text: string; problem: null } | { text: null; problem: ZipProblem }

const mostEntries = 10_000
const endSize = 22
const longestComment = 65_535

/** The central directory of a ZIP archive (APPNOTE 4.3.12), or null when the bytes are none; nothing is unpacked. */
export function archiveOf(bytes: Uint8Array): Archive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const entries: Archive = new Map()
  const count = Math.min(view.getUint16(end + 10, true), mostEntries)
  let at = view.getUint32(end + 16, true)
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    entries.set(name.replaceAll('\\', '/'), entryAt(view, at, name))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * One file of an archive as text. It is unpacked into `most` bytes at the most, whatever size the archive declares, so
 * that a small file cannot fill the memory.
 */
export async function partOf(bytes: Uint8Array, entry: Entry, most: number): Promise<Part> {
  if (entry.encrypted) return { text: null, problem: 'encrypted' }
  const packed = packedBytes(bytes, entry)
  if (!packed) return { text: null, problem: 'broken' }
  if (entry.method === 0) return packed.byteLength > most ? tooBig : { text: decoded(packed), problem: null }
  if (entry.method !== 8) return { text: null, problem: 'broken' }
  // The one outside call of this file: zlib tells of a broken or too long stream by throwing.
  try {
    return { text: decoded(await inflate(packed, { maxOutputLength: most })), problem: null }
  } catch (error) {
    const long = error instanceof RangeError
    return long ? tooBig : { text: null, problem: 'broken' }
  }
}

const tooBig = { text: null, problem: 'too-big' } as const

function endOf(view: DataView): number | null {
  const from = view.byteLength - endSize
  for (let at = from; at >= 0 && at >= from - longestComment; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

function entryAt(view: DataView, at: number, name: string): Entry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  }
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) return null
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return from + entry.packed > view.byteLength ? null : bytes.subarray(from, from + entry.packed)
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function decoded(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}
