import type { Context } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { documentFor } from '../documents.ts'
import type { Document } from '../tables.ts'

/** The document at this address, as the reader may see it, or a 404 page. */
export async function documentHere(c: Context<Env>): Promise<Document> {
  const { db, view } = c.var
  const community = found(view.community)
  return found(await documentFor(db, community.id, c.req.param('document') ?? '', view.person))
}
