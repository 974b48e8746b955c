import type { ContactWay } from '#accounts/index.ts'
import type { Channel } from './tables.ts'

/** How a person can be reached, as far as they told us. */
export type Reach = {
  contact: ContactWay
  email: string | null
  phone: string | null
  street: string | null
  town: string | null
}

/**
 * The way a notice takes to a person. What is their own goes the way they chose, or any way that is left where
 * that one lacks its address; what they follow goes by e-mail or waits in the inbox. `stopped`: no e-mail, please.
 */
export function channelFor(person: Reach, own: boolean, stopped: boolean): Channel {
  const { contact } = person
  if (contact === 'none') return 'none'
  if (contact === 'email' && person.email) return stopped ? 'none' : 'email'
  if (!own) return 'none'
  if ((contact === 'sms' || contact === 'phone') && person.phone) return contact
  if (contact === 'letter' && addressed(person)) return 'letter'
  return leftFor(person, stopped)
}

function leftFor(person: Reach, stopped: boolean): Channel {
  if (person.email && !stopped) return 'email'
  if (addressed(person)) return 'letter'
  return person.phone ? 'phone' : 'none'
}

function addressed({ street, town }: Reach) {
  return Boolean(street && town)
}

/** Minutes between a try and the next one: doubled each time, at most half a day. */
export const firstDelay = 10
export const longestDelay = 12 * 60

/** The hour of Warsaw's clock after which the day's letters go, unless the operator chose another. */
export const usualHour = 17
