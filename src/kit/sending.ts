import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Env } from './http.ts'

/**
 * The name under which what is written on this page will be sent: sent twice, it is one. The page is then never kept
 * for others, or two neighbours would send under the same name.
 */
export function newSending(c: Context<Env>): string {
  c.header('cache-control', 'no-store')
  return randomUUID()
}
