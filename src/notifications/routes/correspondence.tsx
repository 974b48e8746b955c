import { type Context, Hono } from 'hono'
import { servesPeople } from '#accounts/index.ts'
import { communityBySlug } from '#communities/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { papersPdf } from '#kit/papers/index.ts'
import { done, show } from '#kit/show.ts'
import { type Addressee, markToldByHand, markUnanswered, waitingByHand } from '../correspondence.ts'
import { callForm, sentForm } from '../forms.ts'
import { letterTo, wordsFor } from '../letters.ts'
import { CorrespondencePage } from '../pages/correspondence.tsx'
import { paths } from '../paths.ts'

const onPaper = ['letter'] as const
const onPhone = ['phone', 'sms'] as const

/** What a machine cannot tell: letters to print and post, calls to make. */
export const correspondenceRoutes = new Hono<Env>()

  .get(paths.correspondence.pattern, async (c) => {
    staffOf(c)
    return show(c, CorrespondencePage, { ...(await desk(c)), problems: null })
  })

  .get(paths.lettersFile.pattern, async (c) => {
    const { db, view, now, settings } = c.var
    const { community } = staffOf(c)
    const sender = found(await communityBySlug(db, community.slug))
    const waiting = await waitingByHand(db, community.id, [...onPaper], untilOf(c))
    found(waiting[0])
    const pdf = await papersPdf(
      waiting.map((addressee) => letterTo(addressee, sender, settings.publicUrl, now())),
      now(),
    )
    const name = `${view.t('notifications.letters.file')}-${community.slug}.pdf`
    const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"` }
    return c.body(new Uint8Array(pdf), 200, { ...headers, 'cache-control': 'no-store' })
  })

  .post(paths.lettersSent.pattern, async (c) => {
    const { db, view, now } = c.var
    const { person, community } = staffOf(c)
    const { values, problems } = await readForm(c, sentForm)
    if (problems)
      return show(c, CorrespondencePage, { ...(await desk(c)), problems: { person: Object.values(problems)[0]! } }, 422)

    const told = { people: values.person, ways: [...onPaper], until: new Date(values.until) }
    const count = await markToldByHand(db, person, community.id, told, now())
    return done(c, here(c), view.t('notifications.letters.marked', { count }))
  })

  .post(paths.call.pattern, async (c) => {
    const { db, view, now } = c.var
    const { person, community } = staffOf(c)
    const { values, problems } = await readForm(c, callForm)
    if (problems)
      return show(c, CorrespondencePage, { ...(await desk(c)), problems: { person: Object.values(problems)[0]! } }, 422)

    const until = new Date(values.until)
    if (values.outcome === 'no-answer') {
      await markUnanswered(db, community.id, values.person, until)
      return done(c, here(c), view.t('notifications.calls.tried'))
    }
    const told = { people: [values.person], ways: [...onPhone], until }
    const count = await markToldByHand(db, person, community.id, told, now())
    return done(c, here(c), view.t('notifications.letters.marked', { count }))
  })

function staffOf(c: Context<Env>) {
  const { view } = c.var
  const community = found(view.community)
  return { person: allowed(view, servesPeople(view.person, community.id)), community }
}

const here = (c: Context<Env>) => paths.correspondence.href({ community: c.var.view.community!.slug })

/** Letters are printed as they stood when the page was opened: what came later is neither printed nor marked. */
function untilOf(c: Context<Env>): Date {
  const asked = new Date(c.req.query('do') ?? '')
  return Number.isNaN(asked.getTime()) ? c.var.now() : asked
}

async function desk(c: Context<Env>) {
  const { db, view } = c.var
  const until = view.now
  const waiting = await waitingByHand(db, view.community!.id, [...onPaper, ...onPhone], until)
  const shown = (one: Addressee) => {
    const { id, name, phone, street, postcode, town, tries, channel } = one
    const since = one.notices[0]!.created
    const text = wordsFor(one, channel === 'letter' ? view.lang : langOf(one))
    return {
      id,
      name,
      phone,
      address: [street, postcode, town].filter(Boolean).join(', '),
      tries,
      channel,
      since,
      text,
    }
  }
  return {
    until: until.toISOString(),
    letters: waiting.filter(({ channel }) => channel === 'letter').map(shown),
    calls: waiting.filter(({ channel }) => channel !== 'letter').map(shown),
  }
}

/** What is read aloud is in the language of the person who listens. */
const langOf = ({ language }: Addressee) => (language === 'uk' || language === 'en' ? language : 'pl')
