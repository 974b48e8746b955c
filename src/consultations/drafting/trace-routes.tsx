import { Hono } from 'hono'
import { type Env, found, idOf } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { thingsOf } from '#kit/things.ts'
import { type TraceRow, walkTies } from '#kit/traces.ts'
import { TracePage } from './pages/trace.tsx'
import { paths } from './paths.ts'

/** One page for any chain: where a thing came from, and what became of it, as far as the reader may see. */
export const traceRoutes = new Hono<Env>().get(paths.trace.pattern, async (c) => {
  const { db, view, domains } = c.var
  found(view.community)
  const self = { kind: c.req.param('kind'), id: idOf(c.req.param('id')) }
  const up = await walkTies(db, self, 'up')
  const down = await walkTies(db, self, 'down')
  const ends = [self, ...[...up, ...down].flatMap(endsOf)]
  const things = await thingsOf(domains, db, ends, view)
  const here = found(things.get(`${self.kind}:${self.id}`))
  return show(c, TracePage, { here, things: [...things.values()] })
})

function endsOf({ fromKind, fromId, toKind, toId }: TraceRow) {
  return [
    { kind: fromKind, id: fromId },
    { kind: toKind, id: toId },
  ]
}
