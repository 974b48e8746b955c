import type { Db } from '#kit/db.ts'
import type { Telling } from '#kit/domain.ts'
import type { Event } from '#kit/events.ts'
import type { Part } from '#kit/house.ts'
import { matterOf } from '../process/matter.ts'
import { paths } from './paths.ts'

type Facts = { consultation: string; number?: number; year?: number }

/** Whoever follows the consultation, a topic of it or the community hears what came of it, now and every year. */
export const tells: NonNullable<Part['tells']> = {
  'consultations.report.published': async (db, event): Promise<Telling | null> => {
    const { matter, number } = await reported(db, event)
    if (!matter || !number) return null
    return { ...matter.told, key: 'consultations.tell.report', href: paths.published.href({ ...matter.at, number }) }
  },
  'consultations.year.published': async (db, event): Promise<Telling | null> => {
    const { matter, year } = await reported(db, event)
    if (!matter || !year) return null
    const href = paths.year.href({ ...matter.at, year })
    return { ...matter.told, key: 'consultations.tell.year', facts: { year: String(year) }, href }
  },
}

async function reported(db: Db, event: Event) {
  const { consultation, ...facts } = event.facts as Facts
  return { ...facts, matter: await matterOf(db, consultation) }
}
