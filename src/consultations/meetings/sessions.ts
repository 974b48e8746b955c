import { eq } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { sessionRefusal } from './rules.ts'
import { type Meeting, type OpenSpaceSession, openSpaceSessions } from './tables.ts'

type NewSession = Pick<OpenSpaceSession, 'slot' | 'room' | 'title' | 'convener'>

/** Puts a session into a cell of the grid. Where somebody was quicker, their session is answered beside the refusal. */
export async function conveneSession(db: Db, by: string, meeting: Meeting, rooms: number, form: NewSession, now: Date) {
  const refused = sessionRefusal(meeting, rooms, form)
  if (refused) return { session: null, there: null, refused }

  return db.transaction(async (tx) => {
    const row = { ...form, meetingId: meeting.id, created: now, createdBy: by }
    const [session] = await tx.insert(openSpaceSessions).values(row).onConflictDoNothing().returning()
    if (!session) {
      const all = await tx.select().from(openSpaceSessions).where(eq(openSpaceSessions.meetingId, meeting.id))
      const there = all.find(({ slot, room }) => slot === form.slot && room === form.room)
      return { session: null, there: there ?? null, refused: 'cell-taken' as const }
    }
    await recordSession(tx, 'convened', by, meeting, session, now)
    return { session, there: null, refused: null }
  })
}

/** Writes down what came of a session. */
export function reportSession(
  db: Db,
  by: string,
  meeting: Meeting,
  session: OpenSpaceSession,
  report: string,
  now: Date,
) {
  return db.transaction(async (tx) => {
    await tx.update(openSpaceSessions).set({ report }).where(eq(openSpaceSessions.id, session.id))
    await recordSession(tx, 'reported', by, meeting, session, now)
  })
}

export async function sessionById(db: Db, id: string) {
  return (await db.select().from(openSpaceSessions).where(eq(openSpaceSessions.id, id)))[0]
}

function recordSession(tx: Db, done: string, by: string, meeting: Meeting, session: OpenSpaceSession, at: Date) {
  const { communityId, consultationId: consultation, id } = meeting
  const subject = { kind: 'session', id: session.id }
  const facts = { consultation, meeting: id, slot: session.slot, room: session.room }
  return record(tx, `consultations.session.${done}`, { communityId, actorId: by, subject, facts, at })
}
