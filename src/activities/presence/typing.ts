import type { SheetForm } from './forms.ts'
import { idFrom } from './numbered.ts'
import type { RosterRow } from './rosters.ts'
import { came } from './rules.ts'
import type { Tap } from './taps.ts'

type Typed = Pick<SheetForm, 'shown' | 'name' | 'clientId'> & { there: string[]; absent: boolean }

/**
 * The taps a typed list amounts to: only what it changes. A tick taken away counts only where the page had shown it, so
 * that nobody whom a phone noted meanwhile is struck off. Sent twice, the same names are the same people.
 */
export function typedTaps(rows: RosterRow[], typed: Typed): Tap[] {
  const there = new Set(typed.there)
  const shown = new Set(typed.shown)
  const taps = rows.flatMap((row): Tap[] => {
    const was = isThere(row)
    const place = `${row.entry} ${row.status}`
    if (there.has(row.entry)) return was ? [] : [tapOf(typed.clientId, place, row.entry, 'present')]
    if (was) return shown.has(row.entry) ? [tapOf(typed.clientId, place, row.entry, 'undone')] : []
    return typed.absent && row.status === 'registered' ? [tapOf(typed.clientId, place, row.entry, 'absent')] : []
  })
  const added = typed.name.flatMap((name, line): Tap[] => {
    const entry = idFrom(typed.clientId, `name ${line}`)
    return name ? [{ ...tapOf(typed.clientId, `tap ${line}`, entry, 'present'), name }] : []
  })
  return [...taps, ...added]
}

export const isThere = ({ status }: Pick<RosterRow, 'status'>) => (came as readonly string[]).includes(status)

function tapOf(sending: string, place: string, entry: string, status: Tap['status']): Tap {
  return { id: idFrom(sending, place), entry, status, name: null, counter: 0, tapped: null, copied: null }
}
