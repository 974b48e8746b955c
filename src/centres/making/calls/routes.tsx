import { type Context, Hono } from 'hono'
import { authorProblems } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { paperPdf } from '#kit/papers/index.ts'
import { senderOf } from '#kit/sender.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { centreById } from '../../places/centres.ts'
import { mayRunCentre, mayServeCentre } from '../../places/rights.ts'
import { paths } from '../paths.ts'
import { callBrief } from './calls.ts'
import { declarationByToken, declare, ownDeclaration, withdrawDeclaration } from './declarations.ts'
import { declarationForm, ownDeclarationForm } from './forms.ts'
import { type CallHere, callHere } from './here.ts'
import { confirmByMail } from './letter.ts'
import { CallPage } from './pages/call.tsx'
import { TicketPage } from './pages/ticket.tsx'
import { callPaper } from './paper.ts'
import type { Declaration } from './tables.ts'

const spend = limit(30, 900)

/** What everybody may do: read a call, declare, see what became of it, take it back. */
export const routes = new Hono<Env>()

  .get(paths.call.pattern, async (c) => showCall(c, await callHere(c), {}, null))

  .post(paths.declarations.pattern, async (c) => {
    const here = await callHere(c)
    const { db, view, now } = c.var
    const sender = senderOf(c)
    if (sender) spend(sender, now())
    const { values, problems } = await readForm(c, view.person ? ownDeclarationForm : declarationForm)
    if (problems) return showCall(c, here, values, problems as Problems)
    const missing = view.person ? null : authorProblems(view.t, values)
    if (missing) return showCall(c, here, values, missing)

    const how = { channel: 'web' as const, by: null, receivedOn: null }
    const { declaration, token, refused } = await declare(db, view.person, here.call, values, how, now())
    const back = paths.call.href(here.at)
    if (refused === 'declared-already' || (!refused && !token)) {
      return done(c, back, view.t('centres.declaration.again'))
    }
    if (refused) return showCall(c, here, values, { hours: view.t(`centres.declaration.refusal.${refused}`) })
    await confirmByMail(c, here, declaration!.personId, token!)
    const { community } = here.at
    return done(c, paths.ticket.href({ community, token: token! }), view.t('centres.declaration.done'))
  })

  .get(paths.callPaper.pattern, async (c) => {
    const { call, place } = await callHere(c)
    const bytes = await paperPdf(callPaper(c.var.view, place, callBrief(call)), c.var.now())
    c.header('content-disposition', `attachment; filename="zgloszenie-${place.slug}.pdf"`)
    c.header('content-type', 'application/pdf')
    return c.body(new Uint8Array(bytes))
  })

  .get(paths.ticket.pattern, async (c) => {
    const { declaration, call, centre } = await ticketHere(c)
    const { slug, name } = found(centre)
    return show(c, TicketPage, {
      place: { slug, name },
      call: callBrief(call),
      declaration: ownBrief(declaration),
      withdrawal: paths.withdrawal.href({ community: c.var.view.community!.slug, token: c.req.param('token') }),
    })
  })

  .post(paths.withdrawal.pattern, async (c) => {
    const { declaration } = await ticketHere(c)
    const { db, view, now } = c.var
    const gone = await withdrawDeclaration(db, declaration.personId, declaration.id, now())
    const href = paths.ticket.href({ community: view.community!.slug, token: c.req.param('token') })
    return done(c, href, view.t(gone ? 'centres.declaration.withdrawn' : 'centres.declaration.decided-already'))
  })

/** What its author may see of a declaration. */
function ownBrief({ status, reason, hours, paid, words, organisation, late, received, sameAs }: Declaration) {
  return { status, reason, hours, paid, words, organisation, late, received, joined: sameAs !== null }
}

async function ticketHere(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  const row = found(await declarationByToken(db, community.id, c.req.param('token') ?? ''))
  return { ...row, centre: await centreById(db, row.call.centreId) }
}

async function showCall(c: Context<Env>, here: CallHere, values: Typed, problems: Problems | null) {
  const { db, view } = c.var
  const { call, centre, place } = here
  const own = view.person ? await ownDeclaration(db, call.id, view.person.id) : undefined
  const data = {
    place,
    call: callBrief(call),
    over: call.untilDay < dayOf(view.now),
    own: own ? ownBrief(own) : null,
    values,
    problems,
    sending: newSending(c),
    mayServe: mayServeCentre(view.person, centre),
    mayRun: mayRunCentre(view.person, centre),
  }
  return show(c, CallPage, data, problems ? 422 : 200)
}
