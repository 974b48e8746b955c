import type { Hocuspocus } from '@hocuspocus/server'
import type { UnitRow } from '../tables.ts'
import { goOn, sayWords, wordsOf } from './words.ts'

/** The rooms of this process where units are written together; none until the first person comes. */
let rooms: Hocuspocus | null = null

export function openRooms(open: Hocuspocus | null): void {
  rooms = open
}

/**
 * How a save came: `no`, from the plain form; `yes`, the words of the shared text; `resolved`, words chosen by a person
 * after two texts met, which the shared text is to say from now on.
 */
export const liveWays = ['no', 'yes', 'resolved'] as const
export type LiveWay = (typeof liveWays)[number]

/** Moves the shared text of a unit on after a save, so that those who are writing go on from what is saved. */
export async function moveOn(before: Pick<UnitRow, 'text'>, unit: UnitRow, way: LiveWay): Promise<void> {
  if (!rooms || (way === 'no' && !rooms.documents.has(unit.id))) return
  const room = await rooms.openDirectConnection(unit.id)
  await room.transact((doc) => {
    // What somebody is writing and has not saved is theirs: at their save both texts will be shown.
    if (way === 'no' && wordsOf(doc) !== before.text) return
    if (way !== 'yes') sayWords(doc, unit.text)
    goOn(doc, unit.revision, unit.heading)
  })
  await room.disconnect()
}
