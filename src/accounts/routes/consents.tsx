import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, type Person, signedIn } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { addConsentText, consentsOf, consentTextsOf, currentText, giveConsent, withdrawConsent } from '../consents.ts'
import { consentForm, consentTextForm, withdrawalForm } from '../forms.ts'
import { guards, wardsOf } from '../guardians.ts'
import { ConsentTextsPage } from '../pages/consent-texts.tsx'
import { ConsentsPage } from '../pages/consents.tsx'
import { paths } from '../paths.ts'
import { personById } from '../people.ts'
import { holds } from '../roles.ts'
import { needsGuardian } from '../rules.ts'

export const consentRoutes = new Hono<Env>()

  .get(paths.consents.pattern, (c) => showConsents(c, signedIn(c.var.view)))

  .post(paths.consents.pattern, async (c) => {
    const { db, view, now } = c.var
    const me = signedIn(view)
    const { values, problems } = await readForm(c, consentForm)
    if (problems) return showConsents(c, me, { consents: view.t('accounts.refusal.text-changed') })
    const refused = await refusalOf(c, me, values.personId, values.text)
    if (refused) return showConsents(c, me, { consents: view.t(`accounts.refusal.${refused}`) })

    const { personId, text } = values
    const guardianId = personId === me.id ? null : me.id
    await db.transaction((tx) => giveConsent(tx, { personId, textId: text, channel: 'web', guardianId }, now()))
    return done(c, paths.consents.href(), view.t('accounts.consents.given-now'))
  })

  .post(paths.withdrawal.pattern, async (c) => {
    const { db, view, now } = c.var
    const me = signedIn(view)
    const { values, problems } = await readForm(c, withdrawalForm)
    const mine = !problems && (await actsFor(c, me, values.personId))
    const gone = mine && (await db.transaction((tx) => withdrawConsent(tx, { ...values, by: me.id }, now())))
    if (!gone) return showConsents(c, me, { consents: view.t('accounts.refusal.none-given') })
    return done(c, paths.consents.href(), view.t('accounts.consents.withdrawn'))
  })

  .get(paths.consentTexts.pattern, async (c) => {
    const { community } = administering(c)
    return show(c, ConsentTextsPage, { texts: await textsOf(c, community.id), values: {}, problems: {} })
  })

  .post(paths.consentTexts.pattern, async (c) => {
    const { db, view, now } = c.var
    const { community, by } = administering(c)
    const { values, problems } = await readForm(c, consentTextForm)
    if (problems) return show(c, ConsentTextsPage, { texts: await textsOf(c, community.id), values, problems }, 422)

    await db.transaction((tx) => addConsentText(tx, by.id, community.id, values, now()))
    return done(c, paths.consentTexts.href({ community: community.slug }), view.t('accounts.texts.added'))
  })

async function showConsents(c: Context<Env>, me: Person, problems: Problems = {}) {
  const { db, view } = c.var
  const today = dayOf(view.now)
  const wards = (await wardsOf(db, me.id, today)).map(({ minorId, minor }) => ({ id: minorId, name: minor }))
  const lines = await consentsOf(db, [me.id, ...wards.map(({ id }) => id)], view.lang, today)
  return show(c, ConsentsPage, { lines, me: me.id, wards, problems }, problems.consents ? 422 : 200)
}

/** Why these words cannot be agreed to by this person for that one, or null. */
async function refusalOf(c: Context<Env>, me: Person, personId: string, textId: string) {
  const { db, view } = c.var
  const today = dayOf(view.now)
  if (!(await currentText(db, textId, today))) return 'text-changed'
  if (!(await actsFor(c, me, personId))) return 'not-guardian'
  if (personId !== me.id) return null
  return needsGuardian(found(await personById(db, personId)), today) ? 'guardian-needed' : null
}

async function actsFor(c: Context<Env>, me: Person, personId: string): Promise<boolean> {
  return personId === me.id || guards(c.var.db, me.id, personId, dayOf(c.var.view.now))
}

function administering(c: Context<Env>) {
  const { view } = c.var
  const community = found(view.community)
  return { community, by: allowed(view, holds(view.person, ['administrator'], community.id)) }
}

async function textsOf(c: Context<Env>, communityId: string) {
  const rows = await consentTextsOf(c.var.db, communityId)
  return rows.map(({ key, version, language, text, validFrom }) => ({ key, version, language, text, validFrom }))
}
