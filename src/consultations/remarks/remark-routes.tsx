import { type Context, Hono } from 'hono'
import { unitInVersion, unitsCited, versionsOf } from '#documents/index.ts'
import { fileById, serveFile } from '#kit/files.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { thingsOf } from '#kit/things.ts'
import { type TraceRow, tiesOf } from '#kit/traces.ts'
import type { Problems } from '#kit/ui/index.ts'
import { tieEffect, untieEffect } from './effects.ts'
import { effectForm, effectRemovalForm } from './forms.ts'
import { type Here, roomHere } from './here.ts'
import { type Changed, RemarkPage } from './pages/remark.tsx'
import { pastAnswers } from './past.ts'
import { paths } from './paths.ts'
import { type InnerRemark, publicOf, remarkByNumber } from './reading.ts'
import { reachOf } from './rights.ts'
import { reaches } from './rules.ts'

/** One remark: what was said, of what, and what became of it. */
export const remarkRoutes = new Hono<Env>()

  .get(paths.remark.pattern, async (c) => {
    const here = await roomHere(c)
    return showRemark(c, here, await remarkHere(c, here))
  })

  .get(paths.photo.pattern, async (c) => {
    const { db, storage, view } = c.var
    const here = await roomHere(c)
    const row = await remarkHere(c, here)
    allowed(view, here.room.may.record || here.room.may.answer)
    const file = found(await fileById(db, found(row.photoId)))
    return found(await serveFile(storage, file, c.req.raw))
  })

  .post(paths.effect.pattern, async (c) => {
    const { db, view, now } = c.var
    const { here, row, person, href } = await answeredHere(c)
    const { values, problems } = await readForm(c, effectForm)
    if (problems)
      return showRemark(c, here, row, { citation: String(values.citation ?? ''), problems: problems as Problems })

    const unit = await unitNow(c, here, values.citation)
    const none = { citation: view.t('consultations.cited.none', { typed: values.citation }) }
    if (!unit) return showRemark(c, here, row, { citation: values.citation, problems: none })
    await tieEffect(db, person, here.consultation.communityId, row, unit.id, now())
    return done(c, href, view.t('consultations.effect.added', { unit: unit.citation }))
  })

  .post(paths.effectRemoval.pattern, async (c) => {
    const { db, view, now } = c.var
    const { here, row, person, href } = await answeredHere(c)
    const { values, problems } = await readForm(c, effectRemovalForm)
    if (problems) return showRemark(c, here, row, { citation: '', problems: problems as Problems })

    await untieEffect(db, person, here.consultation.communityId, row, values.unit, now())
    return done(c, href, view.t('consultations.effect.removed'))
  })

/** The remark of this address, or a 404 page. */
export async function remarkHere(c: Context<Env>, { consultation }: Here): Promise<InnerRemark> {
  const number = c.req.param('number') ?? ''
  if (!/^\d{1,7}$/.test(number)) found(null)
  return found(await remarkByNumber(c.var.db, consultation.id, Number(number), c.var.view.now))
}

/** The answered remark of this address and who may say what came of it; others get 403, visitors the sign-in page. */
async function answeredHere(c: Context<Env>) {
  const here = await roomHere(c)
  const row = await remarkHere(c, here)
  const reach = reachOf(c.var.view.person, here.consultation)
  const person = allowed(c.var.view, reach !== null && reaches(reach, row))
  found(row.answerId)
  return { here, row, person, href: paths.remark.href({ ...here.address, number: row.number }) }
}

/** The unit that a citation means in the newest text of the consultation: the one after the changes. */
async function unitNow(c: Context<Env>, { consultation }: Here, typed: string) {
  const { db } = c.var
  const [newest] = consultation.documentId ? await versionsOf(db, consultation.documentId, true) : []
  if (!newest) return null
  const { units, exact } = await unitsCited(db, newest, typed)
  return exact && units.length === 1 ? units[0]! : null
}

async function showRemark(
  c: Context<Env>,
  { consultation, room }: Here,
  row: InnerRemark,
  typed: { citation: string; problems: Problems | null } = { citation: '', problems: null },
) {
  const { db, view, domains } = c.var
  const { versionId } = consultation
  const [unit, answers, ties] = await Promise.all([
    row.unitId && versionId ? unitInVersion(db, versionId, row.unitId) : null,
    row.answerId ? pastAnswers(db, row.answerId) : [],
    row.answerId ? tiesOf(db, [{ kind: 'answer', id: row.answerId }]) : [],
  ])
  const ends = ties.filter(isEffect).map(({ toKind: kind, toId: id }) => ({ kind, id }))
  const changed: Changed[] = [...(await thingsOf(domains, db, ends, view)).values()]
  const reach = reachOf(view.person, consultation)
  const answerable = reach !== null && reaches(reach, row)
  const { photoId, formCode } = row
  const work = { ...typed, effects: changed, photo: photoId !== null, formCode, answerable }
  const beside = unit ? { id: unit.unitId, citation: unit.citation, heading: unit.heading, text: unit.text } : null
  const about = { room, remark: publicOf(row), unit: beside, answers, changed }
  const mayWork = answerable || room.may.record
  return show(c, RemarkPage, { ...about, work: mayWork ? work : null }, typed.problems ? 422 : 200)
}

const isEffect = (tie: TraceRow) => tie.fromKind === 'answer' && tie.toKind === 'unit' && tie.kind === 'changed'
