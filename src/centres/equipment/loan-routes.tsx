import { type Context, Hono } from 'hono'
import { addDays, asDay } from '#deadlines/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm, type Typed } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { serveHere } from '../places/here.ts'
import { comebackForm, decisionForm, deskForm, handoutForm, wordForm } from './forms.ts'
import { cancelLoan, comeBack, confirmTaken, decide, giveOut, lend, loanByToken, loansOf } from './loans.ts'
import { LoanPage } from './pages/loan.tsx'
import { LoansPage } from './pages/loans.tsx'
import { LoanTicketPage } from './pages/ticket.tsx'
import { paths } from './paths.ts'
import type { Loan, Thing } from './tables.ts'
import { thingsOf } from './things.ts'

/** The desk where things are lent, and what a borrower does by their link. */
export const loanRoutes = new Hono<Env>()

  .get(paths.loans.pattern, (c) => showLoans(c, {}, {}))

  .post(paths.loans.pattern, async (c) => {
    const { db, view, now } = c.var
    const { centre, at, person } = await serveHere(c)
    const { values, problems } = await readForm(c, deskForm)
    if (problems) return showLoans(c, values, problems as Problems)
    const thing = (await thingsOf(db, centre.id, now())).find((one) => one.thing.id === values.thing)?.thing
    const { loan, refused } = await lend(db, person.id, found(thing), values, now())
    if (refused) return showLoans(c, values, { quantity: view.t(`centres.loans.refused.${refused}`) })
    return done(c, paths.loan.href({ ...at, id: loan.id }), view.t('centres.loans.lent'))
  })

  .get(paths.loan.pattern, (c) => showLoan(c, {}))

  .post(paths.decision.pattern, async (c) => {
    const { loan, at, person } = await loanHere(c)
    const { values, problems } = await readForm(c, decisionForm)
    if (problems) return showLoan(c, problems as Problems)
    const agree = values.decision === 'agree'
    const stepped = await decide(c.var.db, person.id, loan, agree, values.note, c.var.now())
    if (!stepped) return showLoan(c, { decision: c.var.view.t('centres.loans.refused.taken') })
    return done(c, paths.loan.href(at), c.var.view.t('centres.saved'))
  })

  .post(paths.handout.pattern, async (c) => {
    const { loan, at, person } = await loanHere(c)
    const { values, problems } = await readForm(c, handoutForm)
    if (problems) return showLoan(c, problems as Problems)
    const stepped = await giveOut(c.var.db, person.id, loan, values.signed, c.var.now())
    if (!stepped) return showLoan(c, { signed: c.var.view.t('centres.loans.refused.taken') })
    return done(c, paths.loan.href(at), c.var.view.t('centres.loans.lent'))
  })

  .post(paths.comeback.pattern, async (c) => {
    const { loan, at, person } = await loanHere(c)
    const { values, problems } = await readForm(c, comebackForm)
    if (problems) return showLoan(c, problems as Problems)
    const stepped = await comeBack(c.var.db, person.id, loan, values, c.var.now())
    if (!stepped) return showLoan(c, { pieces: c.var.view.t('centres.loans.fewer-out') })
    return done(c, paths.loan.href(at), c.var.view.t('centres.saved'))
  })

  .get(paths.ticket.pattern, async (c) => {
    const { loan, thing, centre } = await ticketHere(c)
    c.header('cache-control', 'no-store')
    return show(c, LoanTicketPage, {
      place: { slug: centre.slug, name: centre.name },
      loan: brief(loan, thing),
      instructions: thing.instructions,
      deposit: thing.deposit,
      word: paths.word.href({ community: c.var.view.community!.slug, token: c.req.param('token') ?? '' }),
    })
  })

  .post(paths.word.pattern, async (c) => {
    const { db, view, now } = c.var
    const { loan } = await ticketHere(c)
    const { values } = await readForm(c, wordForm)
    const own = view.person?.id === loan.personId ? ('account' as const) : ('link' as const)
    const stepped =
      values.word === 'cancel' ? await cancelLoan(db, loan, now()) : await confirmTaken(db, loan, own, now())
    const href = paths.ticket.href({ community: view.community!.slug, token: c.req.param('token') ?? '' })
    return done(c, href, view.t(stepped ? 'centres.hand.said' : 'centres.hand.settled'))
  })

async function ticketHere(c: Context<Env>) {
  return found(await loanByToken(c.var.db, found(c.var.view.community).id, c.req.param('token') ?? ''))
}

async function loanHere(c: Context<Env>) {
  const here = await serveHere(c)
  const [row] = await loansOf(c.var.db, here.centre.id, idOf(c.req.param('id')))
  return { ...here, ...found(row), at: { ...here.at, id: found(row).loan.id } }
}

export type LoanBrief = ReturnType<typeof brief>

function brief(loan: Loan, thing: Thing) {
  const { groupName, quantity, returned, fromDay, due, status, note, taken, takerConfirmed } = loan
  return { thing: thing.name, groupName, quantity, returned, fromDay, due, status, note, taken, takerConfirmed }
}

async function showLoans(c: Context<Env>, values: Typed, problems: Problems) {
  const { db, view } = c.var
  const { centre } = await serveHere(c)
  const rows = await loansOf(db, centre.id)
  const things = await thingsOf(db, centre.id, view.now)
  const today = dayOf(view.now)
  const data = {
    place: { slug: centre.slug, name: centre.name },
    loans: rows.map(({ loan, thing, name }) => ({ ...brief(loan, thing), id: loan.id, name })),
    things: things.map(({ thing: { id, name } }) => ({ id, name })),
    today,
    values: { fromDay: today, due: String(addDays(asDay(today), 7)), quantity: 1, ...values },
    problems,
    sending: newSending(c),
  }
  return show(c, LoansPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

async function showLoan(c: Context<Env>, problems: Problems) {
  const { centre, loan, thing, name, phone } = await loanHere(c)
  const place = { slug: centre.slug, name: centre.name }
  const data = { place, id: loan.id, loan: brief(loan, thing), name, phone, problems }
  return show(c, LoanPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
