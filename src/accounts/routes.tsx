import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { readForm } from '#kit/form.ts'
import { type Env, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { newEmailCode, useEmailCode } from './codes.ts'
import { addressForm, codeForm } from './forms.ts'
import { AccountPage } from './pages/account.tsx'
import { CodePage, SignInPage } from './pages/sign-in.tsx'
import { paths } from './paths.ts'
import { personWithAccount } from './people.ts'
import { closeSession, openSession } from './sessions.ts'

export const routes = new Hono<Env>()

  .get(paths.account.pattern, (c) => {
    const { name, email, roles } = signedIn(c.var.view)
    return show(c, AccountPage, { name, email, roles })
  })

  .get(paths.signIn.pattern, (c) =>
    show(c, SignInPage, { values: { wroc: safeBack(c.req.query('wroc')) }, problems: {} }),
  )

  .post(paths.signIn.pattern, async (c) => {
    const { values, problems } = await readForm(c, addressForm)
    if (problems) return show(c, SignInPage, { values, problems }, 422)

    const { t } = c.var.view
    const { code, refused } = await newEmailCode(c.var.db, values.email, c.var.now())
    if (refused) return show(c, SignInPage, { values, problems: { email: t(`accounts.refusal.${refused}`) } }, 422)

    await c.var.mail.send({
      to: values.email,
      subject: t('accounts.code.subject', { code }),
      text: t('accounts.code.letter', { code }),
    })
    return show(c, CodePage, { values: { ...values }, problems: {} })
  })

  .post(paths.code.pattern, async (c) => {
    const { values, problems } = await readForm(c, codeForm)
    if (problems) return show(c, CodePage, { values, problems }, 422)

    const { db, view, now } = c.var
    const outcome = await useEmailCode(db, values.email, values.code, now())
    if (outcome !== 'right')
      return show(c, CodePage, { values, problems: { code: view.t(`accounts.refusal.${outcome}`) } }, 422)

    const personId = await db.transaction((tx) => personWithAccount(tx, values.email, view.lang, now()))
    await enter(c, personId, 'email')
    return done(c, safeBack(values.wroc) || paths.account.href(), view.t('accounts.welcome'))
  })

  .post(paths.signOut.pattern, async (c) => {
    const token = getCookie(c, 'sid')
    if (token) await closeSession(c.var.db, token)
    deleteCookie(c, 'sid', { path: '/' })
    return done(c, '/', c.var.view.t('accounts.goodbye'))
  })

/** Opens a session for a person and gives its cookie. */
export async function enter(c: Context<Env>, personId: string, method: string) {
  const { db, now, settings } = c.var
  const { token, expires } = await openSession(db, personId, method, now())
  const maxAge = Math.round((expires.getTime() - now().getTime()) / 1000)
  setCookie(c, 'sid', token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: settings.publicUrl.startsWith('https:'),
    maxAge,
  })
}

/** Only an address of our own may be returned to. */
function safeBack(wroc: string | undefined): string {
  return wroc && /^\/(?![/\\])/.test(wroc) ? wroc : ''
}
