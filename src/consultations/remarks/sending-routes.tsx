import { type Context, Hono } from 'hono'
import { unitInVersion } from '#documents/index.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { remarkForm } from './forms.ts'
import { type Here, roomHere } from './here.ts'
import { confirmAddress, remarkByMail, remarkByToken, withdrawRemark } from './own.ts'
import { NewRemarkPage, type Typed } from './pages/new-remark.tsx'
import { AddressPage, OwnPage, WithdrawalPage } from './pages/own.tsx'
import { pastAnswers } from './past.ts'
import { paths } from './paths.ts'
import { publicOf, remarkByNumber } from './reading.ts'
import { withdrawalRefusal } from './rules.ts'
import { daysOf, sendRemark } from './sending.ts'

/** Saying something, without an account; and what its author sees afterwards. */
export const sendingRoutes = new Hono<Env>()

  .get(paths.newRemark.pattern, async (c) => {
    const here = await roomHere(c)
    const { query } = c.var.view
    const values = { client_id: newSending(c), unit: query.get('jednostka') ?? '', earlier: query.get('od') ?? '' }
    return showForm(c, here, values, null)
  })

  .post(paths.remarks.pattern, async (c) => {
    const here = await roomHere(c)
    const { t } = c.var.view
    const { values, problems } = await readForm(c, remarkForm)
    if (problems) return showForm(c, here, values, problems as Problems)

    const sent = await sendRemark(c, here, values)
    if (sent.problems) return showForm(c, here, values, sent.problems)
    const { remark, again, token } = sent
    const { number, late } = remark
    const mine = !again || remark.clientId === values.client_id
    if (!mine)
      return done(c, paths.remark.href({ ...here.address, number }), t('consultations.remark.again', { number }))
    return done(
      c,
      paths.own.href({ ...here.address, token }),
      t(`consultations.remark.sent${late ? '-late' : ''}`, { number }),
    )
  })

  .get(paths.own.pattern, (c) => showOwn(c, null))

  .get(paths.withdrawal.pattern, async (c) => {
    const { consultation, room } = await roomHere(c)
    const token = c.req.param('token')
    const remark = found(await remarkByToken(c.var.db, consultation.id, token))
    c.header('cache-control', 'no-store')
    return show(c, WithdrawalPage, { room, number: remark.number, token })
  })

  .post(paths.withdrawal.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await roomHere(c)
    const token = c.req.param('token')
    const remark = found(await remarkByToken(db, here.consultation.id, token))
    const { refused } = await withdrawRemark(db, view.person?.id ?? null, remark.id, now())
    if (refused) return showOwn(c, view.t(`consultations.remarks.refusal.${refused}`, daysOf(here, view)))
    return done(c, paths.own.href({ ...here.address, token }), view.t('consultations.withdrawal.done'))
  })

  .get(paths.address.pattern, async (c) => {
    const { consultation, room } = await roomHere(c)
    const { number, assurance } = found(await remarkByMail(c.var.db, consultation.id, c.req.param('secret')))
    c.header('cache-control', 'no-store')
    return show(c, AddressPage, { room, number, confirmed: assurance !== 'declared' })
  })

  .post(paths.address.pattern, async (c) => {
    const { db, view, now } = c.var
    const { consultation, address } = await roomHere(c)
    const { id, number } = found(await remarkByMail(db, consultation.id, c.req.param('secret')))
    await confirmAddress(db, id, now())
    return done(c, paths.remark.href({ ...address, number }), view.t('consultations.address.done'))
  })

async function showForm(c: Context<Env>, here: Here, typed: Typed, problems: Problems | null) {
  const { db } = c.var
  const { consultation, room } = here
  const { unit: id, earlier } = typed
  const asked = typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) && consultation.versionId
  const unit = asked ? found(await unitInVersion(db, consultation.versionId!, id as string)) : null
  const again =
    typeof earlier === 'string' && earlier ? Boolean(await remarkByToken(db, consultation.id, earlier)) : false
  const values = { ...typed, client_id: typed.client_id || newSending(c) }
  const beside = unit ? { id: unit.unitId, citation: unit.citation, heading: unit.heading, text: unit.text } : null
  c.header('cache-control', 'no-store')
  return show(c, NewRemarkPage, { room, values, problems, unit: beside, again }, problems ? 422 : 200)
}

async function showOwn(c: Context<Env>, refused: string | null) {
  const { db, view } = c.var
  const { consultation, room, window } = await roomHere(c)
  const token = c.req.param('token') ?? ''
  const mine = found(await remarkByToken(db, consultation.id, token))
  const row = found(await remarkByNumber(db, consultation.id, mine.number, view.now))
  const answers = mine.answerId ? await pastAnswers(db, mine.answerId) : []
  const mayWithdraw = withdrawalRefusal(mine, window, view.now) === null
  c.header('cache-control', 'no-store')
  return show(c, OwnPage, { room, remark: publicOf(row), token, answers, mayWithdraw, refused }, refused ? 422 : 200)
}
