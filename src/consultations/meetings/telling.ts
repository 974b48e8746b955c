import { eq } from 'drizzle-orm'
import { peopleOn } from '#activities/index.ts'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { Telling } from '#kit/domain.ts'
import type { Part } from '#kit/house.ts'
import { consultations } from '../process/tables.ts'
import { meetingsWhere } from './meetings.ts'
import { paths } from './paths.ts'
import { corrections, meetings } from './tables.ts'

type Tell = NonNullable<Part['tells']>[string]

/** Participants hear that the record waits for their corrections (with the key that opens it), and that it is published. */
const toParticipants =
  (key: string, opened: boolean): Tell =>
  async (db, event) => {
    const row = await rowOf(db, event.subjectId!)
    if (!row) return null
    const people = await peopleOn(db, { occurrenceId: row.date.id })
    const told = people.map((id) => ({ id, why: 'consultations.copy.why.present' }))
    const href = opened ? `${row.copy}?klucz=${row.meeting.copyKey}` : row.copy
    return { ...telling(row, key, told), href, followed: opened ? [] : telling(row, key, told).followed }
  }

const toCorrector: Tell = async (db, event) => {
  const [correction] = await db.select().from(corrections).where(eq(corrections.id, event.subjectId!))
  const row = correction?.personId ? await rowOf(db, correction.meetingId) : undefined
  if (!row) return null
  const people = [{ id: correction!.personId!, why: 'consultations.copy.why.corrected' }]
  return { ...telling(row, 'consultations.copy.told.decided', people), followed: [] }
}

export const tells: Part['tells'] = {
  'consultations.copy.circulated': toParticipants('consultations.copy.told.circulated', true),
  'consultations.copy.published': toParticipants('consultations.copy.told.published', false),
  'consultations.correction.decided': toCorrector,
}

async function rowOf(db: Db, meetingId: string) {
  const [full] = await meetingsWhere(db, eq(meetings.id, meetingId))
  if (!full) return undefined
  const [at] = await db
    .select({ consultation: consultations.slug, community: communityTable.slug, title: consultations.title })
    .from(consultations)
    .innerJoin(communityTable, eq(communityTable.id, consultations.communityId))
    .where(eq(consultations.id, full.meeting.consultationId))
  return { ...full, copy: paths.copy.href({ ...at!, meeting: full.activity.slug }), at: at! }
}

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>

function telling({ meeting, activity, topic, copy, at }: Row, key: string, people: Telling['people']): Telling {
  const href = paths.meeting.href({ ...at, meeting: activity.slug })
  return {
    people,
    followed: [
      { kind: 'consultation', id: meeting.consultationId },
      ...(topic ? [{ kind: 'topic', id: topic.id }] : []),
    ],
    matter: { kind: 'meeting', id: meeting.id, title: activity.title, href },
    key,
    facts: { title: activity.title, day: meeting.correctionsUntil ?? '' },
    href: copy,
  }
}
