import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Domain, Telling } from '#kit/domain.ts'
import { type Event, events } from '#kit/events.ts'
import { followersOf } from './follows.ts'
import { type Hearer, hearersOf } from './people.ts'
import { channelFor } from './rules.ts'
import { stopsOf } from './stops.ts'
import { eventReaders, type NewNotice, notices } from './tables.ts'

type Tells = NonNullable<Domain['tells']>
const reader = 'notices'
const batch = 100

/** Turns what happened since the last time into notices: for the people whose it is, and for those who follow it. */
export async function readEvents(db: Db, now: Date, domains: Domain[]): Promise<void> {
  const tells: Tells = Object.assign({}, ...domains.map((domain) => domain.tells))
  if (Object.keys(tells).length === 0) return
  const behind = await rowsOf<{ id: string; head: number }>(
    db.execute(sql`
      select h.community_id as id, h.number::int as head from event_heads h
        left join event_readers r on r.reader = ${reader} and r.community_id = h.community_id
      where h.number > coalesce(r.last_number, 0)`),
  )
  for (const { id, head } of behind) while (await readBatch(db, now, tells, id, head));
}

/** Reads some events of a community, holding its bookmark: two readers never tell the same. Answers whether more are left. */
function readBatch(db: Db, now: Date, tells: Tells, communityId: string, head: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const last = await holdBookmark(tx, communityId)
    const fresh = await tx
      .select()
      .from(events)
      .where(
        and(
          eq(events.communityId, communityId),
          gt(events.number, last),
          lte(events.number, head),
          inArray(events.name, Object.keys(tells)),
        ),
      )
      .orderBy(asc(events.number))
      .limit(batch)
    for (const event of fresh) {
      const telling = await tells[event.name]!(tx, event)
      if (telling) await addNotices(tx, event, telling, now)
    }
    const more = fresh.length === batch
    await moveBookmark(tx, communityId, more ? fresh.at(-1)!.number : Math.max(head, last))
    return more
  })
}

async function addNotices(tx: Db, event: Event, telling: Telling, now: Date): Promise<void> {
  const own = new Map(telling.people.map(({ id, why }) => [id, why]))
  const followers = await followersOf(tx, [...telling.followed, { kind: 'community', id: event.communityId }])
  const ids = [...new Set([...own.keys(), ...followers.filter((id) => id !== event.actorId)])]
  if (ids.length === 0) return

  const { kind, id } = telling.matter
  const hearers = await hearersOf(tx, ids)
  const stopped = await stopsOf(
    tx,
    [...hearers.values()].map((hearer) => hearer.id),
    { kind, id },
  )
  const rows = ids.flatMap((wanted) => {
    const hearer = hearers.get(wanted)
    return hearer ? [noticeFor(event, telling, hearer, own.get(wanted), stopped.has(hearer.id), now)] : []
  })
  if (rows.length > 0) await tx.insert(notices).values(rows).onConflictDoNothing()
}

function noticeFor(
  event: Event,
  telling: Telling,
  hearer: Hearer,
  why: string | undefined,
  stopped: boolean,
  now: Date,
): NewNotice {
  const { matter, key, facts = {}, href } = telling
  return {
    communityId: event.communityId,
    personId: hearer.id,
    eventId: event.id,
    matterKind: matter.kind,
    matterId: matter.id,
    matterTitle: matter.title,
    matterHref: matter.href,
    key,
    facts,
    href,
    why: why ?? 'notifications.why.followed',
    own: why !== undefined,
    channel: channelFor(hearer, why !== undefined, stopped),
    created: now,
  }
}

async function holdBookmark(tx: Db, communityId: string): Promise<number> {
  await tx.insert(eventReaders).values({ reader, communityId }).onConflictDoNothing()
  const [row] = await tx.select().from(eventReaders).where(bookmark(communityId)).for('update')
  return row!.lastNumber
}

async function moveBookmark(tx: Db, communityId: string, lastNumber: number): Promise<void> {
  await tx.update(eventReaders).set({ lastNumber }).where(bookmark(communityId))
}

const bookmark = (communityId: string) =>
  and(eq(eventReaders.reader, reader), eq(eventReaders.communityId, communityId))
