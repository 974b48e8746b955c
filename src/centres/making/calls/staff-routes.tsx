import { type Context, Hono } from 'hono'
import { authorProblems, clearanceRefusal, clearancesOf } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { runHere } from '../../places/here.ts'
import { mayRunCentre } from '../../places/rights.ts'
import { paths } from '../paths.ts'
import { addCall, callBrief, endCall } from './calls.ts'
import { decide } from './deciding.ts'
import { type Declarant, declarantById, declarantsOf, declare } from './declarations.ts'
import { callForm, entryForm, outcomeForm } from './forms.ts'
import { type CallHere, runCall, servedCall } from './here.ts'
import { CallFormPage } from './pages/call-form.tsx'
import { DeclarationsPage } from './pages/declarations.tsx'
import { EntryPage } from './pages/entry.tsx'

/** What staff do: call for people, type in papers and calls, choose. */
export const staffRoutes = new Hono<Env>()

  .get(paths.newCall.pattern, async (c) => {
    const { centre } = await runHere(c)
    return showCallForm(c, centre, { role: 'animator', paid: 'either' }, null)
  })

  .post(paths.calls.pattern, async (c) => {
    const { centre, at, person } = await runHere(c)
    const { values, problems } = await readForm(c, callForm)
    if (problems) return showCallForm(c, centre, values, problems as Problems)
    const { id } = await addCall(c.var.db, person.id, centre, values, c.var.now())
    return done(c, paths.call.href({ ...at, id }), c.var.view.t('centres.call.added'))
  })

  .post(paths.callEnd.pattern, async (c) => {
    const { call, at, person } = await runCall(c)
    await endCall(c.var.db, person.id, call.id, c.var.now())
    return done(c, paths.call.href(at), c.var.view.t('centres.call.ended'))
  })

  .get(paths.declarations.pattern, async (c) => showList(c, await servedCall(c), null))

  .post(paths.declaration.pattern, async (c) => {
    const here = await runCall(c)
    const { db, view, now } = c.var
    const id = idOf(c.req.param('declaration'))
    found(await declarantById(db, here.call.id, id))
    const { values, problems } = await readForm(c, outcomeForm)
    if (problems) return showList(c, here, { id, values, problems: problems as Problems })

    const refused = await decide(db, here.person.id, here.call, id, values, now())
    if (refused) {
      const sentence = view.t(`centres.declaration.refusal.${refused}`)
      return showList(c, here, { id, values, problems: { [placeOf(refused)]: sentence } })
    }
    return done(c, paths.declarations.href(here.at), view.t(`centres.declaration.said.${values.outcome}`))
  })

  .get(paths.declarationEntry.pattern, async (c) => showEntry(c, await servedCall(c), {}, null))

  .post(paths.declarationEntry.pattern, async (c) => {
    const here = await servedCall(c)
    const { db, view, now } = c.var
    const { values, problems } = await readForm(c, entryForm)
    if (problems) return showEntry(c, here, values, problems as Problems)
    const missing = authorProblems(view.t, values)
    if (missing) return showEntry(c, here, values, missing)

    const { channel, receivedOn } = values
    const how = { channel, receivedOn, by: here.person.id }
    const { refused } = await declare(db, null, here.call, values, how, now())
    if (refused) {
      const where = refused === 'declared-already' ? 'givenName' : 'receivedOn'
      return showEntry(c, here, values, { [where]: view.t(`centres.declaration.refusal.${refused}`) })
    }
    return done(c, paths.declarationEntry.href(here.at), view.t('centres.declaration.entered'))
  })

function placeOf(refused: string) {
  if (refused === 'ends-before-start') return 'to'
  return refused.includes('reason') ? 'reason' : 'outcome'
}

type Place = { slug: string; name: string }
type Returned = { id: string; values: Typed; problems: Problems } | null

function showCallForm(c: Context<Env>, { slug, name }: Place, values: Typed, problems: Problems | null) {
  return show(c, CallFormPage, { place: { slug, name }, values, problems }, problems ? 422 : 200)
}

function showEntry(c: Context<Env>, { place, call }: CallHere, values: Typed, problems: Problems | null) {
  const data = { place, call: callBrief(call), today: dayOf(c.var.view.now), sending: newSending(c), values, problems }
  return show(c, EntryPage, data, problems ? 422 : 200)
}

async function showList(c: Context<Env>, { call, place, centre }: CallHere, returned: Returned) {
  const { db, view } = c.var
  const rows = await declarantsOf(db, call.id)
  const ids = rows.flatMap(({ declaration }) => declaration.personId ?? [])
  const checks = call.withMinors ? await clearancesOf(db, ids, call.communityId) : []
  const today = dayOf(view.now)
  const cleared = (id: string | null) =>
    clearanceRefusal(
      call.withMinors,
      checks.filter((one) => one.personId === id),
      today,
    ) === null
  const data = {
    place,
    call: callBrief(call),
    people: rows.map((row) => ({ ...listed(row), cleared: cleared(row.declaration.personId) })),
    today,
    mayDecide: mayRunCentre(view.person, centre),
    returned,
  }
  return show(c, DeclarationsPage, data, returned ? 422 : 200)
}

/** What those who choose have to know. */
function listed({ declaration, givenName, surname, email, phone, contact, again }: Declarant) {
  const { id, organisation, hours, paid, words, channel, received, late, status, reason, decided } = declaration
  const name = [givenName, surname].filter(Boolean).join(' ')
  const said = { organisation, hours, paid, words, channel, received, late, status, reason, decided }
  return { id, name, reach: reachOf(contact, email, phone), again, ...said }
}

export type Listed = ReturnType<typeof listed> & { cleared: boolean }

function reachOf(contact: string | null, email: string | null, phone: string | null): string | null {
  if (contact === 'email') return email
  return contact === 'phone' || contact === 'sms' ? phone : null
}
