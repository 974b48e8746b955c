import { inArray, sql } from 'drizzle-orm'
import { dayOf, instantOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Duty, Figure, Thing } from '#kit/domain.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import { offer } from '#kit/together.ts'
import type { End } from '#kit/traces.ts'
import type { View } from '#kit/view.ts'
import { mayOrganise, mayWork } from '../process/consultations.ts'
import { paths } from './paths.ts'
import { reachOf } from './rights.ts'
import { remindBefore } from './rules.ts'
import { type Outcome, remarks } from './tables.ts'

type Placed = { consultationId: string; communityId: string; community: string; slug: string; title: string }
type Row = Placed & { id: string; answerId: string | null; number: number; citation: string; text: string }
type ThingRow = Row & { published: Date | null; outcome: Outcome | null; reasons: string | null }

/** Remarks and answers as things on a chain; those of an unpublished consultation only for who works on it. */
export async function things(db: Db, ends: End[], view: View): Promise<Thing[]> {
  const ids = (wanted: string) => ends.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  const [ofRemarks, ofAnswers] = [ids('remark'), ids('answer')]
  if (ofRemarks.length + ofAnswers.length === 0) return []
  const wanted = sql.join(
    [
      ofRemarks.length > 0 ? inArray(remarks.id, ofRemarks) : sql`false`,
      ofAnswers.length > 0 ? inArray(remarks.answerId, ofAnswers) : sql`false`,
    ],
    sql` or `,
  )
  const rows = await rowsOf<ThingRow>(
    db.execute(sql`
      select remarks.id, remarks.answer_id as "answerId", remarks.number, remarks.citation, remarks.text, c.id as "consultationId",
        c.community_id as "communityId", m.slug as community, c.slug, c.title, c.published, a.outcome, a.reasons
      from remarks join consultations c on c.id = remarks.consultation_id join communities m on m.id = c.community_id
        left join answers a on a.id = remarks.answer_id
      where remarks.withdrawn is null and (${wanted}) order by remarks.number`),
  )
  const seen = rows.filter((row) => row.published || mayWork(view.person, { ...row, id: row.consultationId }))
  const told = new Set(ofRemarks)
  return [
    ...seen.filter(({ id }) => told.has(id)).map((row) => remarkThing(view, row)),
    ...ofAnswers.flatMap((id) => answerThing(view, id, seen)),
  ]
}

function remarkThing({ t }: View, { id, number, citation, text, community, slug }: ThingRow): Thing {
  const label = [t('consultations.remark.title', { number }), citation].filter(Boolean).join(' · ')
  return {
    kind: 'remark',
    id,
    label,
    href: paths.remark.href({ community, consultation: slug, number }),
    excerpt: excerpt(text, 140),
  }
}

/** An answer that several remarks share is read at the first of them. */
function answerThing({ t }: View, id: string, rows: ThingRow[]): Thing[] {
  const row = rows.find(({ answerId }) => answerId === id)
  if (!row?.outcome) return []
  const { community, slug, number, reasons } = row
  const label = `${t('consultations.answer.title')}: ${t(`consultations.outcome.${row.outcome}`)}`
  const href = paths.remark.href({ community, consultation: slug, number })
  return [{ kind: 'answer', id, label, href, excerpt: excerpt(reasons ?? '', 140) }]
}

type Waiting = Placed & { officeId: string | null; count: number; due: string; overdue: number }

/** Remarks that wait for whoever answers them, office by office. */
export const awaited = offer<Waiting, [View], Duty>(
  ({ now }) => sql`
    select c.id as "consultationId", c.community_id as "communityId", m.slug as community, c.slug, c.title,
      r.office_id as "officeId", count(*)::int as count, min(r.due)::text as due,
      count(*) filter (where r.due < ${dayOf(now)}::date)::int as overdue
    from remarks r join consultations c on c.id = r.consultation_id join communities m on m.id = c.community_id
    where r.answer_id is null and r.withdrawn is null and r.due is not null
    group by c.id, m.slug, r.office_id order by min(r.due) limit 200`,
  (rows, _, { person, t }) =>
    rows.flatMap(({ consultationId, officeId, count, due, overdue, ...at }) => {
      const reach = reachOf(person, { ...at, id: consultationId })
      const mine = reach === 'all' || (officeId !== null && reach?.includes(officeId))
      if (!mine) return []
      const title = t(`consultations.duty.answers${overdue > 0 ? '-overdue' : ''}`, { count, overdue, title: at.title })
      const href = paths.desk.href({ community: at.community, consultation: at.slug })
      return [{ title, href, due: instantOf(due, '23:59') }]
    }),
)

/** Remarks are about to be taken, or are, and nobody has said on which text: for whoever organises. */
export const unopened = offer<Placed & { begins: string }, [View], Duty>(
  ({ now }) => sql`
    select c.id as "consultationId", c.community_id as "communityId", m.slug as community, c.slug, c.title, s.begins::text as begins
    from stages s join consultations c on c.id = s.consultation_id join communities m on m.id = c.community_id
    where s.kind = 'remarks' and c.version_id is null and c.published is not null
      and s.begins <= ${dayOf(now)}::date + ${remindBefore}::int and s.ends >= ${dayOf(now)}::date limit 50`,
  (rows, _, { person, t }) =>
    rows
      .filter((row) => mayOrganise(person, { ...row, id: row.consultationId }))
      .map(({ community, slug, title, begins }) => ({
        title: t('consultations.duty.opening', { title }),
        href: paths.opening.href({ community, consultation: slug }),
        due: instantOf(begins),
      })),
)

/** How many remarks, and how many of them have their answer. */
export const figures = offer<{ total: number; answered: number }, [string, View], Figure>(
  (communityId) => sql`
    select count(*)::int as total, count(r.answer_id)::int as answered
    from remarks r join consultations c on c.id = r.consultation_id
    where r.community_id = ${communityId} and r.withdrawn is null and c.published is not null`,
  ([row], _, __, { t, community }) => {
    const { total, answered } = row!
    if (total === 0 || !community) return []
    const href = `/${community.slug}/konsultacje`
    return [
      { value: total, label: t('consultations.figure.remarks', { count: total }), href, order: 30 },
      { value: answered, label: t('consultations.figure.answers', { count: answered }), href, order: 40 },
    ]
  },
)
