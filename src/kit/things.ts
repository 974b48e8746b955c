import type { Db } from './db.ts'
import type { Domain, Thing } from './domain.ts'
import { type End, type TraceRow, walkBothWays } from './traces.ts'
import type { View } from './view.ts'

const nameOf = (end: End) => `${end.kind}:${end.id}`

/** The things at these ends, by `kind:id`; each domain is asked once, and only for kinds it may know. */
export async function thingsOf(domains: Domain[], db: Db, ends: End[], view: View): Promise<Map<string, Thing>> {
  const unique = [...new Map(ends.map((end) => [nameOf(end), end])).values()]
  if (unique.length === 0) return new Map()
  const asked = domains.flatMap((domain) => (domain.things ? [domain.things(db, unique, view)] : []))
  const all = (await Promise.all(asked)).flat()
  return new Map(all.map((thing) => [nameOf(thing), thing]))
}

export type Step = { tie: TraceRow; thing: Thing }

/** A chain in both directions from one thing: `up` is where it came from, `down` what became of it, nearest first. */
export async function chainOf(
  domains: Domain[],
  db: Db,
  start: End,
  view: View,
): Promise<{ up: Step[]; down: Step[] }> {
  const { up, down } = await walkBothWays(db, start)
  const far = (tie: TraceRow, way: 'up' | 'down') =>
    way === 'up' ? { kind: tie.fromKind, id: tie.fromId } : { kind: tie.toKind, id: tie.toId }
  const ends = [...up.map((tie) => far(tie, 'up')), ...down.map((tie) => far(tie, 'down'))]
  const things = await thingsOf(domains, db, ends, view)
  const steps = (ties: TraceRow[], way: 'up' | 'down') =>
    ties.flatMap((tie) => {
      const thing = things.get(nameOf(far(tie, way)))
      return thing ? [{ tie, thing }] : []
    })
  return { up: steps(up, 'up'), down: steps(down, 'down') }
}
