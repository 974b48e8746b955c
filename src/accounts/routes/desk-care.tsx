import { type Context, Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import type { Env } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { currentText, giveConsent, withdrawConsent } from '../consents.ts'
import { findPeople, personHere } from '../finding.ts'
import { careDecisionForm, deskCareForm, deskConsentForm, deskWithdrawalForm } from '../forms.ts'
import { careOf, confirmCare, endCare, guards, linkGuardian } from '../guardians.ts'
import { DeskCarePage } from '../pages/desk-care.tsx'
import { paths } from '../paths.ts'
import { fullName } from '../people.ts'
import { needsGuardian } from '../rules.ts'
import { personOfDesk, showPerson } from './desk.tsx'

export const deskCareRoutes = new Hono<Env>()

  .get(paths.personCare.pattern, async (c) => {
    const { person } = await personOfDesk(c)
    // Guardians mostly share the surname, so the search begins with it.
    return carePage(c, person, (c.req.query('q') ?? person.surname ?? '').slice(0, 100), {})
  })

  .post(paths.personCare.pattern, async (c) => {
    const { db, view, now } = c.var
    const { community, by, person } = await personOfDesk(c)
    const { values, problems } = await readForm(c, deskCareForm)
    if (problems) return carePage(c, person, typed(values.q), { guardianId: problems.guardianId }, 422)
    if (!values.seen) return carePage(c, person, values.q, { seen: view.t('accounts.refusal.not-seen') }, 422)
    const guardian = await personHere(db, values.guardianId, community.id)
    if (!guardian) return carePage(c, person, values.q, { guardianId: view.t('accounts.refusal.nobody') }, 422)

    const link = { minorId: person.id, guardianId: guardian.id, communityId: community.id, side: 'staff' as const }
    const refused = await linkGuardian(db, { ...link, by: by.id }, now())
    if (refused) return carePage(c, person, values.q, { guardianId: view.t(`accounts.refusal.${refused}`) }, 422)
    return back(c, person.id, 'accounts.care.linked')
  })

  .post(paths.personCareDecision.pattern, async (c) => {
    const { db, view, now } = c.var
    const { by, person } = await personOfDesk(c)
    const { values, problems } = await readForm(c, careDecisionForm)
    const theirs = !problems && (await careOf(db, person.id)).some(({ id }) => id === values.care)
    if (!theirs) return showPerson(c, person, { care: view.t('accounts.refusal.care-gone') })

    if (values.decision === 'confirm') await confirmCare(db, values.care, by.id, 'staff', now())
    else await endCare(db, values.care, by.id, 'staff', now())
    return back(c, person.id, values.decision === 'confirm' ? 'accounts.care.confirmed' : 'accounts.care.ended')
  })

  .post(paths.personConsent.pattern, async (c) => {
    const { db, view, now } = c.var
    const { community, by, person } = await personOfDesk(c)
    const { values, problems } = await readForm(c, deskConsentForm)
    const today = dayOf(now())
    const text = problems ? undefined : await currentText(db, values.text, today)
    if (problems || text?.communityId !== community.id)
      return showPerson(c, person, { consents: view.t('accounts.refusal.text-changed') })
    const { guardianId, channel } = values
    if (needsGuardian(person, today) && !(guardianId && (await guards(db, guardianId, person.id, today))))
      return showPerson(c, person, { [`guardian-${text.id}`]: view.t('accounts.refusal.guardian-needed') })

    const consenting = { personId: person.id, textId: text.id, channel, guardianId, enteredBy: by.id }
    await db.transaction((tx) => giveConsent(tx, consenting, now()))
    return back(c, person.id, 'accounts.consents.written')
  })

  .post(paths.personWithdrawal.pattern, async (c) => {
    const { db, view, now } = c.var
    const { community, by, person } = await personOfDesk(c)
    const { values, problems } = await readForm(c, deskWithdrawalForm)
    const withdrawal = { personId: person.id, communityId: community.id, key: values.key as string, by: by.id }
    const gone = !problems && (await db.transaction((tx) => withdrawConsent(tx, withdrawal, now())))
    if (!gone) return showPerson(c, person, { consents: view.t('accounts.refusal.none-given') })
    return back(c, person.id, 'accounts.consents.withdrawn')
  })

type Someone = Parameters<typeof fullName>[0] & { id: string }

async function carePage(c: Context<Env>, person: Someone, asked: string, problems: object, status: 200 | 422 = 200) {
  const community = c.var.view.community!
  const people = asked ? await findPeople(c.var.db, community.id, asked) : []
  const others = people.filter(({ id }) => id !== person.id)
  const about = { id: person.id, name: fullName(person) }
  return show(c, DeskCarePage, { ...about, asked, people: others, problems: { ...problems } }, status)
}

function typed(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function back(c: Context<Env>, id: string, sentence: string) {
  const { view } = c.var
  return done(c, paths.person.href({ community: view.community!.slug, id }), view.t(sentence))
}
