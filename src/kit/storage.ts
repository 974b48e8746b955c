import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where uploaded bytes live. Keys are made by us (hex and slashes), never by the uploader. */
export type Storage = {
  put: (key: string, bytes: Uint8Array) => Promise<void>
  get: (key: string) => Promise<Uint8Array | null>
  remove: (key: string) => Promise<void>
}

/** Bytes in a local folder. */
export function folderStorage(folder: string): Storage {
  return {
    async put(key, bytes) {
      const file = join(folder, key)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    },
    get: (key) => readFile(join(folder, key)).catch(() => null),
    remove: (key) => rm(join(folder, key), { force: true }),
  }
}

/** Bytes in memory, for tests. */
export function memoryStorage(): Storage {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (key, bytes) => void kept.set(key, bytes),
    get: async (key) => kept.get(key) ?? null,
    remove: async (key) => void kept.delete(key),
  }
}

/** The key under which bytes are kept: their own hash, spread over folders, so the same bytes are kept once. */
export function keyOf(bytes: Uint8Array): { key: string; sha256: string } {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { key: `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`, sha256 }
}
