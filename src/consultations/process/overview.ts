import { sql } from 'drizzle-orm'
import { officeNameSql } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { type Consultation, consultations } from './tables.ts'

/** Everything a consultation's page counts and names beside its stages and topics, in one query. */
export type Totals = {
  office: string | null
  voices: number
  meetings: number
  meetingsAhead: number
  proposals: number
  undecided: number
  remarks: number
  answered: number
  overdue: number
  answersDue: string | null
  publications: number
  report: number | null
  commitments: number
  yearlyReports: number
  documentTitle: string | null
  documentSlug: string | null
  versions: { number: number; name: string; made: string; consulted: boolean }[]
}

export async function totalsOf(db: Db, consultation: Consultation, now: Date): Promise<Totals> {
  const { id, documentId, versionId } = consultation
  const today = dayOf(now)
  const of = (table: string, also = 'true') =>
    sql`(select count(*)::int from ${sql.identifier(table)} x where x.consultation_id = ${id} and ${sql.raw(also)})`
  const meetings = (
    also: string,
  ) => sql`(select count(*)::int from meetings m join occurrences o on o.id = m.occurrence_id
      where m.consultation_id = ${id} and o.cancelled is null and ${sql.raw(also)} ${now.toISOString()}::timestamptz)`
  const [row] = await rowsOf<Totals>(
    db.execute(sql`select
      ${officeNameSql(consultations.officeId, today)} as office,
      ${of('conclusions', 'x.withdrawn is null')} as voices,
      ${meetings('o.ends <=')} as meetings, ${meetings('o.ends >')} as "meetingsAhead",
      ${of('proposals')} as proposals, ${of('proposals', 'x.outcome is null')} as undecided,
      ${of('remarks', 'x.withdrawn is null')} as remarks,
      ${of('remarks', 'x.withdrawn is null and x.answer_id is not null')} as answered,
      ${of('remarks', `x.withdrawn is null and x.answer_id is null and x.due < '${today}'`)} as overdue,
      (select min(x.due)::text from remarks x where x.consultation_id = ${id} and x.withdrawn is null and x.answer_id is null)
        as "answersDue",
      ${of('publication_evidence')} as publications,
      (select max(number) from consultation_reports x where x.consultation_id = ${id} and x.published is not null) as report,
      ${of('commitments', 'x.removed is null')} as commitments, ${of('yearly_reports', 'x.published is not null')} as "yearlyReports",
      d.title as "documentTitle", d.slug as "documentSlug",
      coalesce((select jsonb_agg(jsonb_build_object('number', v.number, 'name', v.name, 'made', v.made,
          'consulted', v.id = ${versionId}::uuid) order by v.number desc)
        from document_versions v where v.document_id = ${documentId}::uuid and v.public), '[]') as versions
      from consultations left join documents d on d.id = consultations.document_id
      where consultations.id = ${id}`),
  )
  return row!
}
