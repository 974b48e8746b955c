import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { around } from '../process/here.ts'
import { batchHere } from './batch-routes.tsx'
import { type Card, cardsToCheck, settleCard, typeAgain } from './checking.ts'
import { secondForm, settlementForm } from './forms.ts'
import { CheckPage } from './pages/check.tsx'
import { paths } from './paths.ts'

type Typed = Record<string, unknown>

/** A share of a pile typed a second time, by somebody else, and the differences settled. */
export const checkRoutes = new Hono<Env>()

  .get(paths.check.pattern, async (c) => {
    const here = await batchHere(c)
    return showCheck(c, here, await cardsToCheck(c.var.db, here.batch), {}, {}, null)
  })

  .post(paths.check.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await batchHere(c)
    const cards = await cardsToCheck(db, here.batch)
    const { values, problems } = await readForm(c, secondForm)
    if (problems) return showCheck(c, here, cards, values, problems, null)

    const { card: number, ...read } = values
    const card = cards.find((one) => one.number === number)
    if (!card) return showCheck(c, here, cards, values, { text: view.t('consultations.check.no-such-card') }, null)
    const { refused, same } = await typeAgain(db, here.recorder, card, read, now())
    if (refused) return showCheck(c, here, cards, values, {}, refused)
    return done(c, paths.check.href(here.at), view.t(`consultations.check.${same ? 'same' : 'differs'}`, { number }))
  })

  .post(paths.settlement.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await batchHere(c)
    const cards = await cardsToCheck(db, here.batch)
    const card = found(cards.find(({ number, second }) => second && String(number) === c.req.param('card')))
    const { values, problems } = await readForm(c, settlementForm)
    if (problems) return showCheck(c, here, cards, {}, {}, 'no-choice')

    const refused = await settleCard(db, here.recorder, card, values.choice, values.revision, now())
    if (refused) return showCheck(c, here, cards, {}, {}, refused)
    return done(c, paths.check.href(here.at), view.t('consultations.check.settled', { number: card.number }))
  })

type Here = Awaited<ReturnType<typeof batchHere>>

async function showCheck(
  c: Context<Env>,
  { consultation, batch, recorder }: Here,
  cards: Card[],
  values: Typed,
  problems: Record<string, string>,
  refusal: string | null,
) {
  const shown = (card: Card) => ({ ...card, second: card.second!, enteredBy: undefined })
  const next = cards.find((card) => !card.second && card.enteredBy !== recorder.id)
  const wrong = refusal !== null || Object.keys(problems).length > 0
  const data = {
    about: around(consultation),
    batch: { number: batch.number, note: batch.note, every: batch.checkEvery },
    count: cards.length,
    checked: cards.filter(({ second }) => second?.choice).length,
    next: next ? { number: next.number, place: next.place } : null,
    own: cards.some((card) => !card.second && card.enteredBy === recorder.id),
    differing: cards.filter(({ second }) => second && !second.choice).map(shown),
    ...{ values, problems },
    refused: refusal && c.var.view.t(`consultations.check.refused.${refusal}`),
  }
  return show(c, CheckPage, data, wrong ? 422 : 200)
}
