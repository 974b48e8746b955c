import type { Context } from 'hono'
import type { Venue } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { venuesOf } from '#kit/venues.ts'
import type { ActivityBrief } from './brief.ts'
import { accessFeatures } from './forms.ts'
import type { Occurrence } from './tables.ts'

/** The room of a date, where it has one. */
export async function roomOf(c: Context<Env>, { roomId, communityId }: Occurrence): Promise<Venue | undefined> {
  if (!roomId) return undefined
  const venues = await venuesOf(c.var.domains, c.var.db, communityId)
  return venues.find(({ id }) => id === roomId)
}

/** What is said of an activity, and what its room has: nobody should have to type that a room is step-free. */
export function withAccess(brief: ActivityBrief, room: Venue | undefined): ActivityBrief {
  const here = accessFeatures.filter((feature) => room?.access?.includes(feature))
  return { ...brief, access: { ...brief.access, features: [...new Set([...brief.access.features, ...here])] } }
}
