import { inflateRawSync } from 'node:zlib'

/** The files in a ZIP, by name, as text: what the tests look at in DOCX and XLSX. Reads the central directory. */
export function unzipped(bytes: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  const end = bytes.lastIndexOf('PK\u0005\u0006')
  let entry = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [name, extra, comment] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at)) as [number, number, number]
    const start = bytes.readUInt32LE(entry + 42)
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20))
    const stored = bytes.readUInt16LE(entry + 10) === 0
    files[bytes.toString('utf8', entry + 46, entry + 46 + name)] = (stored ? packed : inflateRawSync(packed)).toString()
    entry += 46 + name + extra + comment
  }
  return files
}
