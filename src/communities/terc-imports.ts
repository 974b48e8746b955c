import { and, desc, eq, gt, isNotNull, isNull, max } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { keyOf, type Storage } from '#kit/storage.ts'
import { communities, tercImports, tercUnits } from './tables.ts'
import { readTerc, type TercProblem, type TercUnit } from './terc.ts'
import { linkToTerc } from './terc-links.ts'

export type TercPreview = {
  id: string
  name: string
  uploaded: Date
  accepted: Date | null
  statedOn: string | null
  units: number
  problems: TercProblem[]
  added: TercUnit[]
  renamed: { code: string; before: string; after: string }[]
  gone: { code: string; name: string }[]
}

/** Keeps an uploaded file of the register until the operator has looked at what it would change. */
export async function uploadTerc(db: Db, storage: Storage, by: string, name: string, bytes: Uint8Array, now: Date) {
  const { key } = keyOf(bytes)
  await storage.put(key, bytes)
  const row = { name: name.slice(0, 200), storageKey: key, uploaded: now, uploadedBy: by }
  const [upload] = await db.insert(tercImports).values(row).returning()
  return upload!
}

/** What an uploaded file says and what accepting it would change; undefined where there is no such upload. */
export async function previewTerc(db: Db, storage: Storage, id: string): Promise<TercPreview | undefined> {
  const [upload] = await db.select().from(tercImports).where(eq(tercImports.id, id))
  const bytes = upload && (await storage.get(upload.storageKey))
  if (!upload || !bytes) return undefined

  const { units, statedOn, problems } = readTerc(bytes)
  const present = await db.select({ code: tercUnits.code, name: tercUnits.name }).from(tercUnits)
  const { name, uploaded, accepted } = upload
  return { id, name, uploaded, accepted, statedOn, units: units.length, problems, ...changes(present, units) }
}

/** Takes over the whole register from a file without problems: all of it, or (refused, interrupted) nothing. */
export async function acceptTerc(db: Db, storage: Storage, by: string, id: string, now: Date) {
  const [upload] = await db.select().from(tercImports).where(eq(tercImports.id, id))
  const bytes = upload && (await storage.get(upload.storageKey))
  if (!upload || !bytes) return { units: 0, refused: 'no-such-file' as const }
  const { units, statedOn, problems } = readTerc(bytes)
  if (problems.length > 0) return { units: 0, refused: 'has-problems' as const }

  return db.transaction(async (tx) => {
    if (await isOlder(tx, statedOn!)) return { units: 0, refused: 'older-than-present' as const }
    const [taken] = await tx
      .update(tercImports)
      .set({ accepted: now, acceptedBy: by })
      .where(and(eq(tercImports.id, id), isNull(tercImports.accepted)))
      .returning()
    if (!taken) return { units: 0, refused: 'accepted-already' as const }

    await tx.delete(tercUnits)
    for (let from = 0; from < units.length; from += 500)
      await tx.insert(tercUnits).values(units.slice(from, from + 500))
    await refreshLinked(tx, by, units, now)
    return { units: units.length, refused: null }
  })
}

/** The uploads of the register, the newest first, and the state of what is in force. */
export async function tercState(db: Db) {
  const uploads = await db.select().from(tercImports).orderBy(desc(tercImports.uploaded)).limit(20)
  const [present] = await db.select({ statedOn: max(tercUnits.statedOn) }).from(tercUnits)
  return {
    statedOn: present?.statedOn ?? null,
    units: await db.$count(tercUnits),
    uploads: uploads.map(({ id, name, uploaded, accepted }) => ({ id, name, uploaded, accepted })),
  }
}

function changes(present: { code: string; name: string }[], units: TercUnit[]) {
  const before = new Map(present.map(({ code, name }) => [code, name]))
  const after = new Set(units.map(({ code }) => code))
  return {
    added: units.filter(({ code }) => !before.has(code)),
    renamed: units.flatMap(({ code, name }) => {
      const old = before.get(code)
      return old && old !== name ? [{ code, before: old, after: name }] : []
    }),
    gone: present.filter(({ code }) => !after.has(code)),
  }
}

async function isOlder(tx: Db, statedOn: string): Promise<boolean> {
  return (await tx.$count(tercUnits, gt(tercUnits.statedOn, statedOn))) > 0
}

/** The counties and voivodeships of communities follow the register they are linked to. */
async function refreshLinked(tx: Db, by: string, units: TercUnit[], now: Date) {
  const linked = await tx.select().from(communities).where(isNotNull(communities.terc))
  for (const { id, terc, county, voivodeship } of linked) {
    const unit = units.find(({ code }) => code === terc)
    if (unit && (unit.county !== county || unit.voivodeship !== voivodeship))
      await linkToTerc(tx, by, id, unit.code, now)
  }
}
