import { allCommunities } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import type { CalendarEntry, Domain } from '#kit/domain.ts'
import type { IcalEvent } from '#kit/ical.ts'
import { followedBy } from '#notifications/index.ts'
import { happeningsOf } from '../gather.ts'

/** What a person takes part in, and the dates of what they follow, in order and once. */
export async function ownEntries(domains: Domain[], db: Db, personId: string, from: Date, until: Date) {
  const [taken, follows, communities] = await Promise.all([
    Promise.all(domains.flatMap((domain) => (domain.mine ? [domain.mine(db, personId, from, until)] : []))),
    followedBy(db, personId),
    allCommunities(db),
  ])
  const followed = new Set(follows.map(({ kind, subjectId }) => `${kind}:${subjectId}`))
  const towns = communities.filter(({ id }) => follows.some(({ communityId }) => communityId === id))
  const all = await Promise.all(
    towns.map(async ({ id }) => {
      const entries = await happeningsOf(domains, db, id, from, until)
      return followed.has(`community:${id}`) ? entries : entries.filter((entry) => isAbout(entry, followed))
    }),
  )
  return [...new Map([...all.flat(), ...taken.flat()].map((entry) => [entry.uid, entry])).values()]
}

function isAbout({ about = [] }: CalendarEntry, followed: Set<string>): boolean {
  return about.some(({ kind, id }) => followed.has(`${kind}:${id}`))
}

/** Entries as a calendar program takes them. Its copy is replaced whole, so that every entry is as fresh as the asking. */
export function icalEvents(entries: CalendarEntry[], publicUrl: string, now: Date): IcalEvent[] {
  const host = new URL(publicUrl).hostname
  return entries.map(({ uid, href, ...entry }) => ({
    ...entry,
    uid: `${uid}@${host}`,
    url: new URL(href, publicUrl).href,
    changed: now,
  }))
}
