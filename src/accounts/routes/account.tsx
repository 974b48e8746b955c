import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { newEmailCode, useEmailCode } from '../codes.ts'
import { profileOf } from '../contact.ts'
import { spend } from '../entry.ts'
import { contactForm, newAddressCodeForm, newAddressForm, sessionEndForm } from '../forms.ts'
import { AccountPage } from '../pages/account.tsx'
import { AddressCodePage, AddressPage } from '../pages/address.tsx'
import { ContactPage } from '../pages/contact.tsx'
import { SessionsPage } from '../pages/sessions.tsx'
import { paths } from '../paths.ts'
import { editPerson } from '../people.ts'
import { changeAddress } from '../registration.ts'
import { rolesOf } from '../roles.ts'
import { contactRefusal } from '../rules.ts'
import { endSessions, sessionsOf } from '../sessions.ts'
import { letter } from './sign-in.tsx'

export const accountRoutes = new Hono<Env>()

  .get(paths.account.pattern, async (c) => {
    const { db, view } = c.var
    const person = signedIn(view)
    const profile = found(await profileOf(db, person.id))
    const roles = await rolesOf(db, person.id, dayOf(view.now))
    return show(c, AccountPage, { profile, roles, eid: c.var.settings.oidc?.label ?? null })
  })

  .get(paths.contact.pattern, async (c) => {
    const person = signedIn(c.var.view)
    return show(c, ContactPage, { values: found(await profileOf(c.var.db, person.id)), problems: {} })
  })

  .post(paths.contact.pattern, async (c) => {
    const { db, view, now } = c.var
    const person = signedIn(view)
    const { values, problems } = await readForm(c, contactForm)
    if (problems) return show(c, ContactPage, { values, problems }, 422)
    const { email } = found(await profileOf(db, person.id))
    const refused = contactRefusal({ ...values, email })
    if (refused)
      return show(c, ContactPage, { values, problems: { contact: view.t(`accounts.refusal.${refused}`) } }, 422)

    await editPerson(db, person.id, person.id, values, now())
    setCookie(c, 'lang', values.language, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' })
    return done(c, paths.account.href(), view.t('accounts.contact.saved'))
  })

  .get(paths.address.pattern, (c) => {
    signedIn(c.var.view)
    return show(c, AddressPage, { values: {}, problems: {} })
  })

  .post(paths.address.pattern, async (c) => {
    const { db, view, now, mail } = c.var
    const person = signedIn(view)
    spend(c, 'asking')
    const { values, problems } = await readForm(c, newAddressForm)
    if (problems) return show(c, AddressPage, { values, problems }, 422)

    const { code, refused } = await newEmailCode(db, values.email, now(), 'change', person.id)
    if (refused)
      return show(c, AddressPage, { values, problems: { email: view.t(`accounts.refusal.${refused}`) } }, 422)

    await mail.send({ to: values.email, ...letter(c, code) })
    return show(c, AddressCodePage, { values: { ...values }, problems: {} })
  })

  .post(paths.addressCode.pattern, async (c) => {
    const { db, view, now } = c.var
    const person = signedIn(view)
    spend(c, 'guessing')
    const { values, problems } = await readForm(c, newAddressCodeForm)
    if (problems) return show(c, AddressCodePage, { values, problems }, 422)

    const { email, code } = values
    const outcome = await useEmailCode(db, email, code, now(), 'change')
    const changed = outcome === 'right' && (await db.transaction((tx) => changeAddress(tx, person.id, email, now())))
    if (changed) return done(c, paths.account.href(), view.t('accounts.address.changed'))
    const told = view.t(`accounts.refusal.${outcome === 'right' ? 'address-taken' : outcome}`)
    return show(c, AddressCodePage, { values, problems: { code: told } }, 422)
  })

  .get(paths.sessions.pattern, async (c) => {
    const person = signedIn(c.var.view)
    const open = await sessionsOf(c.var.db, person.id, c.var.view.now)
    return show(c, SessionsPage, { sessions: open.map((one) => ({ ...one, current: one.id === person.sessionId })) })
  })

  .post(paths.sessionEnd.pattern, async (c) => {
    const { db, view } = c.var
    const person = signedIn(view)
    const { values, problems } = await readForm(c, sessionEndForm)
    const closed = problems ? 0 : await endSessions(db, person, values.session)
    return done(c, paths.sessions.href(), view.t('accounts.sessions.closed', { count: closed }))
  })
