import type { Context } from 'hono'
import type { Env } from '#kit/http.ts'
import type { View } from '#kit/view.ts'
import { mayOrganise, mayRecord } from '../process/consultations.ts'
import { around, consultationHere } from '../process/here.ts'
import type { Consultation } from '../process/tables.ts'
import { windowOf } from './remarks.ts'
import { reachOf } from './rights.ts'
import { type Standing, standing } from './rules.ts'

export type Address = { community: string; consultation: string }

/** What every page of this room says of the consultation: which it is, and how the taking of remarks stands. */
export type RoomProps = {
  view: View
  room: {
    slug: string
    title: string
    standing: Standing
    begins: string | null
    ends: string | null
    contact: string
    may: { record: boolean; answer: boolean; organise: boolean }
  }
}

/** The consultation at this address with its stage of remarks, as the reader may see it, or a 404 page. */
export async function roomHere(c: Context<Env>) {
  const { db, view } = c.var
  const consultation = await consultationHere(c)
  const window = await windowOf(db, consultation.id)
  const address: Address = { community: view.community!.slug, consultation: consultation.slug }
  return { consultation, window, address, room: roomOf(view, consultation, window) }
}

export type Here = Awaited<ReturnType<typeof roomHere>>

function roomOf(
  view: View,
  consultation: Consultation,
  window: Awaited<ReturnType<typeof windowOf>>,
): RoomProps['room'] {
  const { person, now } = view
  return {
    ...around(consultation),
    standing: standing(consultation, window, now),
    begins: window?.begins ?? null,
    ends: window?.ends ?? null,
    contact: consultation.contact,
    may: {
      record: mayRecord(person, consultation),
      answer: reachOf(person, consultation) !== null,
      organise: mayOrganise(person, consultation),
    },
  }
}

/** A number in the query, at least one. */
export function pageOf(view: View): number {
  return Math.max(1, Math.floor(Number(view.query.get('strona')) || 1))
}
