import type { Context } from 'hono'
import { holds, type RoleName } from '#accounts/index.ts'
import { allowed, type Env, found, idOf, type Person } from '#kit/http.ts'
import { mayKeepList } from '../rights.ts'
import { sessionById } from './sessions.ts'

const keepers: RoleName[] = ['organiser', 'coordinator', 'animator', 'official', 'recorder', 'leader']

/** Keeps some list of this community, be it only in one part of it. */
export function keepsLists(person: Person | null, communityId: string): boolean {
  const somewhere = (person?.roles ?? []).some(
    ({ role, communityId: where }) => where === communityId && keepers.includes(role as RoleName),
  )
  return somewhere || holds(person, keepers, communityId)
}

/** The community and the person who keeps lists in it, or the page that says why not. */
export function leaderHere(c: Context<Env>) {
  const { view } = c.var
  const community = found(view.community)
  return { community, leader: allowed(view, keepsLists(view.person, community.id)) }
}

/** The session at this address and the person who keeps its list. */
export async function sessionHere(c: Context<Env>) {
  const { community } = leaderHere(c)
  const here = found(await sessionById(c.var.db, community.id, idOf(c.req.param('session'))))
  const leader = allowed(c.var.view, mayKeepList(c.var.view.person, here.activity))
  return { ...here, leader, at: { community: community.slug, session: here.date.id } }
}
