import type { Context } from 'hono'
import type { Env } from '#kit/http.ts'
import { venuesOf } from '#kit/venues.ts'
import { activityById } from '../activities.ts'
import { paths } from '../paths.ts'
import type { Proposal } from './tables.ts'

/** What a proposal says and what became of it; nothing of who sent it. */
export async function shownProposal(c: Context<Env>, proposal: Proposal) {
  const { db, view, domains } = c.var
  const { title, summary, audience, repeats, day, begins, minutes, people, place } = proposal
  const { status, due, reply, created, activityId, roomId, communityId } = proposal
  const activity = activityId ? await activityById(db, activityId) : undefined
  const rooms = roomId ? await venuesOf(domains, db, communityId) : []
  const room = rooms.find(({ id }) => id === roomId)?.label ?? null
  const at = { community: view.community!.slug, activity: activity?.slug ?? '' }
  const wish = { title, summary, audience, repeats, day, begins, minutes, people, place, room }
  return {
    proposal: { ...wish, status, due, reply, created },
    activity: activity?.published ? paths.activity.href(at) : null,
  }
}

export type ShownProposal = Awaited<ReturnType<typeof shownProposal>>
