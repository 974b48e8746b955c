import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { field } from '#kit/form.ts'
import { confirmedOf, type Span } from '../hours/finding.ts'
import { nextNumber } from '../numbering.ts'
import { type Certificate, type Volunteer, volunteerCertificates } from '../tables.ts'

export const certificateForm = z
  .object({ from: field.day, until: field.day })
  .refine(({ from, until }) => until >= from, { path: ['until'], message: 'volunteering.form.ends-early' })

/** Certifies the confirmed hours of a period, as they stand now (UDPP art. 44 ust. 2). None, and there is no certificate. */
export function issueCertificate(db: Db, by: string, volunteer: Volunteer, { from, until }: Span, now: Date) {
  const { id: volunteerId, communityId } = volunteer
  return db.transaction(async (tx) => {
    const { minutes, tasks } = await confirmedOf(tx, volunteerId, { from, until })
    if (minutes <= 0) return { certificate: null, refused: 'no-hours' as const }

    const year = Number(dayOf(now).slice(0, 4))
    const number = await nextNumber(tx, volunteerCertificates, communityId, year)
    const row = { communityId, volunteerId, year, number, fromDay: from, untilDay: until, minutes }
    const [certificate] = await tx
      .insert(volunteerCertificates)
      .values({ ...row, tasks: tasks.join('\n'), issued: now, issuedBy: by })
      .returning()
    const subject = { kind: 'volunteer-certificate', id: certificate!.id }
    const facts = { number, year, minutes }
    await record(tx, 'volunteering.certificate.issued', { communityId, actorId: by, subject, facts, at: now })
    return { certificate: certificate!, refused: null }
  })
}

export function certificatesOf(db: Db, volunteerId: string): Promise<Certificate[]> {
  return db
    .select()
    .from(volunteerCertificates)
    .where(eq(volunteerCertificates.volunteerId, volunteerId))
    .orderBy(desc(volunteerCertificates.issued))
}

export async function certificateById(db: Db, volunteerId: string, id: string): Promise<Certificate | undefined> {
  const here = and(eq(volunteerCertificates.id, id), eq(volunteerCertificates.volunteerId, volunteerId))
  return (await db.select().from(volunteerCertificates).where(here))[0]
}
