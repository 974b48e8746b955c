import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf, type Person, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { careForm, wardForm } from '../forms.ts'
import { addWard, careOf, confirmCare, endCare, linkGuardian } from '../guardians.ts'
import { CarePage } from '../pages/care.tsx'
import { paths } from '../paths.ts'
import { personById } from '../people.ts'
import { accountOf } from '../registration.ts'
import { ageGroup } from '../rules.ts'

export const careRoutes = new Hono<Env>()

  .get(paths.care.pattern, (c) => showCare(c, signedIn(c.var.view)))

  // Whether anybody has an account with the address is not told: who has one finds the question waiting.
  .post(paths.care.pattern, async (c) => {
    const { db, view, now } = c.var
    const me = signedIn(view)
    const { values, problems } = await readForm(c, careForm)
    if (problems) return showCare(c, me, { values, problems })

    const other = await accountOf(db, values.email)
    const pair =
      values.as === 'guardian' ? { guardianId: me.id, minorId: other } : { guardianId: other, minorId: me.id }
    if (other === me.id) return showCare(c, me, { values, problems: { email: view.t('accounts.refusal.same-person') } })
    const own = found(await personById(db, me.id))
    const wrong = (ageGroup(own, dayOf(now())) === 'adult') !== (values.as === 'guardian')
    if (wrong) return showCare(c, me, { values, problems: { as: view.t(`accounts.refusal.as-${values.as}`) } })

    if (other) await link(c, { ...pair, minorId: pair.minorId!, guardianId: pair.guardianId! }, values.as, me)
    return done(c, paths.care.href(), view.t('accounts.care.asked'))
  })

  .post(paths.ward.pattern, async (c) => {
    const { db, view, now } = c.var
    const me = signedIn(view)
    const { values, problems } = await readForm(c, wardForm)
    if (problems) return showCare(c, me, { values, problems })
    const refused = await addWard(db, me.id, values, now())
    if (refused) return showCare(c, me, { values, problems: { minorUntil: view.t(`accounts.refusal.${refused}`) } })

    return done(c, paths.care.href(), view.t('accounts.care.ward-added'))
  })

  .post(paths.careConfirmation.pattern, async (c) => {
    const { db, view, now } = c.var
    const me = signedIn(view)
    const id = idOf(c.req.param('id'))
    const care = found((await careOf(db, me.id)).find((one) => one.id === id))
    await confirmCare(db, id, me.id, care.minorId === me.id ? 'minor' : 'guardian', now())
    return done(c, paths.care.href(), view.t('accounts.care.confirmed'))
  })

  .post(paths.careEnd.pattern, async (c) => {
    const { db, view, now } = c.var
    const me = signedIn(view)
    found((await endCare(db, idOf(c.req.param('id')), me.id, 'party', now())) || null)
    return done(c, paths.care.href(), view.t('accounts.care.ended'))
  })

type Returned = { values: Record<string, unknown>; problems: Problems }

async function showCare(c: Context<Env>, me: Person, returned?: Returned) {
  const { db, view } = c.var
  const own = found(await personById(db, me.id))
  const care = (await careOf(db, me.id)).map((one) => ({ ...one, mine: one.minorId === me.id }))
  const { values = {}, problems = {} } = returned ?? {}
  const data = { care, adult: ageGroup(own, dayOf(view.now)) === 'adult', values, problems }
  return show(c, CarePage, data, returned ? 422 : 200)
}

/** A refusal here would tell something of the other person, so it is not told; the question simply does not arise. */
async function link(
  c: Context<Env>,
  pair: { minorId: string; guardianId: string },
  side: 'guardian' | 'minor',
  me: Person,
) {
  const { db, now } = c.var
  const communityId = (await personById(db, pair.minorId))?.communityId ?? null
  await linkGuardian(db, { ...pair, communityId, side, by: me.id }, now())
}
