import { eq, inArray } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Part } from '#kit/house.ts'
import { removeEntry } from '#kit/text/search.ts'
import { consultations } from '../process/tables.ts'
import { forgetWorker } from '../workers.ts'
import { refreshEntry } from './found.ts'
import { paths } from './paths.ts'
import { clusters, conclusionRevisions, conclusions, paperBatches } from './tables.ts'

/** "Your data": what a person said, in their own words. */
export const personal: NonNullable<Part['personal']> = async (db, personId, t) => {
  const rows = await db.select().from(conclusions).where(eq(conclusions.personId, personId))
  return [
    {
      title: t('consultations.voices.personal'),
      rows: rows.map(({ number, text, created }) => ({
        [t('consultations.voices.personal.number')]: number,
        [t('consultations.voice.text')]: text,
        [t('consultations.voices.personal.said')]: dayOf(created),
      })),
    },
  ]
}

/** What was said belongs to the public record and stays, unsigned; links and photographs of cards go. */
export const erase: NonNullable<Part['erase']> = async (tx, personId) => {
  const rows = await tx.select().from(conclusions).where(eq(conclusions.personId, personId))
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    const forgotten = { personId: null, tokenHash: null, clientId: null, photoId: null }
    await tx.update(conclusions).set(forgotten).where(inArray(conclusions.id, ids))
  }
  for (const row of rows) {
    await removeEntry(tx, 'conclusion', row.id)
    await refreshEntry(tx, row)
  }
  await forgetWorker(tx, personId, [
    [conclusions, conclusions.enteredBy],
    [conclusionRevisions, conclusionRevisions.savedBy],
    [paperBatches, paperBatches.openedBy],
    [clusters, clusters.createdBy],
  ])
}

/** Whose conclusion was joined with another hears of it: they said it, and it goes on under another number. */
export const tells: Part['tells'] = {
  'consultations.conclusion.merged': async (db, event) => {
    const [row] = await db
      .select({ conclusion: conclusions, consultation: consultations, community: communityTable.slug })
      .from(conclusions)
      .innerJoin(consultations, eq(consultations.id, conclusions.consultationId))
      .innerJoin(communityTable, eq(communityTable.id, conclusions.communityId))
      .where(eq(conclusions.id, event.subjectId!))
    if (!row?.conclusion.personId) return null

    const { conclusion, consultation, community } = row
    const { number } = conclusion
    const href = paths.conclusion.href({ community, consultation: consultation.slug, number })
    return {
      people: [{ id: conclusion.personId!, why: 'consultations.voices.why.own' }],
      followed: [],
      matter: { kind: 'conclusion', id: conclusion.id, title: consultation.title, href },
      key: 'consultations.voices.told.merged',
      facts: { number },
      href,
    }
  },
}
