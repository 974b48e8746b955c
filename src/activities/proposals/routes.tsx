import { type Context, Hono } from 'hono'
import { authorOf, authorProblems } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm, readQuery } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { senderOf } from '#kit/sender.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import { newToken } from '#kit/tokens.ts'
import { venuesOf } from '#kit/venues.ts'
import { mayStart } from '../rights.ts'
import { messageForm, type ProposalForm, proposalForm, whatForm, whenForm } from './forms.ts'
import { sendLink } from './letter.ts'
import { OwnProposalPage } from './pages/own.tsx'
import { ProposingPage, type Step } from './pages/proposing.tsx'
import { proposalPaths as paths } from './paths.ts'
import { messagesOf, proposalByToken, propose, talk, withdrawProposal } from './proposals.ts'
import { dueOf, promisedDays } from './rules.ts'
import { shownProposal } from './shown.ts'

type Typed = Record<string, unknown>

const spend = limit(20, 900)

export const proposingRoutes = new Hono<Env>()

  .get(paths.fresh.pattern, (c) => {
    const step = c.var.view.query.get('krok')
    if (step !== '2' && step !== '3') return showStep(c, 'what', { ...Object.fromEntries(c.var.view.query) }, {})
    const what = readQuery(c, whatForm)
    if (what.problems) return showStep(c, 'what', what.values, what.problems)
    if (step === '2') return showStep(c, 'when', { repeats: 'week', ...queryOf(c) }, {})
    const when = readQuery(c, whenForm)
    return when.problems ? showStep(c, 'when', when.values, when.problems) : showStep(c, 'who', when.values, {})
  })

  .post(paths.queue.pattern, async (c) => {
    const { db, view, now } = c.var
    const community = found(view.community)
    const sender = senderOf(c)
    if (sender) spend(sender, now())
    const { values, problems } = await readForm(c, proposalForm)
    if (problems) return showStep(c, stepOf(problems), values, problems)
    const staff = mayStart(view.person, community.id) && values.channel !== 'web' ? view.person!.id : null
    const missing = view.person && !staff ? null : authorProblems(view.t, values)
    if (missing) return showStep(c, 'who', values, missing)

    const { token, tokenHash } = newToken()
    const due = await dueHere(c, values.roomId)
    const { proposal, again } = await propose(
      db,
      staff,
      community.id,
      { ...rowOf(c, staff, values), due, tokenHash },
      now(),
    )
    if (again) return done(c, paths.fresh.href({ community: community.slug }), view.t('activities.proposals.again'))
    await sendLink(c, proposal, token)
    if (staff) return done(c, paths.proposal.href({ community: community.slug, proposal: proposal.id }))
    return done(c, paths.own.href({ community: community.slug, token }), view.t('activities.proposals.sent'))
  })

  .get(paths.own.pattern, async (c) => showOwn(c, {}, {}))

  .post(paths.ownMessage.pattern, async (c) => {
    const { db, view, now } = c.var
    const proposal = await ownHere(c)
    const { values, problems } = await readForm(c, messageForm)
    if (problems) return showOwn(c, values, problems)
    const { refused } = await talk(db, null, proposal, values.text, now())
    return done(c, ownHref(c), view.t(refused ? 'activities.proposals.settled' : 'activities.proposals.said'))
  })

  .post(paths.ownWithdrawal.pattern, async (c) => {
    const { refused } = await withdrawProposal(c.var.db, await ownHere(c), c.var.now())
    return done(
      c,
      ownHref(c),
      c.var.view.t(refused ? 'activities.proposals.settled' : 'activities.proposals.taken-back'),
    )
  })

const ownHref = (c: Context<Env>) =>
  paths.own.href({ community: c.var.view.community!.slug, token: c.req.param('token') ?? '' })

async function ownHere(c: Context<Env>) {
  const community = found(c.var.view.community)
  return found(await proposalByToken(c.var.db, community.id, c.req.param('token') ?? ''))
}

async function showOwn(c: Context<Env>, values: Typed, problems: Record<string, string>) {
  const proposal = await ownHere(c)
  c.header('cache-control', 'no-store')
  const data = {
    ...(await shownProposal(c, proposal)),
    messages: (await messagesOf(c.var.db, proposal.id)).map(({ fromStaff, text, said }) => ({ fromStaff, text, said })),
    here: ownHref(c),
    ...{ values, problems },
  }
  return show(c, OwnProposalPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}

async function showStep(c: Context<Env>, step: Step, values: Typed, problems: Record<string, string>) {
  const { db, view, domains, now } = c.var
  const community = found(view.community)
  const due = await dueHere(c, typeof values.roomId === 'string' ? values.roomId : null)
  const wrong = c.req.method === 'POST'
  const data = {
    ...{ step, values, problems, due },
    venues: step === 'what' ? [] : await venuesOf(domains, db, community.id),
    staff: mayStart(view.person, community.id),
    today: dayOf(now()),
    sending: step === 'who' ? newSending(c) : '',
  }
  return show(c, ProposingPage, data, wrong ? 422 : 200)
}

async function dueHere(c: Context<Env>, roomId: string | null): Promise<string> {
  const { db, view, domains, now } = c.var
  const venue = roomId ? (await venuesOf(domains, db, view.community!.id)).find(({ id }) => id === roomId) : undefined
  return dueOf(dayOf(now()), venue?.answerDays ?? promisedDays)
}

function rowOf(c: Context<Env>, staff: string | null, values: ProposalForm) {
  const { title, summary, repeats, day, begins, minutes, audience, people, roomId, place, clientId } = values
  const { view, now } = c.var
  const language = view.lang
  const who = (tx: typeof c.var.db) =>
    authorOf(tx, staff ? null : view.person, staff, view.community!.id, { ...values, language }, now())
  const wish = { title, summary, repeats, day, begins, minutes, audience, people, roomId, place, clientId }
  return { ...wish, who, channel: staff ? values.channel : ('web' as const), enteredBy: staff }
}

function queryOf(c: Context<Env>): Typed {
  const { query } = c.var.view
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => [name, name === 'audience' ? query.getAll(name) : query.get(name)]),
  )
}

/** The earliest step on which something is wrong. */
function stepOf(problems: Record<string, string | undefined>): Step {
  const names = Object.keys(problems)
  if (names.some((name) => name in whatForm.shape)) return 'what'
  return names.some((name) => name in whenForm.shape) ? 'when' : 'who'
}
