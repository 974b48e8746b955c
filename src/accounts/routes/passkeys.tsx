import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '#kit/form.ts'
import { type Env, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { deviceOf } from '../devices.ts'
import { enter, spend } from '../entry.ts'
import { keyRemovalForm } from '../forms.ts'
import { KeysPage } from '../pages/keys.tsx'
import { addPasskey, beginAdding, beginEntry, ownerOf, passkeysOf, removePasskey } from '../passkeys.ts'
import { paths } from '../paths.ts'
import { safeBack } from '../rules.ts'

// What a device answers is checked by the ceremony itself; the form only makes sure that there is something to check.
const answered = z.object({
  ceremony: z.uuid(),
  response: z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) }),
  wroc: z.string().max(500).nullish(),
})

export const passkeyRoutes = new Hono<Env>()

  .get(paths.keys.pattern, async (c) => {
    const person = signedIn(c.var.view)
    return show(c, KeysPage, { keys: await passkeysOf(c.var.db, person.id) })
  })

  .post(paths.keyChallenge.pattern, async (c) => {
    const person = signedIn(c.var.view)
    return c.json(await beginAdding(c.var.db, person, c.var.settings, c.var.now()))
  })

  .post(paths.keys.pattern, async (c) => {
    const person = signedIn(c.var.view)
    const { values, problems } = await readForm(c, answered)
    if (problems) return c.json({ problems }, 422)

    const { db, settings, view, now } = c.var
    const answer = { ceremony: values.ceremony, response: values.response as unknown as RegistrationResponseJSON }
    const name = deviceOf(c.req.header('user-agent')) || view.t('accounts.passkey.device')
    const refused = await addPasskey(db, person, answer, name, settings, now())
    return refused
      ? c.json({ refused, text: view.t(`accounts.refusal.${refused}`) }, 422)
      : c.json({ href: paths.keys.href() })
  })

  .post(paths.keyRemoval.pattern, async (c) => {
    const person = signedIn(c.var.view)
    const { values, problems } = await readForm(c, keyRemovalForm)
    const { db, view } = c.var
    const gone = !problems && (await removePasskey(db, person.id, values.key))
    return done(c, paths.keys.href(), view.t(gone ? 'accounts.keys.removed' : 'accounts.keys.gone'))
  })

  .post(paths.keyEntryChallenge.pattern, async (c) => {
    spend(c, 'asking')
    return c.json(await beginEntry(c.var.db, c.var.settings, c.var.now()))
  })

  .post(paths.keyEntry.pattern, async (c) => {
    spend(c, 'guessing')
    const { values, problems } = await readForm(c, answered)
    if (problems) return c.json({ problems }, 422)

    const { db, settings, view, now } = c.var
    const answer = { ceremony: values.ceremony, response: values.response as unknown as AuthenticationResponseJSON }
    const owner = await ownerOf(db, answer, settings, now())
    if (!owner) return c.json({ refused: 'key-odd', text: view.t('accounts.refusal.key-odd') }, 422)

    await enter(c, owner.personId, 'passkey', owner.assurance)
    return c.json({ href: safeBack(values.wroc) || paths.account.href() })
  })
