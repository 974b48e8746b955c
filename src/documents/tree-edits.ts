import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { tie } from '#kit/traces.ts'
import type { By } from './documents.ts'
import * as edits from './edits.ts'
import { type WritingRefusal, writingRefusal } from './rules.ts'
import { type Document, type UnitRow, unitRevisions, units } from './tables.ts'
import { unitOf } from './text.ts'
import { branch, childrenOf, parentOf, type Tree, treeOf } from './tree.ts'
import { type Kind, mayContain, type Unit } from './unit.ts'
import { holdDocument, removedUnits, unitsOf, writeWords } from './units.ts'

export type TreeRefusal = edits.Refusal | WritingRefusal
export type Edited = { refused: TreeRefusal | null }

export type NewUnit = { id: string; kind: Kind; heading: string; text: string }

/** Puts a new unit in its place. A unit of this id that is there already is the same one, sent twice. */
export function addUnit(
  db: Db,
  by: By,
  documentId: string,
  unit: NewUnit,
  place: edits.Place,
  now: Date,
): Promise<Edited> {
  const { id, kind, heading, text } = unit
  return changeTree(db, by, documentId, 'added', id, now, (tree) =>
    tree.byId.has(id) ? null : edits.add(tree, { id, kind, heading, text }, place),
  )
}

export type Way = 'up' | 'down' | 'in' | 'out'

/** Moves a unit one step: before or after its neighbour, into the one before it, or out after its parent. */
export function moveUnit(db: Db, by: By, documentId: string, id: string, way: Way, now: Date): Promise<Edited> {
  return changeTree(db, by, documentId, 'moved', id, now, (tree) => {
    const place = placeAfter(tree, id, way)
    return place && edits.move(tree, id, place)
  })
}

/** Takes a unit away with everything in it; `restoreUnit` brings it back. */
export function removeUnit(db: Db, by: By, documentId: string, id: string, now: Date): Promise<Edited> {
  return changeTree(db, by, documentId, 'removed', id, now, (tree) => edits.remove(tree, id))
}

/** Makes a unit of another kind where it stands. */
export function remakeUnit(db: Db, by: By, documentId: string, id: string, kind: Kind, now: Date): Promise<Edited> {
  return changeTree(db, by, documentId, 'remade', id, now, (tree) => edits.remake(tree, id, kind))
}

/** Cuts a unit in two; the second half is a new unit of id `half`. */
export function splitUnit(
  db: Db,
  by: By,
  documentId: string,
  id: string,
  offset: number,
  half: string,
  now: Date,
): Promise<Edited> {
  return changeTree(db, by, documentId, 'split', id, now, (tree) =>
    tree.byId.has(half) ? null : edits.split(tree, id, offset, half),
  )
}

/** Joins a unit to the one before it. */
export function mergeUnit(db: Db, by: By, documentId: string, id: string, now: Date): Promise<Edited> {
  return changeTree(db, by, documentId, 'merged', id, now, (tree) => edits.merge(tree, id))
}

/** Brings a removed unit back with what went with it: to its old parent if that stands, else to the end of the text. */
export function restoreUnit(db: Db, by: By, documentId: string, id: string, now: Date): Promise<Edited> {
  return changeTree(db, by, documentId, 'restored', id, now, async (tree, tx) => {
    const gone = await removedUnits(tx, documentId)
    const root = gone.find((row) => row.id === id)
    if (!root) return tree.byId.has(id) ? null : { changes: null, refused: 'no-such-unit' }

    const together = gone.filter((row) => row.removed?.getTime() === root.removed?.getTime())
    const back = branch(treeOf(together.map(unitOf)), unitOf(root)).map((unit) => unit.id)
    await tx.execute(sql`update units set removed = null where id in ${back}`)
    const parent = root.parentId ? tree.byId.get(root.parentId) : undefined
    const parentId = parent && mayContain(parent.kind, root.kind) ? parent.id : null
    const position = parentId === root.parentId ? root.position : childrenOf(tree, null).length + 1
    return edits.move(treeOf([...tree.byId.values(), { ...unitOf(root), position: 0 }]), id, { parentId, position })
  })
}

type Act = 'added' | 'moved' | 'removed' | 'remade' | 'split' | 'merged' | 'restored'
type Make = (tree: Tree, tx: Db) => edits.Edit | null | Promise<edits.Edit | null>

/** One act on the tree, after all acts before it; nothing to do is no refusal. */
function changeTree(db: Db, by: By, documentId: string, act: Act, id: string, now: Date, make: Make): Promise<Edited> {
  return db.transaction(async (tx) => {
    const document = await holdDocument(tx, documentId)
    const closed = writingRefusal(document)
    if (closed) return { refused: closed }
    const rows = await unitsOf(tx, documentId)
    const edit = await make(treeOf(rows.map(unitOf)), tx)
    if (!edit) return { refused: null }
    if (edit.refused) return { refused: edit.refused }

    await write(tx, by, document, rows, edit.changes, now)
    const subject = { kind: 'unit', id }
    const { communityId } = document
    const happening = { communityId, actorId: by?.id ?? null, subject, facts: { documentId }, at: now }
    await record(tx, `documents.unit.${act}`, happening)
    return { refused: null }
  })
}

async function write(tx: Db, by: By, document: Document, rows: UnitRow[], changes: edits.Changes, now: Date) {
  const before = new Map(rows.map((row) => [row.id, row]))
  if (changes.added.length > 0) await insertUnits(tx, by, document.id, changes.added, now)
  if (changes.changed.length > 0) await place(tx, changes.changed)
  for (const unit of changes.changed) {
    const standing = before.get(unit.id)
    if (standing && standing.text !== unit.text)
      await writeWords(tx, by, standing, { heading: unit.heading, text: unit.text }, now)
  }
  const gone = changes.removed.map((unit) => unit.id)
  if (gone.length > 0) await tx.execute(sql`update units set removed = ${now.toISOString()} where id in ${gone}`)
  const became = [
    ...changes.absorbed.map(({ id, into }) => ({ from: id, to: into })),
    ...changes.descended.map(({ id, from }) => ({ from, to: id })),
  ]
  for (const { from, to } of became) {
    const ends = { from: { kind: 'unit', id: from }, to: { kind: 'unit', id: to } }
    await tie(tx, { communityId: document.communityId, ...ends, kind: 'became', by: by?.id ?? null, at: now })
  }
}

/** New units with their first wording, in few statements however many there are. */
export async function insertUnits(tx: Db, by: By, documentId: string, added: readonly Unit[], now: Date) {
  const changedBy = by?.id ?? null
  for (let at = 0; at < added.length; at += 500) {
    const some = added.slice(at, at + 500)
    await tx
      .insert(units)
      .values(some.map((unit) => ({ ...unit, heading: unit.heading, documentId, changed: now, changedBy })))
    await tx.insert(unitRevisions).values(
      some.map(({ id, heading, text }) => ({
        unitId: id,
        revision: 1,
        heading,
        text,
        saved: now,
        savedBy: changedBy,
      })),
    )
  }
}

function place(tx: Db, changed: readonly Unit[]) {
  const rows = JSON.stringify(changed.map(({ id, parentId, position, kind }) => ({ id, parentId, position, kind })))
  return tx.execute(sql`
    update units u set parent_id = v."parentId", position = v.position, kind = v.kind
      from jsonb_to_recordset(${rows}::jsonb) as v(id uuid, "parentId" uuid, position integer, kind text)
     where u.id = v.id`)
}

/** Where one step leads, or null where there is no further to go. */
function placeAfter(tree: Tree, id: string, way: Way): edits.Place | null {
  const unit = tree.byId.get(id)
  if (!unit) return { parentId: null, position: 1 }
  const siblings = childrenOf(tree, unit.parentId)
  const place = edits.placeOf(tree, unit)
  if (way === 'up') return place > 1 ? { parentId: unit.parentId, position: place - 1 } : null
  if (way === 'down') return place < siblings.length ? { parentId: unit.parentId, position: place + 1 } : null
  if (way === 'in') {
    const before = siblings[place - 2]
    return before ? { parentId: before.id, position: childrenOf(tree, before.id).length + 1 } : null
  }
  const parent = parentOf(tree, unit)
  return parent ? { parentId: parent.parentId, position: edits.placeOf(tree, parent) + 1 } : null
}
