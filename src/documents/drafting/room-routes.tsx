import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { withQuery } from '#kit/paths.ts'
import { done, show } from '#kit/show.ts'
import { paths } from '../paths.ts'
import { contentsOf, pieceOf, piecesOf } from '../pieces.ts'
import { anchor } from '../reading/text.tsx'
import type { Document } from '../tables.ts'
import { readText, unitOf } from '../text.ts'
import { branch, treeOf } from '../tree.ts'
import { moveUnit, removeUnit, restoreUnit, type TreeRefusal } from '../tree-edits.ts'
import { removedUnits, unitById, unitsOf } from '../units.ts'
import { moveForm } from './forms.ts'
import { briefOf, draftHere } from './here.ts'
import { RemovedPage, type RemovedUnit } from './removed.tsx'
import { RoomPage } from './room.tsx'

/** The tree of a text: seen, rearranged, things taken away and put back. */
export const roomRoutes = new Hono<Env>()

  .get(paths.room.pattern, async (c) => {
    const { document } = await draftHere(c)
    return showRoom(c, document, c.var.view.query.get('przy'))
  })

  .post(paths.move.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const unit = idOf(c.req.param('unit'))
    found(await unitById(c.var.db, document.id, unit))
    const { values, problems } = await readForm(c, moveForm)
    if (problems) return showRoom(c, document, unit, problems.way)

    const { refused } = await moveUnit(c.var.db, person, document.id, unit, values.way, c.var.now())
    if (refused) return showRoom(c, document, unit, sentence(c, refused))
    return c.redirect(besideHref(address, unit), 303)
  })

  .post(paths.removal.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const unit = idOf(c.req.param('unit'))
    found(await unitById(c.var.db, document.id, unit))
    const { refused } = await removeUnit(c.var.db, person, document.id, unit, c.var.now())
    if (refused && refused !== 'no-such-unit') return showRoom(c, document, unit, sentence(c, refused))
    return done(c, paths.removed.href(address), c.var.view.t('documents.unit.taken-away'))
  })

  .post(paths.restoration.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const unit = idOf(c.req.param('unit'))
    found(await unitById(c.var.db, document.id, unit))
    const { refused } = await restoreUnit(c.var.db, person, document.id, unit, c.var.now())
    if (refused) return showRoom(c, document, unit, sentence(c, refused))
    return done(c, besideHref(address, unit), c.var.view.t('documents.unit.put-back'))
  })

  .get(paths.removed.pattern, async (c) => {
    const { document } = await draftHere(c)
    const gone = await removedUnits(c.var.db, document.id)
    const tree = treeOf(gone.map(unitOf))
    const moments = new Map(gone.map((row) => [row.id, row.removed!]))
    const removed: RemovedUnit[] = gone
      .filter((row) => moments.get(row.parentId ?? '')?.getTime() !== row.removed!.getTime())
      .map(({ id, kind, heading, text, removed: when }) => ({
        ...{ id, kind, heading, text: text.slice(0, 2000), removed: when! },
        inside: branch(tree, tree.byId.get(id)!).length - 1,
      }))
    return show(c, RemovedPage, { document: briefOf(document), removed: removed.slice(0, 100) })
  })

/** The room opened at a unit: where one comes back to after each act. */
export function besideHref(address: { community: string; document: string }, unit: string): string {
  return `${withQuery(paths.room.href(address), { przy: unit })}#${anchor(unit)}`
}

export function sentence(c: Context<Env>, refused: TreeRefusal | string): string {
  return c.var.view.t(`documents.refused.${refused}`)
}

async function showRoom(c: Context<Env>, document: Document, chosen: string | null, problem: string | null = null) {
  const text = readText(await unitsOf(c.var.db, document.id), document)
  const pieces = piecesOf(text)
  const asked = Number(c.var.view.query.get('czesc')) || (chosen ? pieceOf(pieces, chosen) : 1)
  const piece = Math.min(Math.max(1, Math.floor(asked)), Math.max(1, pieces.length))
  const reading = {
    preamble: document.preamble,
    units: pieces[piece - 1] ?? [],
    contents: contentsOf(pieces),
    piece,
    pieces: pieces.length,
  }
  return show(c, RoomPage, { document: briefOf(document), reading, chosen, problem }, problem ? 422 : 200)
}
