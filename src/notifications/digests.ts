import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { clockOf, dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Services } from '#kit/domain.ts'
import { recall } from '#kit/installation.ts'
import { digestLetter } from './digest-letter.tsx'
import { hearersOf } from './people.ts'
import { channelFor, firstDelay, longestDelay, usualHour } from './rules.ts'
import { newMailKey } from './stops.ts'
import { type Digest, digests, type Notice, notices } from './tables.ts'

const atOnce = 50

/** The hour after which the day's letters go. */
export async function digestHour(db: Db): Promise<number> {
  return Number((await recall(db, 'digest-hour')) ?? usualHour)
}

/** Sends what is due: one letter a day at most for each person, and again what the mail server refused. */
export async function sendDigests(db: Db, now: Date, services: Services): Promise<void> {
  if (Number(clockOf(now).slice(0, 2)) >= (await digestHour(db))) await openDigests(db, now)
  for (;;) {
    const claimed = await claimDigests(db, now)
    for (const digest of claimed) await sendDigest(db, digest, now, services)
    if (claimed.length < atOnce) return
  }
}

/** A row for everybody to whom there is something to say and who has had no letter today. Two processes make one row. */
async function openDigests(db: Db, now: Date): Promise<void> {
  const day = dayOf(now)
  const at = now.toISOString()
  await db.execute(sql`
    insert into digests (person_id, day, next_try)
    select distinct n.person_id, ${day}::date, ${at}::timestamptz from notices n
    where n.channel = 'email' and n.told is null and n.created <= ${at}::timestamptz
      and not exists (select 1 from digests d where d.person_id = n.person_id and (d.day >= ${day}::date or d.sent is null))
    on conflict do nothing`)
}

/**
 * Takes what is to be sent by moving its next try on, so that no other process takes it too, and a process that dies
 * loses nothing. A letter of yesterday becomes today's: there is still only one a day.
 */
function claimDigests(db: Db, now: Date): Promise<Digest[]> {
  const at = now.toISOString()
  return rowsOf<Digest>(
    db.execute(sql`
      update digests set tries = tries + 1, day = ${dayOf(now)}::date,
        next_try = ${at}::timestamptz + least(${firstDelay} * power(2, tries), ${longestDelay}) * interval '1 minute'
      where id in (
        select id from digests where sent is null and next_try <= ${at}::timestamptz
        order by next_try limit ${atOnce} for update skip locked)
      returning id, person_id as "personId", day::text, next_try as "nextTry", tries, failure, sent`),
  )
}

async function sendDigest(db: Db, digest: Digest, now: Date, services: Services): Promise<void> {
  const waiting = await waitingFor(db, digest.personId)
  const hearer = (await hearersOf(db, [digest.personId])).get(digest.personId)
  if (waiting.length === 0 || !hearer?.email) {
    if (hearer) await reroute(db, digest.personId)
    await db.delete(digests).where(eq(digests.id, digest.id))
    return
  }

  const key = await newMailKey(db, digest.personId, now)
  const letter = await digestLetter(waiting, hearer.language, services.publicUrl, key)
  const failure = await services.mail.send({ to: hearer.email, ...letter }).then(
    () => null,
    (error: unknown) => String(error instanceof Error ? error.message : error).slice(0, 300),
  )
  if (failure !== null) await db.update(digests).set({ failure }).where(eq(digests.id, digest.id))
  else await markTold(db, digest, waiting, now)
}

function markTold(db: Db, digest: Digest, sent: Notice[], now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.update(digests).set({ sent: now, failure: null }).where(eq(digests.id, digest.id))
    const ids = sent.map(({ id }) => id)
    await tx
      .update(notices)
      .set({ told: now })
      .where(and(inArray(notices.id, ids), isNull(notices.told)))
  })
}

function waitingFor(db: Db, personId: string): Promise<Notice[]> {
  return db
    .select()
    .from(notices)
    .where(and(eq(notices.personId, personId), eq(notices.channel, 'email'), isNull(notices.told)))
    .orderBy(desc(notices.created), desc(notices.eventId))
    .limit(200)
}

/** The e-mail address went away meanwhile: what is the person's own takes the way that is left. */
async function reroute(db: Db, personId: string): Promise<void> {
  const hearer = (await hearersOf(db, [personId])).get(personId)!
  for (const own of [true, false]) {
    const these = and(
      eq(notices.personId, personId),
      eq(notices.channel, 'email'),
      eq(notices.own, own),
      isNull(notices.told),
    )
    await db
      .update(notices)
      .set({ channel: channelFor(hearer, own, false) })
      .where(these)
  }
}

export type MailState = { waiting: number; failing: { since: Date; tries: number; nextTry: Date; failure: string }[] }

/** For the operator: how much waits, and what the mail server refuses. No addresses: they are nobody's business here. */
export async function mailState(db: Db): Promise<MailState> {
  const [count] = await rowsOf<{ waiting: number }>(
    db.execute(
      sql`select count(distinct person_id)::int as waiting from notices where channel = 'email' and told is null`,
    ),
  )
  const failing = await db
    .select({
      since: sql<Date>`${digests.day}`,
      tries: digests.tries,
      nextTry: digests.nextTry,
      failure: sql<string>`${digests.failure}`,
    })
    .from(digests)
    .innerJoin(people, eq(people.id, digests.personId))
    .where(and(isNull(digests.sent), sql`${digests.failure} is not null`))
    .orderBy(digests.nextTry)
    .limit(100)
  return { waiting: count!.waiting, failing }
}

/** Changes the hour for everybody. */
export async function setDigestHour(db: Db, hour: number): Promise<void> {
  await db.execute(sql`
    insert into installation (name, value) values ('digest-hour', ${String(hour)})
    on conflict (name) do update set value = excluded.value`)
}
