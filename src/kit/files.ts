import { eq } from 'drizzle-orm'
import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Db } from './db.ts'
import { keyOf, type Storage } from './storage.ts'

export const files = pgTable('files', {
  id: uuid('id').primaryKey().defaultRandom(),
  communityId: uuid('community_id').notNull(),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  storageKey: text('storage_key').notNull(),
  alt: text('alt'),
  public: boolean('public').notNull().default(false),
  created: timestamp('created', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by'),
})

export type FileRow = typeof files.$inferSelect
export type FileRefusal = 'empty' | 'too-big' | 'unknown-kind' | 'broken-picture' | 'not-a-picture'

export type NewFile = {
  communityId: string
  name: string
  bytes: Uint8Array
  by: string | null
  public: boolean
  now: Date
  alt?: string | null
  /** Only a picture will do. */
  picture?: boolean
}

export const mostBytes = 20 * 1024 * 1024
const mostPixels = 2400
const pictures: Record<string, 'png' | 'jpeg' | 'webp'> = { png: 'png', jpg: 'jpeg', webp: 'webp' }
const papers = ['pdf', 'docx', 'xlsx', 'odt']
const texts: Record<string, string> = {
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

/**
 * Keeps an uploaded file and answers its row, or why it cannot be kept. What it is comes from its bytes, never from
 * its name: PNG, JPEG and WebP (re-encoded, without where and by what they were taken, at most 2400 px a side), PDF,
 * DOCX, XLSX, ODT, and plain text as txt, csv or ics. At most 20 MB. The same bytes are stored once.
 */
export async function keepFile(tx: Db, storage: Storage, file: NewFile) {
  const read = await readUpload(file)
  if (read.refused) return { file: null, refused: read.refused }

  const { bytes, mediaType } = read
  const { key, sha256 } = keyOf(bytes)
  await storage.put(key, bytes)
  const { communityId, by, alt = null } = file
  const row = { communityId, alt, public: file.public, created: file.now, createdBy: by, mediaType, sha256 }
  const [kept] = await tx
    .insert(files)
    .values({ ...row, name: shortName(file.name), bytes: bytes.length, storageKey: key })
    .returning()
  return { file: kept!, refused: null }
}

/** The row of a file, without its bytes. */
export async function fileById(db: Db, id: string): Promise<FileRow | undefined> {
  const [file] = await db.select().from(files).where(eq(files.id, id))
  return file
}

/** Whether a browser may draw it on a page; everything else is offered for saving. */
export function isPicture(file: Pick<FileRow, 'mediaType'>): boolean {
  return file.mediaType.startsWith('image/')
}

/**
 * A file as an answer: pictures to look at, the rest to save under its own name (RFC 6266, RFC 5987); kept by
 * browsers for a year when public, since an id never changes its bytes, and 304 when they have it already.
 */
export async function serveFile(storage: Storage, file: FileRow, request: Request): Promise<Response | null> {
  const etag = `"${file.sha256.slice(0, 32)}"`
  const headers = new Headers({
    etag,
    'cache-control': file.public ? 'public, max-age=31536000, immutable' : 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  })
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })

  const bytes = await storage.get(file.storageKey)
  if (!bytes) return null
  headers.set('content-type', file.mediaType)
  headers.set('content-length', String(bytes.length))
  headers.set('content-disposition', disposition(file))
  return new Response(new Uint8Array(bytes), { headers })
}

type Upload = { refused: FileRefusal } | { refused: null; bytes: Uint8Array; mediaType: string }

async function readUpload({ name, bytes, picture }: NewFile): Promise<Upload> {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > mostBytes) return { refused: 'too-big' }

  const type = await fileTypeFromBuffer(bytes)
  const format = type && pictures[type.ext]
  if (format) return encoded(bytes, format)
  if (picture) return { refused: 'not-a-picture' }
  if (type)
    return papers.includes(type.ext) ? { refused: null, bytes, mediaType: type.mime } : { refused: 'unknown-kind' }

  const mediaType = texts[name.toLowerCase().split('.').at(-1) ?? '']
  return mediaType && isText(bytes) ? { refused: null, bytes, mediaType } : { refused: 'unknown-kind' }
}

async function encoded(bytes: Uint8Array, format: 'png' | 'jpeg' | 'webp'): Promise<Upload> {
  try {
    const smaller = sharp(bytes, { limitInputPixels: 60_000_000 })
      .rotate()
      .resize({ width: mostPixels, height: mostPixels, fit: 'inside', withoutEnlargement: true })
    return {
      refused: null,
      bytes: new Uint8Array(await smaller.toFormat(format).toBuffer()),
      mediaType: `image/${format}`,
    }
  } catch {
    return { refused: 'broken-picture' }
  }
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0')
  } catch {
    return false
  }
}

function shortName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1)!
  const plain = last.replace(/[\p{Cc}\p{Cf}"<>|?*:]/gu, '').trim()
  return plain.length > 120 ? plain.slice(-120) : plain || 'plik'
}

function disposition(file: FileRow): string {
  const ascii =
    file.name
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replaceAll(/["\\]/g, '') || 'plik'
  const way = isPicture(file) ? 'inline' : 'attachment'
  return `${way}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`
}
