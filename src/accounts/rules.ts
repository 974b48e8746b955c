import type { Assurance, Person } from '#kit/http.ts'
import type { View } from '#kit/view.ts'
import type { Clearance, ContactWay, SignInMethod } from './tables.ts'

export type Reach = {
  contact: ContactWay
  email: string | null
  phone: string | null
  street: string | null
  town: string | null
}

export type ContactRefusal = 'no-email' | 'no-phone' | 'no-address'

/** Why a person cannot be reached the way they chose, or null: each way needs its own address, and none needs none. */
export function contactRefusal({ contact, email, phone, street, town }: Reach): ContactRefusal | null {
  if (contact === 'email' && !email) return 'no-email'
  if ((contact === 'sms' || contact === 'phone') && !phone) return 'no-phone'
  if (contact === 'letter' && !(street && town)) return 'no-address'
  return null
}

export type Minor = { minorUntil: string | null }
export type AgeGroup = 'child' | 'teen' | 'adult'

/**
 * Which age a person is of on a day. Only the eighteenth birthday is kept; thirteen is five years before it
 * (limited legal capacity from 13, full from 18: art. 10, 12 and 15 of the Civil Code).
 */
export function ageGroup({ minorUntil }: Minor, on: string): AgeGroup {
  if (!minorUntil || on >= minorUntil) return 'adult'
  return on < yearsBefore(minorUntil, 5) ? 'child' : 'teen'
}

/** Whether a guardian acts for the person ('acts', under 13), agrees to what they do ('agrees', 13–17), or is not needed (null). */
export function needsGuardian(person: Minor, on: string): 'acts' | 'agrees' | null {
  const age = ageGroup(person, on)
  return age === 'child' ? 'acts' : age === 'teen' ? 'agrees' : null
}

/** Born on 29 February means thirteen or eighteen on 1 March in other years. */
function yearsBefore(day: string, years: number): string {
  const [year, rest] = [Number(day.slice(0, 4)) - years, day.slice(4)]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return `${year}${rest === '-02-29' && !leap ? '-03-01' : rest}`
}

/** How surely a way of signing in tells who it is; a passkey is as sure as the session it was added in. */
export const assuranceBy: Record<Exclude<SignInMethod, 'passkey'>, Assurance> = {
  demo: 'declared',
  email: 'email',
  card: 'staff',
  eid: 'eid',
}

/** How surely it is known who acts in this request: kept with every act, so that weight can be given to it later. */
export function assuranceOf(view: View): Assurance {
  return view.person?.assurance ?? 'declared'
}

/** Only an address of our own may be returned to; read as a browser would read it, tabs and backslashes included. */
export function safeBack(back: string | null | undefined): string {
  if (!back?.startsWith('/')) return ''
  const own = 'http://own.invalid'
  return URL.canParse(back, own) && new URL(back, own).origin === own ? back : ''
}

export type CareRefusal = 'same-person' | 'not-minor' | 'guardian-minor' | 'care-known'

/** Why one person cannot answer for the other, or null: a guardian is of age, a ward is not. */
export function careRefusal(minor: Minor & { id: string }, guardian: Minor & { id: string }, on: string) {
  if (minor.id === guardian.id) return 'same-person' as const
  if (ageGroup(minor, on) === 'adult') return 'not-minor' as const
  if (ageGroup(guardian, on) !== 'adult') return 'guardian-minor' as const
  return null
}

export type Confirmations = {
  minorConfirmed: Date | null
  guardianConfirmed: Date | null
  staffConfirmed: Date | null
}

/** Whether care counts: staff saw the papers, or both sides said so. A child under 13 cannot say so, so staff must. */
export function careCounts({ minorConfirmed, guardianConfirmed, staffConfirmed }: Confirmations): boolean {
  return staffConfirmed !== null || (minorConfirmed !== null && guardianConfirmed !== null)
}

export type ClearanceRefusal = 'no-clearance' | 'clearance-over'

/**
 * Why a person may not be put in charge of something open to minors on a day, or null: the register of sex offenders
 * must have been looked into before they are let to it, and the place must still rely on that (art. 21 ust. 1–2 of the
 * act of 13.05.2016 on counteracting threats of sexual crime and on protecting minors).
 */
export function clearanceRefusal(
  openToMinors: boolean,
  clearances: Pick<Clearance, 'kind' | 'checkedOn' | 'validUntil'>[],
  on: string,
): ClearanceRefusal | null {
  if (!openToMinors) return null
  const checked = clearances.filter(({ kind, checkedOn }) => kind === 'register' && checkedOn <= on)
  if (checked.some(({ validUntil }) => validUntil >= on)) return null
  return checked.length > 0 ? 'clearance-over' : 'no-clearance'
}

export type ConsentState = 'open' | 'given' | 'changed' | 'withdrawn'

/** What a consent is worth today: given to an older version of the text, it has to be asked for again. */
export function consentState(consent: {
  version: number
  givenVersion: number | null
  withdrawn: Date | null
}): ConsentState {
  if (consent.givenVersion === null) return 'open'
  if (consent.withdrawn) return 'withdrawn'
  return consent.givenVersion === consent.version ? 'given' : 'changed'
}

export type RoleRefusal = 'nobody' | 'several' | 'ends-before-start' | 'role-held'

/** Why a role cannot run from one day to another, or null. */
export function spanRefusal(from: string, to: string | null): 'ends-before-start' | null {
  return to !== null && to < from ? 'ends-before-start' : null
}

type Held = { role: string; communityId: string | null }

/**
 * Why this member of staff may not take such a hold of a person's account (a card of entry, another address, erasure,
 * merging), or null. Whoever could open an administrator's account would be one; so a person with a role is served
 * by an administrator, and one who serves elsewhere or runs the installation by an operator.
 */
export function holdRefusal(
  by: Person,
  person: { id: string },
  held: Held[],
  communityId: string,
): 'holds-role' | 'oneself' | null {
  if (by.id === person.id) return 'oneself'
  if (by.roles.some(({ role }) => role === 'operator') || held.length === 0) return null
  if (held.some((one) => one.communityId !== communityId)) return 'holds-role'
  const administers = by.roles.some((one) => one.role === 'administrator' && one.communityId === communityId)
  return administers ? null : 'holds-role'
}
