import type { Db } from '#kit/db.ts'
import type { CalendarEntry, Domain, Door, Duty, Figure, Latest } from '#kit/domain.ts'
import type { CommunityBrief, View } from '#kit/view.ts'

/** What can be done today in a community, most urgent first. */
export async function doorsOf(domains: Domain[], db: Db, community: CommunityBrief, view: View): Promise<Door[]> {
  const asked = domains.flatMap((domain) => (domain.doors ? [domain.doors(db, community, view)] : []))
  return (await Promise.all(asked)).flat().sort((one, other) => other.urgency - one.urgency)
}

/** What waits for the person who looks, soonest first; what has no day comes last. */
export async function dutiesOf(domains: Domain[], db: Db, view: View): Promise<Duty[]> {
  if (!view.person) return []
  const asked = domains.flatMap((domain) => (domain.duties ? [domain.duties(db, view)] : []))
  const time = ({ due }: Duty) => due?.getTime() ?? Number.POSITIVE_INFINITY
  return (await Promise.all(asked)).flat().sort((one, other) => time(one) - time(other))
}

/** What happens between two instants, in order. */
export async function happeningsOf(
  domains: Domain[],
  db: Db,
  communityId: string,
  from: Date,
  until: Date,
): Promise<CalendarEntry[]> {
  const asked = domains.flatMap((domain) => (domain.calendar ? [domain.calendar(db, communityId, from, until)] : []))
  return (await Promise.all(asked)).flat().sort((one, other) => one.begins.getTime() - other.begins.getTime())
}

export async function figuresOf(domains: Domain[], db: Db, communityId: string, view: View): Promise<Figure[]> {
  const asked = domains.flatMap((domain) => (domain.figures ? [domain.figures(db, communityId, view)] : []))
  return (await Promise.all(asked)).flat().sort((one, other) => one.order - other.order)
}

/** What was said to everybody lately, the newest first. */
export async function latestOf(domains: Domain[], db: Db, community: CommunityBrief, view: View): Promise<Latest[]> {
  const asked = domains.flatMap((domain) => (domain.latest ? [domain.latest(db, community, view)] : []))
  return (await Promise.all(asked)).flat().sort((one, other) => other.happened.getTime() - one.happened.getTime())
}
