import { and, eq, like } from 'drizzle-orm'
import { communityTable } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import { indexEntry, removeEntry } from '#kit/text/search.ts'
import { slugOf } from '#kit/text/slug.ts'
import { paths } from '../paths.ts'
import { type HelpCall, helpCalls } from '../tables.ts'

export type NewCall = Omit<typeof helpCalls.$inferInsert, 'id' | 'slug' | 'created' | 'createdBy' | 'closed'>

/** Opens a call for helpers; its address is made of its first title and never changes. */
export function openCall(db: Db, by: string, form: NewCall, now: Date): Promise<HelpCall> {
  return db.transaction(async (tx) => {
    // The community's row is held, so that two calls of one title get two addresses.
    const here = eq(communityTable.id, form.communityId)
    await tx.select({ id: communityTable.id }).from(communityTable).where(here).for('no key update')
    const slug = await freeSlug(tx, form.communityId, form.title)
    const [call] = await tx
      .insert(helpCalls)
      .values({ ...form, slug, created: now, createdBy: by })
      .returning()
    await tellCall(tx, 'opened', by, call!, now)
    await refreshCall(tx, call!)
    return call!
  })
}

/** Changes what is said of a call. */
export function editCall(db: Db, by: string, id: string, change: Partial<NewCall>, now: Date): Promise<HelpCall> {
  return db.transaction(async (tx) => {
    const [call] = await tx.update(helpCalls).set(change).where(eq(helpCalls.id, id)).returning()
    await tellCall(tx, 'edited', by, call!, now)
    await refreshCall(tx, call!)
    return call!
  })
}

/** Ends a call: nobody new, nothing lost. A closed one may be opened again. */
export function closeCall(db: Db, by: string, { id, closed }: HelpCall, now: Date): Promise<HelpCall> {
  return db.transaction(async (tx) => {
    const [call] = await tx
      .update(helpCalls)
      .set({ closed: closed ? null : now })
      .where(eq(helpCalls.id, id))
      .returning()
    await tellCall(tx, call!.closed ? 'closed' : 'reopened', by, call!, now)
    await refreshCall(tx, call!)
    return call!
  })
}

async function freeSlug(tx: Db, communityId: string, title: string): Promise<string> {
  const base = slugOf(title) || 'pomoc'
  const rows = await tx
    .select({ slug: helpCalls.slug })
    .from(helpCalls)
    .where(and(eq(helpCalls.communityId, communityId), like(helpCalls.slug, `${base}%`)))
  const taken = new Set(rows.map(({ slug }) => slug))
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base.slice(0, 76)}-${number}`
  return slug
}

/** Makes an open call findable by what is to be done and where; a closed one no more. */
async function refreshCall(tx: Db, call: HelpCall): Promise<void> {
  const { communityId, id, slug, title, words, place, fromDay } = call
  if (call.closed) return removeEntry(tx, 'help-call', id)
  const here = eq(communityTable.id, communityId)
  const [community] = await tx.select({ slug: communityTable.slug }).from(communityTable).where(here)
  const href = paths.call.href({ community: community!.slug, call: slug })
  const body = [words, place].filter(Boolean).join('\n')
  const dated = new Date(`${fromDay}T12:00:00Z`)
  await indexEntry(tx, { communityId, kind: 'help-call', subjectId: id, language: 'pl', title, body, href, dated })
}

function tellCall(tx: Db, done: string, by: string, { id, communityId }: HelpCall, at: Date) {
  const subject = { kind: 'help-call', id }
  return record(tx, `volunteering.call.${done}`, { communityId, actorId: by, subject, at })
}
