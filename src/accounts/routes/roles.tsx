import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { type Found, personHere } from '../finding.ts'
import { endForm, operatorForm, roleForm } from '../forms.ts'
import { OperatorsPage } from '../pages/operators.tsx'
import { RolesPage } from '../pages/roles.tsx'
import { paths } from '../paths.ts'
import { fullName } from '../people.ts'
import { grantTo, lastKeeper, rolesHere } from '../role-page.ts'
import { endRole, holds } from '../roles.ts'

export const roleRoutes = new Hono<Env>()

  .get(paths.roles.pattern, async (c) => {
    const { community } = keeper(c)
    const id = c.req.query('osoba')
    const person = id ? found(await personHere(c.var.db, idOf(id), community!.id)) : null
    const several = person ? [chosen(person)] : []
    return showRoles(c, { values: { from: dayOf(c.var.now()), personId: person?.id }, several })
  })

  .post(paths.roles.pattern, async (c) => {
    const { db, view, now } = c.var
    const { community, by } = keeper(c)
    const { values, problems } = await readForm(c, roleForm)
    if (problems) return showRoles(c, { values, problems, several: await again(c, values.personId) })
    const { refused, several } = await grantTo(db, by.id, { ...values, communityId: community!.id }, now())
    if (!refused) return done(c, paths.roles.href({ community: community!.slug }), view.t('accounts.roles.granted'))

    const where =
      refused === 'ends-before-start'
        ? 'to'
        : refused === 'role-held'
          ? 'role'
          : several.length > 0
            ? 'personId'
            : 'who'
    const offered = several.length > 0 ? several : await again(c, values.personId)
    return showRoles(c, { values, problems: { [where]: view.t(`accounts.refusal.${refused}`) }, several: offered })
  })

  .post(paths.roleEnd.pattern, async (c) => {
    const { view } = c.var
    const { community } = keeper(c)
    const refused = await end(c, community!.id)
    if (refused) return showRoles(c, { values: {}, problems: { roles: view.t(`accounts.refusal.${refused}`) } })
    return done(c, paths.roles.href({ community: community!.slug }), view.t('accounts.roles.ended'))
  })

  .get(paths.operators.pattern, (c) => {
    operating(c)
    return showOperators(c, { values: { from: dayOf(c.var.now()) } })
  })

  .post(paths.operators.pattern, async (c) => {
    const { db, view, now } = c.var
    const by = operating(c)
    const { values, problems } = await readForm(c, operatorForm)
    if (problems) return showOperators(c, { values, problems })
    const { refused } = await grantTo(db, by.id, { ...values, role: 'operator', communityId: null }, now())
    if (!refused) return done(c, paths.operators.href(), view.t('accounts.roles.granted'))
    const where = refused === 'ends-before-start' ? 'to' : 'who'
    return showOperators(c, { values, problems: { [where]: view.t(`accounts.refusal.${refused}`) } })
  })

  .post(paths.operatorEnd.pattern, async (c) => {
    const { view } = c.var
    operating(c)
    const refused = await end(c, null)
    if (refused) return showOperators(c, { values: {}, problems: { roles: view.t(`accounts.refusal.${refused}`) } })
    return done(c, paths.operators.href(), view.t('accounts.roles.ended'))
  })

function keeper(c: Context<Env>) {
  const { view } = c.var
  const community = found(view.community)
  return { community, by: allowed(view, holds(view.person, ['administrator'], community.id)) }
}

function operating(c: Context<Env>) {
  const { view } = c.var
  return allowed(
    view,
    (view.person?.roles ?? []).some(({ role }) => role === 'operator'),
  )
}

async function end(c: Context<Env>, communityId: string | null): Promise<'end-odd' | 'last-keeper' | null> {
  const { db, view, now } = c.var
  const id = idOf(c.req.param('id'))
  const { values, problems } = await readForm(c, endForm)
  if (problems) return 'end-odd'
  const operator = (view.person?.roles ?? []).some(({ role }) => role === 'operator')
  const last = await lastKeeper(db, id, communityId, dayOf(now()))
  if (last && (communityId === null || !operator)) return 'last-keeper'
  const ended = await db.transaction((tx) => endRole(tx, view.person!.id, id, communityId, values.on, now()))
  return ended ? null : 'end-odd'
}

type Returned = { values: Record<string, unknown>; problems?: Problems; several?: Found[] }

async function showRoles(c: Context<Env>, { values, problems = {}, several = [] }: Returned) {
  const { db, view } = c.var
  const today = dayOf(view.now)
  const roles = await rolesHere(db, view.community!.id, today)
  return show(c, RolesPage, { roles, today, values, problems, several }, anything(problems) ? 422 : 200)
}

async function showOperators(c: Context<Env>, { values, problems = {} }: Returned) {
  const { db, view } = c.var
  const today = dayOf(view.now)
  const roles = await rolesHere(db, null, today)
  return show(c, OperatorsPage, { roles, today, values, problems }, anything(problems) ? 422 : 200)
}

const anything = (problems: Problems) => Object.keys(problems).length > 0

/** The person already chosen, offered again when something else was wrong. */
async function again(c: Context<Env>, id: unknown): Promise<Found[]> {
  const community = c.var.view.community!
  const person = typeof id === 'string' && id ? await personHere(c.var.db, idOf(id), community.id) : undefined
  return person ? [chosen(person)] : []
}

function chosen(person: Parameters<typeof fullName>[0] & { id: string; email: string | null }): Found {
  return { id: person.id, name: fullName(person), email: person.email, phone: null, account: false }
}
