import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { grantRole, people, personWithAccount } from '#accounts/index.ts'
import { addCommunity, allCommunities } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import { field } from '#kit/form.ts'

export const firstRunForm = z.object({
  code: z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/\D/g, '') : value),
    z.string().length(8, 'home.first.code-wrong'),
  ),
  name: field.text(80),
  locative: field.text(100),
  slug: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
    z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'home.first.slug-wrong'),
  ),
  givenName: field.text(60),
  surname: field.text(80),
  email: field.email,
})

export type FirstRun = z.infer<typeof firstRunForm>

/** Whether the installation waits for its first community. */
export async function untouched(db: Db): Promise<boolean> {
  return (await allCommunities(db)).length === 0
}

/**
 * Founds the first community and makes whoever has the code its operator. The table is held meanwhile, so that of two
 * who send the page at once the second finds it done.
 */
export function foundFirst(db: Db, form: FirstRun, language: string, now: Date) {
  const { name, locative, slug, givenName, surname, email } = form
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db
    await tx.execute(sql`lock table communities in share row exclusive mode`)
    if (!(await untouched(tx))) return { personId: null, refused: 'done-already' as const }

    const { community } = await addCommunity(tx, null, { name, locative, slug, joined: dayOf(now) }, now)
    if (!community) return { personId: null, refused: 'slug-reserved' as const }

    const personId = await personWithAccount(tx, email, language, now)
    await tx.update(people).set({ givenName, surname }).where(sql`${people.id} = ${personId}`)
    await grantRole(tx, null, { personId, role: 'operator', communityId: null, from: dayOf(now) }, now)
    return { personId, refused: null }
  })
}
