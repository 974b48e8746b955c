import { crc32, inflateRawSync } from 'node:zlib'

/** The bytes of a CSV file, or why there are none. */
export type Csv =
  | { bytes: Uint8Array; problem: null }
  | { bytes: null; problem: 'too-large' | 'broken-archive' | 'no-csv' | 'several-csv' }

type Entry = { name: string; method: number; flags: number; crc: number; packed: number; size: number; offset: number }

// Where the fields lie is in APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16. Numbers are little-endian.
const localSignature = 0x04034b50
const entrySignature = 0x02014b50
const endSignature = 0x06054b50
const entriesMost = 100

/** The file itself, or the one CSV file inside where it is a ZIP. Nothing is unpacked past `most` bytes. */
export function readFirstCsv(file: Uint8Array, most: number): Csv {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== localSignature) return { bytes: file, problem: null }

  const entries = entriesOf(bytes)
  if (entries === null) return refused('broken-archive')
  const found = entries.filter(({ name }) => /\.csv$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name))
  if (found.length !== 1) return refused(found.length === 0 ? 'no-csv' : 'several-csv')
  return found[0]!.size > most ? refused('too-large') : unpacked(bytes, found[0]!, most)
}

/** The central directory, or null where it is not one we can read (broken, ZIP64, too many files). */
function entriesOf(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endSignature) return null

  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > entriesMost) return null

  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return null
    entries.push(entryAt(bytes, at))
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function entryAt(bytes: Buffer, at: number): Entry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + 46, nameEnd),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
}

function unpacked(bytes: Buffer, { flags, method, crc, packed, size, offset }: Entry, most: number): Csv {
  const encrypted = (flags & 1) === 1
  if (encrypted || offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature)
    return refused('broken-archive')

  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const content = bytes.subarray(start, start + packed)
  const plain = method === 0 ? content : method === 8 ? inflated(content, most) : null
  if (plain === null || plain.length !== size || crc32(plain) !== crc) return refused('broken-archive')
  return { bytes: plain, problem: null }
}

function inflated(content: Buffer, most: number): Buffer | null {
  try {
    return inflateRawSync(content, { maxOutputLength: most })
  } catch {
    return null
  }
}

function refused(problem: Exclude<Csv['problem'], null>): Csv {
  return { bytes: null, problem }
}
