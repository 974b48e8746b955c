import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { fullNameSql } from './people.ts'
import { type Channel, type Notice, notices } from './tables.ts'

/** Somebody to whom there is something to say by hand: on paper, or on the phone. */
export type Addressee = {
  id: string
  name: string
  phone: string | null
  street: string | null
  postcode: string | null
  town: string | null
  language: string
  channel: Channel
  tries: number
  notices: Notice[]
}

/** Who waits for a letter or a call in a community, those who wait longest first. */
export async function waitingByHand(db: Db, communityId: string, ways: Channel[], until: Date): Promise<Addressee[]> {
  const rows = await db
    .select({
      notice: notices,
      name: fullNameSql,
      phone: people.phone,
      street: people.street,
      postcode: people.postcode,
      town: people.town,
      language: people.language,
    })
    .from(notices)
    .innerJoin(people, eq(people.id, notices.personId))
    .where(and(waiting(communityId, ways, until), isNull(people.erased)))
    .orderBy(asc(notices.created), asc(notices.eventId))
    .limit(1000)
  const all = new Map<string, Addressee>()
  for (const { notice, ...person } of rows) {
    const name = `${notice.channel} ${notice.personId}`
    const { channel } = notice
    const addressee = all.get(name) ?? { id: notice.personId, ...person, channel, tries: 0, notices: [] }
    addressee.notices.push(notice)
    addressee.tries = Math.max(addressee.tries, notice.tries)
    all.set(name, addressee)
  }
  return [...all.values()]
}

/** How many people of each community wait for a letter, and how many for a call. */
export async function countByHand(db: Db) {
  return db
    .select({
      communityId: notices.communityId,
      slug: communityTable.slug,
      name: communityTable.name,
      letters: sql<number>`(count(distinct ${notices.personId}) filter (where ${notices.channel} = 'letter'))::int`,
      calls: sql<number>`(count(distinct ${notices.personId}) filter (where ${notices.channel} in ('phone', 'sms')))::int`,
      since: sql<string>`min(${notices.created})`,
    })
    .from(notices)
    .innerJoin(communityTable, eq(communityTable.id, notices.communityId))
    .where(and(inArray(notices.channel, [...byHand]), isNull(notices.told)))
    .groupBy(notices.communityId, communityTable.id)
}

const byHand = ['letter', 'phone', 'sms'] as const

/**
 * Writes down that people were told by hand, and by whom. Where a colleague was quicker, theirs stands.
 * Answers how many notices this one told.
 */
export function markToldByHand(
  db: Db,
  by: Person,
  communityId: string,
  told: { people: string[]; ways: Channel[]; until: Date },
  now: Date,
): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(notices)
      .set({ told: now, toldBy: by.id })
      .where(and(waiting(communityId, told.ways, told.until), inArray(notices.personId, told.people)))
      .returning({ personId: notices.personId, channel: notices.channel })
    const heard = new Map(rows.map(({ personId, channel }) => [personId, channel]))
    for (const [id, channel] of heard) {
      const subject = { kind: 'person', id }
      await record(tx, 'notifications.person.told', {
        communityId,
        actorId: by.id,
        subject,
        facts: { channel },
        at: now,
      })
    }
    return rows.length
  })
}

/** Nobody answered the phone: the call stays on the list, and it shows how often it was tried. */
export async function markUnanswered(db: Db, communityId: string, personId: string, until: Date): Promise<void> {
  await db
    .update(notices)
    .set({ tries: sql`${notices.tries} + 1` })
    .where(and(waiting(communityId, ['phone', 'sms'], until), eq(notices.personId, personId)))
}

function waiting(communityId: string, ways: Channel[], until: Date) {
  return and(
    eq(notices.communityId, communityId),
    inArray(notices.channel, ways),
    isNull(notices.told),
    lte(notices.created, until),
  )
}
