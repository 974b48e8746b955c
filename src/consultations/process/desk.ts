import type { Context } from 'hono'
import { allowed, type Env } from '#kit/http.ts'
import { mayOrganise } from './consultations.ts'
import { around, consultationHere } from './here.ts'

/** The consultation of this address and the person who runs it; others get 403, visitors the sign-in page. */
export async function deskHere(c: Context<Env>) {
  const consultation = await consultationHere(c)
  const person = allowed(c.var.view, mayOrganise(c.var.view.person, consultation))
  const at = { community: c.var.view.community!.slug, consultation: consultation.slug }
  return { consultation, person, at, here: around(consultation) }
}
