import { sql } from 'drizzle-orm'
import { officeNameSql } from '#communities/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import { type Consultation, consultations } from '../process/tables.ts'

type Counts = Record<string, number>

/** The report as it is frozen: figures and the rows behind them. Natural persons are never named in it. */
export type Content = {
  title: string
  summary: string
  legalBasis: string
  contact: string
  office: string | null
  document: string | null
  publishedBecause: string | null
  forms: string[]
  stages: { kind: string; title: string; begins: string; ends: string }[]
  evidence: { what: string; channel: string; address: string; from: string; to: string | null }[]
  meetings: { title: string; begins: string; place: string; open: boolean; people: number }[]
  conclusions: { number: number; topic: string; text: string; channel: string }[]
  proposals: { number: number; title: string; outcome: string | null; reason: string | null }[]
  remarks: RemarkLine[]
  opinions: { body: string; outcome: string | null; due: string; text: string }[]
  versions: { number: number; name: string; made: string }[]
  changes: { citation: string; before: string; after: string }[]
}

export type RemarkLine = {
  number: number
  citation: string
  text: string
  /** How its author would have the place worded, and why; reports frozen earlier do not have them. */
  proposed?: string
  reasons?: string
  /** The organisation; null is a natural person. */
  organisation: string | null
  channel: string
  received: string
  late: boolean
  outcome: string | null
  answer: string | null
  office: string | null
}

const lists = (id: string) => ({
  stages: sql`select kind, title, begins, ends from stages where consultation_id = ${id} order by position`,
  evidence: sql`select what, channel, address, published_from as "from", published_to as "to"
    from publication_evidence where consultation_id = ${id} order by published_from, created`,
  meetings: sql`select a.title, o.begins, o.place, m.open, greatest(
      (select coalesce(sum(p.seats), 0) from participations p where p.activity_id = a.id and p.status in ('present', 'late', 'left')),
      (select coalesce(max(h.people), 0) from head_counts h where h.occurrence_id = o.id))::int as people
    from meetings m join activities a on a.id = m.activity_id join occurrences o on o.id = m.occurrence_id
    where m.consultation_id = ${id} and o.cancelled is null order by o.begins`,
  conclusions: sql`select c.number, t.title as topic, c.text, c.channel from conclusions c
    join topics t on t.id = c.topic_id left join meetings m on m.id = c.meeting_id
    where c.consultation_id = ${id} and c.withdrawn is null and (c.meeting_id is null or m.published is not null)
    order by c.number`,
  proposals: sql`select number, title, outcome, reason from proposals where consultation_id = ${id} order by number`,
  remarks: sql`select r.number, r.citation, r.text, r.proposed, r.reasons, g.name as organisation, r.channel, r.received, r.late, a.outcome,
      a.reasons as answer, (select n.name from office_names n where n.office_id = a.office_id
        and daterange(n.valid_from, n.valid_to, '[]') @> (a.answered at time zone 'Europe/Warsaw')::date) as office
    from remarks r left join answers a on a.id = r.answer_id left join organisations g on g.id = r.organisation_id
    where r.consultation_id = ${id} and r.withdrawn is null order by r.number`,
  opinions: sql`select o.body, o.outcome, o.due, o.text from opinions o
    join consultations c on c.document_id = o.document_id where c.id = ${id} order by o.requested, o.body`,
  versions: sql`select v.number, v.name, v.made from document_versions v
    join consultations c on c.document_id = v.document_id where c.id = ${id} and v.public order by v.number`,
  changes: sql`select coalesce(n.citation, b.citation) as citation, coalesce(b.heading || ' ' || b.text, '') as before,
      coalesce(n.heading || ' ' || n.text, '') as after
    from (select * from version_units where version_id = (select version_id from consultations where id = ${id})) b
    full join (select * from version_units where version_id = (select v.id from document_versions v
      join consultations c on c.document_id = v.document_id where c.id = ${id} and v.public and c.version_id is not null
      order by v.number desc limit 1)) n on n.unit_id = b.unit_id
    where b.text is distinct from n.text or b.heading is distinct from n.heading
    order by coalesce(n.sequence, b.sequence)`,
})

/** Everything a report says, gathered from the records as they are now, in one query. */
export async function contentOf(db: Db, consultation: Consultation, now: Date): Promise<Content> {
  const { id, title, summary, legalBasis, contact, publishedBecause, forms } = consultation
  const parts = Object.entries(lists(id)).map(
    ([name, query]) =>
      sql`coalesce((select jsonb_agg(to_jsonb(x)) from (${query}) x), '[]') as ${sql.identifier(name)}`,
  )
  const [row] = await rowsOf<
    Omit<Content, 'title' | 'summary' | 'legalBasis' | 'contact' | 'publishedBecause' | 'forms'>
  >(
    db.execute(sql`
      select ${officeNameSql(consultations.officeId, dayOf(now))} as office,
        (select d.title from documents d where d.id = consultations.document_id) as document,
        ${sql.join(parts, sql`, `)}
      from consultations where consultations.id = ${id}`),
  )
  return { title, summary, legalBasis, contact, publishedBecause, forms, ...row! }
}

export type ListName = 'conclusions' | 'remarks' | 'proposals' | 'meetings'

/** A figure of the report: how many, and how they divide. Every figure opens the list it was counted from. */
export type Figure = { list: ListName; count: number; by: Counts }

/** The figures, counted from the same rows that stand behind them, so that they cannot disagree. */
export function figuresOf(content: Content): Figure[] {
  const { conclusions, remarks, proposals, meetings } = content
  return [
    { list: 'meetings', count: meetings.length, by: { people: meetings.reduce((sum, one) => sum + one.people, 0) } },
    { list: 'conclusions', count: conclusions.length, by: counted(conclusions, ({ channel }) => channel) },
    { list: 'proposals', count: proposals.length, by: counted(proposals, ({ outcome }) => outcome ?? 'open') },
    { list: 'remarks', count: remarks.length, by: counted(remarks, ({ channel }) => channel) },
  ]
}

/** How the remarks were answered; those that wait are 'waiting'. */
export function positionsOf({ remarks }: Content): Counts {
  return counted(remarks, ({ outcome }) => outcome ?? 'waiting')
}

/** What differs between two states of a report, figure by figure. */
export function figureChanges(before: Content, after: Content) {
  const flat = (content: Content) => [
    ...figuresOf(content).map(({ list, count }) => [list, count] as const),
    ...Object.entries(positionsOf(content)).map(([name, count]) => [`position.${name}`, count] as const),
  ]
  const [old, fresh] = [new Map<string, number>(flat(before)), new Map<string, number>(flat(after))]
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? 0, after: fresh.get(name) ?? 0 }))
    .filter((one) => one.before !== one.after)
}

/** Remarks whose answer is not the same in two states of a report. */
export function answerChanges(before: Content, after: Content) {
  const old = new Map(before.remarks.map((remark) => [remark.number, remark]))
  return after.remarks
    .filter(({ number, outcome, answer }) => {
      const earlier = old.get(number)
      return !earlier || earlier.outcome !== outcome || earlier.answer !== answer
    })
    .map(({ number, outcome }) => ({ number, before: old.get(number)?.outcome ?? null, after: outcome }))
}

function counted<Row>(rows: Row[], nameOf: (row: Row) => string): Counts {
  const counts: Counts = {}
  for (const row of rows) counts[nameOf(row)] = (counts[nameOf(row)] ?? 0) + 1
  return counts
}
