import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { addTopic, planConsultation, publishConsultation } from '../process/planning.ts'
import type { Consultation } from '../process/tables.ts'
import { addMeeting, type NewMeeting } from './planning.ts'

const evening: NewMeeting = {
  title: 'Spotkanie o seniorach',
  method: 'world-cafe',
  begins: new Date('2026-10-07T15:00:00Z'),
  ends: new Date('2026-10-07T18:00:00Z'),
  place: 'Dom Kultury',
  tables: 3,
  rounds: 2,
}

/** A published consultation with a topic and a meeting about it. */
export async function seniorsMeeting(
  db: Db,
  maria: Person,
  communityId: string,
  now: Date,
  form: Partial<NewMeeting> = {},
) {
  const programme = { slug: 'program-2027', title: 'Program współpracy 2027' }
  const { consultation } = await planConsultation(db, maria, communityId, programme, now)
  const { topic } = await addTopic(db, maria, consultation!, { slug: 'seniorzy', title: 'Seniorzy' }, now)
  const { meeting, slug } = await addMeeting(db, maria, consultation!, { ...evening, topicId: topic!.id, ...form }, now)
  await publishConsultation(db, maria, consultation!, now)
  const published: Consultation = { ...consultation!, published: now, status: 'announced' }
  const at = { community: 'krakow', consultation: programme.slug, meeting: slug! }
  return { consultation: published, topic: topic!, meeting: meeting!, at }
}
