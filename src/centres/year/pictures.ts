import { and, eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { fileById } from '#kit/files.ts'
import type { Person } from '#kit/http.ts'
import type { Storage } from '#kit/storage.ts'
import type { Centre } from '../places/tables.ts'
import type { PictureRow } from './content.ts'
import type { Shown } from './paper.ts'
import { centrePictures } from './tables.ts'

/** Puts a kept file among the pictures of a year. */
export function addPicture(db: Db, person: Person, centre: Centre, year: number, fileId: string, now: Date) {
  return db.transaction(async (tx) => {
    const { id: centreId, communityId } = centre
    const row = { communityId, centreId, year, fileId, created: now }
    await tx.insert(centrePictures).values(row).onConflictDoNothing()
    await tell(tx, 'added', person, centre, year, now)
  })
}

/** Takes a picture out of a year; false where it is not there. */
export function removePicture(db: Db, person: Person, centre: Centre, year: number, id: string, now: Date) {
  return db.transaction(async (tx) => {
    const own = and(eq(centrePictures.id, id), eq(centrePictures.centreId, centre.id), eq(centrePictures.year, year))
    const [gone] = await tx.delete(centrePictures).where(own).returning()
    if (!gone) return false
    await tell(tx, 'removed', person, centre, year, now)
    return true
  })
}

function tell(tx: Db, act: string, person: Person, { id, communityId }: Centre, year: number, at: Date) {
  const subject = { kind: 'centre', id }
  return record(tx, `centres.year-picture.${act}`, { communityId, actorId: person.id, subject, facts: { year }, at })
}

/** Pictures as a paper can print them (PNG and JPEG); others stay on the page. */
export async function printedPictures(db: Db, storage: Storage, pictures: PictureRow[]): Promise<Shown[]> {
  const printed = await Promise.all(
    pictures.slice(0, 6).map(async ({ file, alt }) => {
      const row = await fileById(db, file)
      if (!row || !['image/png', 'image/jpeg'].includes(row.mediaType)) return null
      const image = await storage.get(row.storageKey)
      return image && { picture: { image, alt, width: 120 }, alt }
    }),
  )
  return printed.filter((one) => one !== null)
}
