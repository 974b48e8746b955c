import { eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import type { PersonalSection } from '#kit/domain.ts'
import type { Translate } from '#kit/words.ts'
import { documentImports } from './tables.ts'

type Trace = { title: string; what: string; day: string }

/** What this slice holds about a person: what they wrote or entered, and when. */
export async function personal(db: Db, personId: string, t: Translate): Promise<PersonalSection[]> {
  const day = (column: string) => sql.raw(`to_char(${column} at time zone 'Europe/Warsaw', 'YYYY-MM-DD HH24:MI')`)
  const rows = await rowsOf<Trace>(
    db.execute(sql`
      select title, 'document' as what, ${day('created')} as day from documents where created_by = ${personId}
      union all
      select d.title, 'wording', ${day('r.saved')} from unit_revisions r
        join units u on u.id = r.unit_id join documents d on d.id = u.document_id where r.saved_by = ${personId}
      union all
      select d.title, 'version', ${day('v.made')} from document_versions v
        join documents d on d.id = v.document_id where v.made_by = ${personId}
      union all
      select d.title, 'opinion', ${day('coalesce(o.given, o.requested)')} from opinions o
        join documents d on d.id = o.document_id where ${personId} in (o.requested_by, o.given_by)
      order by day desc limit 1000`),
  )
  if (rows.length === 0) return []
  const said = rows.map(({ title, what, day }) => ({
    [t('documents.personal.where')]: title,
    [t('documents.personal.what')]: t(`documents.personal.${what}`),
    [t('documents.personal.when')]: day,
  }))
  return [{ title: t('documents.personal.documents'), rows: said }]
}

/**
 * Forgets what was read from a person's file and not accepted. Who saved a wording of a public text in office stays as
 * a bare id: the name behind it is gone with the person.
 */
export async function erase(tx: Db, personId: string): Promise<void> {
  await tx.delete(documentImports).where(eq(documentImports.createdBy, personId))
}
