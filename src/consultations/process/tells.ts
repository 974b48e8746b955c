import type { Part } from '#kit/house.ts'
import { matterOf } from './matter.ts'

/** Whoever follows the community or the consultation hears that it begins, ends, or is opened again. */
export const tells: NonNullable<Part['tells']> = {
  'consultations.consultation.published': telling('consultations.tell.announced'),
  'consultations.consultation.closed': telling('consultations.tell.closed'),
  'consultations.consultation.reopened': telling('consultations.tell.reopened'),
}

function telling(key: string): NonNullable<Part['tells']>[string] {
  return async (db, event) => {
    const matter = await matterOf(db, event.subjectId!)
    return matter && { ...matter.told, key, href: matter.told.matter.href }
  }
}
