import type { Context } from 'hono'
import { guards } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { mayHost } from '../rights.ts'
import type { Side } from '../tables.ts'
import { type VolunteerRow, volunteerById, volunteerByToken } from './volunteers.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The volunteer at this address and the side on which the reader stands: the volunteer (by account, by the secret of the
 * link, or as the guardian of a minor) or the host. `by` is who acts.
 */
export async function volunteerHere(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  const key = c.req.param('key') ?? ''
  const today = dayOf(view.now)
  // Behind a link nobody has signed in: what it shows must not be kept for anybody else.
  c.header('cache-control', 'no-store')
  const at = { community: community.slug, key }
  if (!uuid.test(key)) {
    const row = found(await volunteerByToken(db, community.id, key, today))
    return hereAs(row, at, { side: 'volunteer', by: row.volunteer.personId, guardian: false })
  }
  const row = found(await volunteerById(db, community.id, key, today))
  return hereAs(row, at, await standingOf(c, row, today))
}

type Standing = { side: Side; by: string; guardian: boolean }

async function standingOf(c: Context<Env>, { volunteer, minorUntil }: VolunteerRow, today: string): Promise<Standing> {
  const { db, view } = c.var
  const { person } = view
  if (person?.id === volunteer.personId) return { side: 'volunteer', by: person.id, guardian: false }
  const hosts = mayHost(person, volunteer)
  const guardian = person && !hosts && minorUntil ? await guards(db, person.id, volunteer.personId, today) : false
  const { id } = allowed(view, hosts || guardian)
  return { side: hosts ? 'host' : 'volunteer', by: id, guardian }
}

function hereAs(row: VolunteerRow, at: { community: string; key: string }, standing: Standing) {
  return { ...row, row, at, ...standing, isHost: standing.side === 'host' }
}

export type VolunteerHere = Awaited<ReturnType<typeof volunteerHere>>

/** The same for whoever acts for the host. */
export async function hostedHere(c: Context<Env>) {
  const here = await volunteerHere(c)
  allowed(c.var.view, here.isHost)
  return here
}
