import { type Context, Hono } from 'hono'
import { unitInVersion } from '#documents/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env } from '#kit/http.ts'
import { withQuery } from '#kit/paths.ts'
import { newSending } from '#kit/sending.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { citedProblem, citedUnit } from './cited.ts'
import { enterRemark } from './entering.ts'
import { entryForm } from './forms.ts'
import { type Here, roomHere } from './here.ts'
import { CitationPage } from './pages/citation.tsx'
import { EntryPage } from './pages/entry.tsx'
import type { Typed } from './pages/new-remark.tsx'
import { paths } from './paths.ts'

/** A remark told by phone, at the office, at a stand or in a letter, written down by staff. */
export const entryRoutes = new Hono<Env>()

  .get(paths.entry.pattern, async (c) => {
    const { here } = await recording(c)
    const { query } = c.var.view
    const values = { client_id: newSending(c), channel: query.get('droga') ?? '', citation: query.get('zapis') ?? '' }
    return showEntry(c, here, values, null)
  })

  .post(paths.entry.pattern, async (c) => {
    const { here, person } = await recording(c)
    const { values, problems } = await readForm(c, entryForm)
    if (problems) return showEntry(c, here, values, problems as Problems)

    const how = { channel: values.channel, batch: null, formCode: null, author: null }
    const entered = await enterRemark(c, here, person, values, how)
    if (entered.problems) return showEntry(c, here, values, entered.problems)
    const { number } = entered.remark
    const next = withQuery(paths.entry.href(here.address), { droga: values.channel })
    return done(c, next, c.var.view.t(`consultations.entry.${entered.again ? 'again' : 'saved'}`, { number }))
  })

  .get(paths.citation.pattern, async (c) => {
    const { db, view } = c.var
    const { consultation, room } = await roomHere(c)
    const typed = (view.query.get('q') ?? '').slice(0, 200)
    const cited = await citedUnit(db, consultation, typed)
    const { versionId } = consultation
    const row = cited.unit && versionId ? await unitInVersion(db, versionId, cited.unit.id) : undefined
    const unit = row ? { id: row.unitId, citation: row.citation, heading: row.heading, text: row.text } : null
    const problem = citedProblem(view.t, cited, typed)
    return show(c, CitationPage, { room, typed, unit, problem })
  })

/** The room and the member of staff who writes things down in it; others get 403, visitors the sign-in page. */
export async function recording(c: Context<Env>) {
  const here = await roomHere(c)
  const person = allowed(c.var.view, here.room.may.record)
  return { here, person }
}

function showEntry(c: Context<Env>, { room }: Here, typed: Typed, problems: Problems | null) {
  const values = { ...typed, client_id: typed.client_id || newSending(c) }
  return show(c, EntryPage, { room, values, problems }, problems ? 422 : 200)
}
