import type { Assurance } from '#kit/http.ts'
import type { View } from '#kit/view.ts'
import type { ContactWay, SignInMethod } from './tables.ts'

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
