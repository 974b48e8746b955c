import { Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import { checklist } from '../checklist.ts'
import { paths } from '../paths.ts'
import { readText, unitOf } from '../text.ts'
import { markUnit, unitById, unitsOf } from '../units.ts'
import { ContentsPage } from './contents.tsx'
import { markForm } from './forms.ts'
import { briefOf, draftHere } from './here.ts'
import { hasContents } from './unit-routes.tsx'

/** The checklist of obligatory contents. */
export const contentsRoutes = new Hono<Env>()

  .get(paths.contents.pattern, async (c) => {
    const { document } = await draftHere(c)
    const rows = await unitsOf(c.var.db, document.id)
    const cited = new Map(readText(rows, document).map((unit) => [unit.id, unit.citation]))
    const asked = hasContents(document)
    const marked = rows.map((row) => ({ ...unitOf(row), fulfils: row.fulfils }))
    const brief = ({ id, heading, text }: { id: string; heading: string; text: string }) => ({
      ...{ id, citation: cited.get(id) ?? '', excerpt: excerpt(`${heading} ${text}`, 100) },
    })
    const checks = asked ? checklist(marked) : []
    return show(c, ContentsPage, {
      document: briefOf(document),
      asked,
      checks: checks.map(({ content, basis, fulfilledBy, likely }) => ({
        ...{ content, basis, fulfilledBy: fulfilledBy.map(brief), likely: likely.map(brief) },
      })),
    })
  })

  .post(paths.mark.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const unit = found(await unitById(c.var.db, document.id, idOf(c.req.param('unit'))))
    const { values, problems } = await readForm(c, markForm)
    if (!problems && document.status === 'drafting')
      await markUnit(c.var.db, person, document, unit.id, values.fulfils, c.var.now())
    return done(c, paths.contents.href(address), problems ? undefined : c.var.view.t('documents.contents.marked'))
  })
