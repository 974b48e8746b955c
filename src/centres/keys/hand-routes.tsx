import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { answerForm, passingForm } from './forms.ts'
import { confirm, confirmed, handOver, handoverByToken, openHandovers, refuse } from './handovers.ts'
import { endKey } from './keys.ts'
import { HandPage } from './pages/hand.tsx'
import { paths } from './paths.ts'
import type { Handover } from './tables.ts'
import { trustedToday } from './trusts.ts'

/** What whoever was given a key does with it, by the link they got. */
export const handRoutes = new Hono<Env>()

  .get(paths.hand.pattern, (c) => showHand(c, {}))

  .post(paths.answer.pattern, async (c) => {
    const { values, problems } = await readForm(c, answerForm)
    if (problems) return showHand(c, problems as Problems)
    const said = await answer(c, values.act)
    return done(c, hrefOf(c), c.var.view.t(said ? 'centres.hand.said' : 'centres.hand.settled'))
  })

  .post(paths.passing.pattern, async (c) => {
    const { db, view, now } = c.var
    const { handover, key, centre } = await handHere(c)
    const { values, problems } = await readForm(c, passingForm)
    if (problems) return showHand(c, problems as Problems)
    const to = (await trustedToday(db, centre.id, dayOf(now()))).find(({ id }) => id === values.trust)
    if (!to) return showHand(c, { trust: view.t('centres.keys.refused.not-trusted') })
    if (!holds(handover)) return showHand(c, { trust: view.t('centres.hand.settled') })

    const passing = { to: { takes: 'person' as const, personId: to.personId }, by: 'holder' as const, trusted: true }
    const { refused } = await handOver(db, handover.takerId, key, passing, null, now())
    if (refused) return showHand(c, { trust: view.t(`centres.keys.refused.${refused}`) })
    return done(c, hrefOf(c), view.t('centres.hand.passed'))
  })

async function answer(c: Context<Env>, act: 'taken' | 'refused' | 'returned' | 'lost'): Promise<boolean> {
  const { db, view, now } = c.var
  const { handover, key } = await handHere(c)
  const own = view.person?.id === handover.takerId
  if (act === 'taken') return confirm(db, handover.takerId, handover, own ? 'account' : 'link', now())
  if (act === 'refused') return refuse(db, handover.takerId, handover, now())
  if (!holds(handover)) return false

  if (act === 'lost') {
    await endKey(db, handover.takerId, key, 'lost', now())
    return true
  }
  const to = { takes: 'place' as const, personId: null }
  const { refused } = await handOver(db, handover.takerId, key, { to, by: 'holder', trusted: false }, null, now())
  return refused === null
}

function holds(handover: Handover): boolean {
  return handover.ended === null && confirmed(handover)
}

async function handHere(c: Context<Env>) {
  return found(await handoverByToken(c.var.db, found(c.var.view.community).id, c.req.param('token') ?? ''))
}

function hrefOf(c: Context<Env>): string {
  return paths.hand.href({ community: c.var.view.community!.slug, token: c.req.param('token') ?? '' })
}

async function showHand(c: Context<Env>, problems: Problems) {
  const { db, view } = c.var
  const { handover, key, room, centre } = await handHere(c)
  const mine = holds(handover)
  const leaving = mine && (await openHandovers(db, key.id)).some((one) => !confirmed(one))
  const asked = handover.ended === null && !confirmed(handover)
  const trusted = mine && !leaving ? await trustedToday(db, centre.id, dayOf(view.now)) : []
  c.header('cache-control', 'no-store')
  const data = {
    place: { slug: centre.slug, name: centre.name, phone: centre.phone },
    token: c.req.param('token') ?? '',
    ...{ kind: key.kind, label: key.label, room },
    state: asked ? ('asked' as const) : leaving ? ('leaving' as const) : mine ? ('yours' as const) : ('gone' as const),
    given: handover.created,
    trusted: trusted
      .filter(({ personId }) => personId !== handover.takerId)
      .map(({ id, name, role }) => ({ id, name, role })),
    problems,
  }
  return show(c, HandPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
