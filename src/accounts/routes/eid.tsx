import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Env, found } from '#kit/http.ts'
import { beginIdentity, finishIdentity } from '#kit/oidc.ts'
import { done, show } from '#kit/show.ts'
import { beginCeremony, takeUp } from '../ceremonies.ts'
import { enter, spend } from '../entry.ts'
import { personByIdentity } from '../identities.ts'
import { SignInPage } from '../pages/sign-in.tsx'
import { paths } from '../paths.ts'
import { isChild } from '../registration.ts'
import { safeBack } from '../rules.ts'

const cookie = 'eid'

/** Beginning is a GET, because a form may not lead away from the site (CSP form-action), and it changes nothing of anybody's. */
export const eidRoutes = new Hono<Env>()

  .get(paths.eid.pattern, async (c) => {
    const { db, settings, now, view } = c.var
    const provider = found(settings.oidc)
    spend(c, 'asking')
    const begun = await beginIdentity(provider, returnTo(c))
    if (!begun) return refuse(c, 'eid-silent')

    const back = safeBack(c.req.query('wroc'))
    const personId = view.person?.id ?? null
    const id = await beginCeremony(db, { kind: 'eid', secret: begun.secret, personId, back }, now())
    const secure = settings.publicUrl.startsWith('https:')
    setCookie(c, cookie, id, { path: paths.eid.href(), httpOnly: true, sameSite: 'Lax', secure, maxAge: 600 })
    return c.redirect(begun.address, 303)
  })

  .get(paths.eidReturn.pattern, async (c) => {
    const { db, settings, now, view } = c.var
    const provider = found(settings.oidc)
    spend(c, 'guessing')
    const id = getCookie(c, cookie) ?? ''
    deleteCookie(c, cookie, { path: paths.eid.href() })
    const ceremony = /^[0-9a-f-]{36}$/.test(id) ? await takeUp(db, id, 'eid', now()) : undefined
    if (!ceremony || ceremony.personId !== (view.person?.id ?? null)) return refuse(c, 'eid-late')

    const returned = new URL(`${returnTo(c)}${new URL(c.req.url).search}`)
    const identity = await finishIdentity(provider, returned, ceremony.secret)
    if (!identity) return refuse(c, 'eid-odd')
    const me = view.person && { id: view.person.id, language: view.lang }
    const personId = await personByIdentity(db, identity, me, view.lang, settings.secret, now())
    if (!personId) return refuse(c, 'eid-taken')
    if (await isChild(db, personId, now())) return refuse(c, 'child')

    await enter(c, personId, 'eid')
    return done(c, safeBack(ceremony.back) || paths.account.href(), view.t('accounts.welcome'))
  })

function returnTo(c: Context<Env>): string {
  return new URL(paths.eidReturn.href(), c.var.settings.publicUrl).href
}

function refuse(c: Context<Env>, why: 'eid-silent' | 'eid-late' | 'eid-odd' | 'eid-taken' | 'child') {
  const { view, settings } = c.var
  const problems = { email: view.t(`accounts.refusal.${why}`) }
  return show(c, SignInPage, { values: {}, problems, eid: settings.oidc?.label ?? null }, 422)
}
