import type { Room } from '../rooms.ts'
import { matterOf } from './matter.ts'

/** Whoever follows the community hears that a consultation begins. */
export const tells: NonNullable<Room['tells']> = {
  'consultations.consultation.published': async (db, event) => {
    const matter = await matterOf(db, event.subjectId!)
    if (!matter) return null
    return { ...matter.told, key: 'consultations.tell.announced', href: matter.told.matter.href }
  },
}
