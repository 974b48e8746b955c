import type { Context } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { mayWork } from '../process/consultations.ts'
import { consultationHere } from '../process/here.ts'
import { conclusionById, conclusionByNumber } from './reading.ts'

/** The conclusion at this address with its consultation, as the reader may see it, or a 404 page. */
export async function conclusionHere(c: Context<Env>) {
  const { db, view } = c.var
  const consultation = await consultationHere(c)
  const staff = mayWork(view.person, consultation)
  const said = found(await conclusionByNumber(db, consultation.id, c.req.param('number') ?? '', staff))
  const at = { community: view.community!.slug, consultation: consultation.slug, number: said.number }
  return { consultation, said, at, row: async () => found(await conclusionById(db, said.id)) }
}
