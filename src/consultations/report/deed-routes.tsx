import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { officesOf } from '#communities/index.ts'
import { documentById, readText, unitsOf } from '#documents/index.ts'
import { dayOf } from '#kit/dates.ts'
import { field, readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import type { Problems } from '#kit/ui/index.ts'
import { mayAnswer, mayOrganise } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import type { Consultation } from '../process/tables.ts'
import { commitUnits, deedsOf, publishYear, removedDeeds, reportCommitment, yearsOf } from './deeds.ts'
import { ChoicePage } from './pages/choice.tsx'
import { DeedsPage } from './pages/deeds.tsx'
import { EntryPage, YearPage } from './pages/year.tsx'
import { paths } from './paths.ts'
import { processesWaiting } from './years.ts'

export const choiceForm = z.object({ unitIds: field.many(z.uuid()), officeId: field.id, due: field.optionalDay })
export const entryForm = z.object({
  state: z.enum(['done', 'going-on', 'not-started', 'given-up']),
  text: field.text(4000),
  figure: z
    .string()
    .max(200)
    .default('')
    .transform((text) => text.trim()),
})

/** After adoption: units become commitments, and every year their offices say how it went. */
export const deedRoutes = new Hono<Env>()

  .get(paths.deeds.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const years = await yearsOf(db, consultation.id)
    const shown = years.find(({ published }) => published)
    const deeds = await deedsOf(db, consultation.id, shown?.year ?? 0, true, dayOf(view.now))
    const [process] = await processesWaiting(db, view.now, consultation.id)
    return show(c, DeedsPage, {
      consultation: around(consultation),
      deeds,
      year: shown?.year ?? null,
      years: years.filter(({ published }) => published).map(({ year }) => year),
      removed: await removedDeeds(db, consultation.id),
      waiting: process?.waiting ?? [],
      thisYear: Number(dayOf(view.now).slice(0, 4)),
      mayChoose: mayOrganise(view.person, consultation),
      mayReport: mayAnswer(view.person, consultation),
    })
  })

  .get(paths.choice.pattern, async (c) => {
    const { consultation } = await deskHere(c, mayOrganise)
    return showChoice(c, consultation, {}, null)
  })

  .post(paths.choice.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c, mayOrganise)
    const { values, problems } = await readForm(c, choiceForm)
    if (problems) return showChoice(c, consultation, values, problems as Problems)

    const { refused } = await commitUnits(c.var.db, person, consultation, values, c.var.now())
    if (refused) {
      const unitIds = c.var.view.t(`consultations.deeds.refused.${refused}`)
      return showChoice(c, consultation, values, { unitIds })
    }
    return done(c, paths.deeds.href(at), c.var.view.t('consultations.deeds.made'))
  })

  .get(paths.year.pattern, async (c) => {
    const { db, view } = c.var
    const consultation = await consultationHere(c)
    const year = yearOf(c)
    const years = await yearsOf(db, consultation.id)
    found(years.find((one) => one.year === year && one.published))
    const deeds = await deedsOf(db, consultation.id, year, true, dayOf(view.now))
    return show(c, YearPage, {
      consultation: around(consultation),
      year,
      deeds,
      desk: false,
      waiting: null,
      problem: null,
    })
  })

  .get(paths.yearDesk.pattern, async (c) => {
    const { consultation } = await deskHere(c, mayAnswer)
    return showDesk(c, consultation, null)
  })

  .get(paths.yearEntry.pattern, async (c) => {
    const { consultation } = await deskHere(c, mayAnswer)
    return showEntry(c, consultation, null, null)
  })

  .post(paths.yearEntry.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c, mayAnswer)
    const { values, problems } = await readForm(c, entryForm)
    if (problems) return showEntry(c, consultation, values as Record<string, string>, problems as Problems)

    const { id } = await deedHere(c, consultation)
    const year = yearOf(c)
    await reportCommitment(c.var.db, person, consultation, year, id, values, c.var.now())
    return done(c, paths.yearDesk.href({ ...at, year }), c.var.view.t('consultations.saved'))
  })

  .post(paths.yearPublication.pattern, async (c) => {
    const { consultation, person, at } = await deskHere(c, mayOrganise)
    const year = yearOf(c)
    const { refused } = await publishYear(c.var.db, person, consultation, year, c.var.now())
    if (refused) return showDesk(c, consultation, c.var.view.t(`consultations.deeds.refused.${refused}`))
    return done(c, paths.year.href({ ...at, year }), c.var.view.t('consultations.deeds.published'))
  })

async function deskHere(c: Context<Env>, may: typeof mayOrganise) {
  const consultation = await consultationHere(c)
  const person = allowed(c.var.view, may(c.var.view.person, consultation))
  return { consultation, person, at: { community: c.var.view.community!.slug, consultation: consultation.slug } }
}

function yearOf(c: Context<Env>): number {
  const year = Number(c.req.param('year'))
  return found(Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null)
}

async function deedHere(c: Context<Env>, consultation: Consultation) {
  const id = idOf(c.req.param('commitment'))
  const deeds = await deedsOf(c.var.db, consultation.id, yearOf(c), false, dayOf(c.var.view.now))
  return found(deeds.find((deed) => deed.id === id))
}

async function showDesk(c: Context<Env>, consultation: Consultation, problem: string | null) {
  const year = yearOf(c)
  const deeds = await deedsOf(c.var.db, consultation.id, year, false, dayOf(c.var.view.now))
  const [process] = await processesWaiting(c.var.db, c.var.view.now, consultation.id)
  const waiting = process?.waiting.find((one) => one.year === year) ?? null
  const data = { consultation: around(consultation), year, deeds, desk: true, waiting, problem }
  return show(c, YearPage, data, problem ? 422 : 200)
}

async function showEntry(
  c: Context<Env>,
  consultation: Consultation,
  typed: Record<string, string> | null,
  problems: Problems | null,
) {
  const deed = await deedHere(c, consultation)
  const values = typed ?? { state: deed.state ?? '', text: deed.said ?? '', figure: deed.figure ?? '' }
  const data = { consultation: around(consultation), year: yearOf(c), deed, values, problems }
  return show(c, EntryPage, data, problems ? 422 : 200)
}

type ChoiceTyped = { unitIds?: unknown; officeId?: unknown; due?: unknown }

async function showChoice(c: Context<Env>, consultation: Consultation, typed: ChoiceTyped, problems: Problems | null) {
  const { db, view } = c.var
  const document = consultation.documentId ? await documentById(db, consultation.documentId) : undefined
  const text = document ? readText(await unitsOf(db, document.id), document) : []
  const offices = await officesOf(db, consultation.communityId, dayOf(view.now))
  const units = text
    .filter((unit) => unit.text)
    .map((unit) => ({ id: unit.id, label: excerpt(`${unit.citation} ${unit.text}`, 140) }))
  const values = {
    unitIds: [typed.unitIds ?? []].flat().map(String),
    officeId: String(typed.officeId ?? ''),
    due: String(typed.due ?? ''),
  }
  const names = offices.map(({ id, name }) => ({ id, name }))
  const data = { consultation: around(consultation), units, offices: names, values, problems }
  return show(c, ChoicePage, data, problems ? 422 : 200)
}
