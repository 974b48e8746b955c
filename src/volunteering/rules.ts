import type { Agreement, HelpCall, HoursEntry, Shift, Side } from './tables.ts'

type Call = Pick<HelpCall, 'closed' | 'untilDay' | 'leastAge'>
export type OfferRefusal = 'closed' | 'too-young' | 'age-needed'

/** Why nobody (or not this person) can say "I help" now, or null. `birthday` is their eighteenth where they are minors. */
export function offerRefusal(call: Call, birthday: string | null, today: string): OfferRefusal | null {
  if (isOver(call, today)) return 'closed'
  if (call.leastAge !== null && birthday !== null && ageOn(birthday, today) < call.leastAge) return 'too-young'
  return null
}

/** Whether a call takes no more helpers: closed by hand, or its last day has passed. */
export function isOver({ closed, untilDay }: Omit<Call, 'leastAge'>, today: string): boolean {
  return closed !== null || (untilDay !== null && today > untilDay)
}

/** Full years on a day, of somebody whose eighteenth birthday is known. */
export function ageOn(birthday: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4)) + 18
  return today.slice(5) < birthday.slice(5) ? years - 1 : years
}

export type ShiftRefusal = 'cancelled' | 'begun' | 'full' | 'have-it' | 'not-helping' | 'busy' | 'guardian-first'

/** Why a place of a shift cannot be taken, or null. */
export function shiftRefusal(
  shift: Pick<Shift, 'cancelled' | 'begins' | 'places'>,
  taken: { seats: number; own: boolean; busy: boolean },
  now: Date,
): ShiftRefusal | null {
  if (shift.cancelled) return 'cancelled'
  if (now >= shift.begins) return 'begun'
  if (taken.own) return 'have-it'
  if (taken.seats >= shift.places) return 'full'
  if (taken.busy) return 'busy'
  return null
}

export type HoursRefusal = 'future' | 'too-old' | 'overlap' | 'odd-shift'
const year = 366 * 86_400_000

/** Why these hours cannot be written down, or null: they are not over yet, or nobody could confirm them any more. */
export function hoursRefusal({ day, ends }: { day: string; ends: Date | null }, today: string, now: Date) {
  if (day > today || (ends !== null && ends > now)) return 'future' as const
  if (now.getTime() - new Date(`${day}T12:00:00Z`).getTime() > year) return 'too-old' as const
  return null
}

type Entry = Pick<
  HoursEntry,
  | 'corrects'
  | 'reversed'
  | 'enteredSide'
  | 'paper'
  | 'volunteerConfirmed'
  | 'volunteerConfirmedBy'
  | 'hostConfirmed'
  | 'hostConfirmedBy'
  | 'disputed'
  | 'disputedSide'
>
export type EntryRefusal = 'taken-back' | 'counter' | 'confirmed-already' | 'own-entry' | 'disputed' | 'not-yours'

/** Whether hours count: both sides have confirmed them, and nobody has taken them back. */
export function counts({ volunteerConfirmed, hostConfirmed, reversed, corrects }: Entry): boolean {
  return corrects === null && reversed === null && volunteerConfirmed !== null && hostConfirmed !== null
}

/** Why a side cannot confirm an entry, or null. Nobody confirms for both. */
export function confirmationRefusal(entry: Entry, side: Side, by: string): EntryRefusal | null {
  if (entry.corrects) return 'counter'
  if (entry.reversed) return 'taken-back'
  const said = side === 'volunteer' ? entry.volunteerConfirmed : entry.hostConfirmed
  if (said && entry.disputedSide !== side) return 'confirmed-already'
  if ((side === 'volunteer' ? entry.hostConfirmedBy : entry.volunteerConfirmedBy) === by) return 'own-entry'
  return null
}

/** Why a side cannot say that an entry is not right, or null. */
export function disputeRefusal(entry: Entry): EntryRefusal | null {
  if (entry.corrects) return 'counter'
  if (entry.reversed) return 'taken-back'
  return entry.disputed ? 'disputed' : null
}

/**
 * Why a side cannot take an entry back, or null. What the other side doubts may be taken back; so may one's own that the
 * other has not confirmed yet; and the host may put right what was typed in from paper.
 */
export function correctionRefusal(entry: Entry, side: Side): EntryRefusal | null {
  if (entry.corrects) return 'counter'
  if (entry.reversed) return 'taken-back'
  if (entry.disputed) return entry.disputedSide !== side || (entry.paper && side === 'host') ? null : 'not-yours'
  if (entry.paper) return side === 'host' ? null : 'not-yours'
  const other = side === 'volunteer' ? entry.hostConfirmed : entry.volunteerConfirmed
  return entry.enteredSide === side && other === null ? null : 'not-yours'
}

type Signed = Pick<
  Agreement,
  'guardian' | 'volunteerSigned' | 'hostSigned' | 'guardianSigned' | 'fromDay' | 'untilDay' | 'endedDay'
>
export type Signer = Side | 'guardian'
export type SignatureRefusal = 'signed-already' | 'guardian-signs' | 'no-guardian' | 'ended' | 'own-side'

/** The hands an agreement needs: under thirteen the guardian's in place of the child's, under eighteen beside it. */
export function signersOf({ guardian }: Pick<Agreement, 'guardian'>): Signer[] {
  if (guardian === 'acts') return ['guardian', 'host']
  return guardian === 'agrees' ? ['volunteer', 'guardian', 'host'] : ['volunteer', 'host']
}

/** Whether everybody who must has signed. */
export function isSigned(agreement: Signed): boolean {
  return signersOf(agreement).every((signer) => agreement[`${signer}Signed`] !== null)
}

/** Whether a signed agreement is in force on a day. */
export function isInForce(agreement: Signed, day: string): boolean {
  const { fromDay, untilDay, endedDay } = agreement
  const last = endedDay ?? untilDay
  return isSigned(agreement) && fromDay <= day && (last === null || day <= last)
}

/** Why somebody cannot sign, or null. */
export function signatureRefusal(agreement: Signed, signer: Signer): SignatureRefusal | null {
  if (agreement.endedDay) return 'ended'
  if (!signersOf(agreement).includes(signer)) return signer === 'guardian' ? 'no-guardian' : 'guardian-signs'
  return agreement[`${signer}Signed`] ? 'signed-already' : null
}
