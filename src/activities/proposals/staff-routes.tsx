import { type Context, Hono } from 'hono'
import { fullName, personById } from '#accounts/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { paths as activityPaths } from '../paths.ts'
import { mayStart } from '../rights.ts'
import { messageForm } from './forms.ts'
import { ProposalPage } from './pages/proposal.tsx'
import { ProposalsPage } from './pages/proposals.tsx'
import { proposalPaths as paths } from './paths.ts'
import { accept, decline, messagesOf, proposalById, proposalsOf, talk } from './proposals.ts'
import { shownProposal } from './shown.ts'

type Typed = Record<string, unknown>

export const answeringRoutes = new Hono<Env>()

  .get(paths.queue.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    allowed(view, mayStart(view.person, community.id))
    const { waiting, done: settled } = await proposalsOf(db, community.id)
    const line = ({ id, title, status, due, created }: (typeof waiting)[number]) => ({
      id,
      title,
      status,
      due,
      created,
    })
    return show(c, ProposalsPage, { waiting: waiting.map(line), settled: settled.map(line) })
  })

  .get(paths.proposal.pattern, async (c) => {
    const { db, view } = c.var
    const proposal = found(await proposalById(db, found(view.community).id, idOf(c.req.param('proposal'))))
    // Whoever sent it may read it; only those who answer see the rest.
    const own = proposal.personId !== null && proposal.personId === view.person?.id
    if (!own) allowed(view, mayStart(view.person, proposal.communityId))
    return showProposal(c, {}, {})
  })

  .post(paths.acceptance.pattern, async (c) => {
    const { proposal, answerer, at } = await answeredHere(c)
    const { done: activity } = await accept(c.var.db, answerer.id, proposal, c.var.now())
    if (!activity) return done(c, paths.proposal.href(at), c.var.view.t('activities.proposals.settled'))
    const community = at.community
    const repeats = proposal.repeats !== 'once' && proposal.repeats !== 'open'
    const next = (repeats ? activityPaths.schedules : activityPaths.edit).href({ community, activity: activity.slug })
    return done(c, next, c.var.view.t('activities.proposals.accepted'))
  })

  .post(paths.talk.pattern, (c) => answering(c, talk, 'activities.proposals.said'))
  .post(paths.refusal.pattern, (c) => answering(c, decline, 'activities.proposals.declined'))

async function answering(c: Context<Env>, act: typeof talk | typeof decline, words: string) {
  const { proposal, answerer, at } = await answeredHere(c)
  const { values, problems } = await readForm(c, messageForm)
  if (problems) return showProposal(c, values, problems)
  const { refused } = await act(c.var.db, answerer.id, proposal, values.text, c.var.now())
  return done(c, paths.proposal.href(at), c.var.view.t(refused ? 'activities.proposals.settled' : words))
}

async function answeredHere(c: Context<Env>) {
  const { db, view } = c.var
  const community = found(view.community)
  const proposal = found(await proposalById(db, community.id, idOf(c.req.param('proposal'))))
  const answerer = allowed(view, mayStart(view.person, community.id))
  return { proposal, answerer, at: { community: community.slug, proposal: proposal.id } }
}

async function showProposal(c: Context<Env>, values: Typed, problems: Record<string, string>) {
  const { db, view } = c.var
  const proposal = found(await proposalById(db, view.community!.id, idOf(c.req.param('proposal'))))
  const answers = mayStart(view.person, proposal.communityId)
  const person = answers && proposal.personId ? await personById(db, proposal.personId) : undefined
  const data = {
    ...(await shownProposal(c, proposal)),
    id: proposal.id,
    messages: (await messagesOf(db, proposal.id)).map(({ fromStaff, text, said }) => ({ fromStaff, text, said })),
    // Seen by those who answer, because some have to be phoned.
    who: person ? { name: fullName(person), reach: person.phone ?? person.email, channel: proposal.channel } : null,
    ...{ answers, values, problems },
  }
  return show(c, ProposalPage, data, Object.keys(problems).length > 0 ? 422 : 200)
}
