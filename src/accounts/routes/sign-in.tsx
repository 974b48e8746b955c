import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import type { Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { useCard } from '../cards.ts'
import { newEmailCode, useEmailCode } from '../codes.ts'
import { enter, leave, spend } from '../entry.ts'
import { addressForm, cardForm, codeForm } from '../forms.ts'
import { CardPage, CodePage, SignInPage } from '../pages/sign-in.tsx'
import { paths } from '../paths.ts'
import { isChild, openAccount, personWithAccount } from '../registration.ts'
import { safeBack } from '../rules.ts'
import type { SignInMethod } from '../tables.ts'

export const signInRoutes = new Hono<Env>()

  .get(paths.signIn.pattern, (c) =>
    show(c, SignInPage, { values: { wroc: safeBack(c.req.query('wroc')) }, problems: {}, eid: eidOf(c) }),
  )

  .post(paths.signIn.pattern, async (c) => {
    spend(c, 'asking')
    const { values, problems } = await readForm(c, addressForm)
    if (problems) return show(c, SignInPage, { values, problems, eid: eidOf(c) }, 422)

    const { db, view, now } = c.var
    const { code, refused } = await newEmailCode(db, values.email, now())
    if (refused) {
      const told = { email: view.t(`accounts.refusal.${refused}`) }
      return show(c, SignInPage, { values, problems: told, eid: eidOf(c) }, 422)
    }

    await c.var.mail.send({ to: values.email, ...letter(c, code) })
    return show(c, CodePage, { values: { ...values }, problems: {} })
  })

  .post(paths.code.pattern, async (c) => {
    spend(c, 'guessing')
    const { values, problems } = await readForm(c, codeForm)
    if (problems) return show(c, CodePage, { values, problems }, 422)

    const { db, view, now } = c.var
    const outcome = await useEmailCode(db, values.email, values.code, now())
    if (outcome !== 'right')
      return show(c, CodePage, { values, problems: { code: view.t(`accounts.refusal.${outcome}`) } }, 422)

    const personId = await db.transaction((tx) => personWithAccount(tx, values.email, view.lang, now()))
    if (await isChild(db, personId, now()))
      return show(c, CodePage, { values, problems: { code: view.t('accounts.refusal.child') } }, 422)
    return welcome(c, personId, 'email', values.wroc)
  })

  .get(paths.card.pattern, (c) => {
    const { kod, wroc } = c.req.query()
    return show(c, CardPage, { values: { card: kod?.slice(0, 20), wroc: safeBack(wroc) }, problems: {} })
  })

  .post(paths.card.pattern, async (c) => {
    spend(c, 'guessing')
    const { values, problems } = await readForm(c, cardForm)
    if (problems) return show(c, CardPage, { values, problems }, 422)

    const { db, view, now } = c.var
    const personId = await useCard(db, values.card, now())
    if (!personId) return show(c, CardPage, { values, problems: { card: view.t('accounts.refusal.card') } }, 422)
    if (await isChild(db, personId, now()))
      return show(c, CardPage, { values, problems: { card: view.t('accounts.refusal.child') } }, 422)

    await openAccount(db, personId, now())
    return welcome(c, personId, 'card', values.wroc)
  })

  .post(paths.signOut.pattern, async (c) => {
    await leave(c)
    return done(c, '/', c.var.view.t('accounts.goodbye'))
  })

async function welcome(c: Context<Env>, personId: string, method: SignInMethod, back: string | undefined) {
  await enter(c, personId, method)
  return done(c, safeBack(back) || paths.account.href(), c.var.view.t('accounts.welcome'))
}

/** The letter with a code in it, in the reader's language. */
export function letter(c: Context<Env>, code: string) {
  const { t } = c.var.view
  return { subject: t('accounts.code.subject', { code }), text: t('accounts.code.letter', { code }) }
}

/** What the button of the identity provider says, where one is set up. */
function eidOf(c: Context<Env>): string | null {
  return c.var.settings.oidc?.label ?? null
}
