import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { contents } from '../checklist.ts'
import { wordDiff } from '../differences/words.ts'
import { likelyKinds, type Place, placeOf } from '../edits.ts'
import { moveOn } from '../live/rooms.ts'
import { paths } from '../paths.ts'
import type { Document } from '../tables.ts'
import { readText, unitOf } from '../text.ts'
import { childrenOf, parentOf, type Tree, treeOf } from '../tree.ts'
import { addUnit, mergeUnit, remakeUnit, splitUnit } from '../tree-edits.ts'
import { type Kind, mayContain } from '../unit.ts'
import { markUnit, revisionsOf, type Saved, saveUnit, unitsOf } from '../units.ts'
import { newUnitForm, shapeForm, splitForm, unitForm } from './forms.ts'
import { briefOf, draftHere, unitHere } from './here.ts'
import { NewUnitPage, type NewUnitValues } from './new-unit.tsx'
import { besideHref, sentence } from './room-routes.tsx'
import { type Theirs, UnitFormPage, type UnitValues } from './unit-form.tsx'

/** Writing units: their words, their kind, new ones, one cut in two, two made one. */
export const unitRoutes = new Hono<Env>()

  .get(paths.draft.pattern, async (c) => {
    const { document } = await draftHere(c)
    return showUnit(c, document)
  })

  .post(paths.draft.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const { row } = await unitHere(c, document)
    const { values, problems } = await readForm(c, unitForm)
    if (problems) return showUnit(c, document, { values: values as UnitValues, problems })

    const { unit, refused, conflict } = await saveUnit(c.var.db, person, row.id, values, c.var.now())
    if (conflict) {
      const live = values.live === 'no' ? 'no' : 'resolved'
      return showUnit(c, document, { values: conflict.proposal ?? values, theirs: theirsOf(conflict), live })
    }
    if (refused) return showUnit(c, document, { values, problems: { text: sentence(c, refused) } })
    await moveOn(row, unit, values.live)
    return done(c, besideHref(address, row.id), c.var.view.t('documents.unit.saved'))
  })

  .post(paths.shape.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const { row } = await unitHere(c, document)
    const { values, problems } = await readForm(c, shapeForm)
    if (problems) return showUnit(c, document, { problems: problems as Problems })

    const now = c.var.now()
    const { refused } = await remakeUnit(c.var.db, person, document.id, row.id, values.kind, now)
    if (refused) return showUnit(c, document, { problems: { kind: sentence(c, refused) } })
    if (values.fulfils !== row.fulfils) await markUnit(c.var.db, person, document, row.id, values.fulfils, now)
    return done(c, paths.draft.href({ ...address, unit: row.id }), c.var.view.t('documents.unit.shape.saved'))
  })

  .post(paths.split.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const { row } = await unitHere(c, document)
    const { values, problems } = await readForm(c, splitForm)
    if (problems) return showUnit(c, document, { problems: problems as Problems })

    const offset = row.text.split('\n').slice(0, values.after).join('\n').length
    const { client_id: half } = values
    const { refused } = await splitUnit(c.var.db, person, document.id, row.id, offset, half, c.var.now())
    if (refused) return showUnit(c, document, { problems: { after: sentence(c, refused) } })
    return done(c, besideHref(address, half), c.var.view.t('documents.unit.split.done'))
  })

  .post(paths.merge.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const { row, text } = await unitHere(c, document)
    const { refused } = await mergeUnit(c.var.db, person, document.id, row.id, c.var.now())
    if (refused) return showUnit(c, document, { problems: { text: sentence(c, refused) } })
    const siblings = text.filter((unit) => unit.parentId === row.parentId)
    const before = siblings[siblings.findIndex((unit) => unit.id === row.id) - 1]
    return done(c, besideHref(address, before?.id ?? row.id), c.var.view.t('documents.unit.merge.done'))
  })

  .get(paths.newUnit.pattern, async (c) => {
    const { document } = await draftHere(c)
    const { query } = c.var.view
    const values = { beside: query.get('obok') ?? '', where: query.get('gdzie') ?? 'inside' }
    return showNewUnit(c, document, { ...values, client_id: crypto.randomUUID() }, null)
  })

  .post(paths.units.pattern, async (c) => {
    const { db, now, view } = c.var
    const { document, person, address } = await draftHere(c)
    const { values, problems } = await readForm(c, newUnitForm)
    if (problems) return showNewUnit(c, document, values as NewUnitValues, problems)

    const tree = treeOf((await unitsOf(db, document.id)).map(unitOf))
    const place = placeFor(tree, values.beside, values.where)
    if (!place) return showNewUnit(c, document, { ...values, beside: '' }, { kind: sentence(c, 'no-such-unit') })
    const { client_id: id, kind, heading, text } = values
    const { refused } = await addUnit(db, person, document.id, { id, kind, heading, text }, place, now())
    if (refused) {
      const typed = { ...values, beside: values.beside ?? '' }
      return showNewUnit(c, document, typed, { kind: sentence(c, refused) })
    }
    return done(c, besideHref(address, id), view.t('documents.new-unit.added'))
  })

/** Programmes of cooperation have contents that the law asks for; other texts have none. */
export function hasContents({ kind }: Pick<Document, 'kind'>): boolean {
  return kind === 'annual-programme' || kind === 'programme'
}

type Shown = { values?: UnitValues; problems?: Problems; theirs?: Theirs; live?: string }

async function showUnit(c: Context<Env>, document: Document, { values, problems, theirs, live }: Shown = {}) {
  const { db } = c.var
  const { row, unit, text } = await unitHere(c, document)
  const history = await revisionsOf(db, row.id)
  const asked = hasContents(document) ? [...contents] : []
  const shape = { kind: row.kind, kinds: kindsOf(treeOf(text), row.id), fulfils: row.fulfils, contents: asked }
  const { heading, text: words, revision } = row
  return show(
    c,
    UnitFormPage,
    {
      ...{ document: briefOf(document), unit, shape, history },
      values: { heading, text: words, revision, ...values },
      problems: problems ?? null,
      theirs: theirs ?? null,
      live,
    },
    problems || theirs ? 422 : 200,
  )
}

/** Kinds a unit may be made into where it stands. */
function kindsOf(tree: Tree, id: string): Kind[] {
  const unit = tree.byId.get(id)!
  const inside = childrenOf(tree, id)
  return likelyKinds(tree, parentOf(tree, unit)?.id ?? null).filter((kind) =>
    inside.every((child) => mayContain(kind, child.kind)),
  )
}

type Conflict = NonNullable<Saved['conflict']>

function theirsOf({ mine, theirs, by, proposal }: Conflict): Theirs {
  const { heading, text, revision } = theirs
  return { heading, text, revision, by, parts: wordDiff(text, mine.text), merged: proposal !== null }
}

/** Beside a unit, inside it, or (beside none) at the end of the text; null where the unit is gone. */
function placeFor(tree: Tree, beside: string | null, where: 'before' | 'after' | 'inside'): Place | null {
  if (!beside) return { parentId: null, position: childrenOf(tree, null).length + 1 }
  const unit = tree.byId.get(beside)
  if (!unit) return null
  if (where === 'inside') return { parentId: unit.id, position: childrenOf(tree, unit.id).length + 1 }
  return { parentId: unit.parentId, position: placeOf(tree, unit) + (where === 'after' ? 1 : 0) }
}

async function showNewUnit(c: Context<Env>, document: Document, typed: NewUnitValues, problems: Problems | null) {
  const text = readText(await unitsOf(c.var.db, document.id), document)
  const values = { ...typed, client_id: typed.client_id || crypto.randomUUID() }
  const beside = values.beside ? text.find((unit) => unit.id === idOf(values.beside)) : null
  if (values.beside && !beside) found(null)
  const tree = treeOf(text)
  const parentId = beside ? (values.where === 'inside' ? beside.id : beside.parentId) : null
  const kinds = likelyKinds(tree, parentId)
  const data = { document: briefOf(document), values, problems, beside: beside?.citation ?? null, kinds }
  return show(c, NewUnitPage, data, problems ? 422 : 200)
}
