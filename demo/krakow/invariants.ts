import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import { walkTies } from '#kit/traces.ts'
import type { Play } from './play.ts'

type Finding = { sentence: string; broken: string[] }

/** What must be true when the programme has been played; a finding with nothing broken holds. */
export async function invariants(db: Db, play: Play): Promise<Finding[]> {
  return [
    { sentence: 'every remark has an answer', broken: await list(db, unanswered) },
    { sentence: 'every author was told', broken: await list(db, untold) },
    { sentence: 'every traced conclusion reaches a unit or a reasoned refusal', broken: await list(db, lost) },
    { sentence: 'every unit so reached leads back to the conclusion', broken: await oneWay(db) },
    { sentence: 'the report’s numbers equal the records’', broken: await wrongNumbers(db, play) },
    { sentence: 'the record of events is unbroken', broken: await list(db, rewritten) },
  ]
}

// What is still open for remarks is not due yet.
const unanswered = sql`select number::text as what from remarks where answer_id is null and withdrawn is null and due < now()`

const untold = sql`
  select r.number::text as what from remarks r join people p on p.id = r.person_id
  where p.contact <> 'none' and r.answer_id is not null and not exists (
    select 1 from notices n where n.person_id = p.id and n.told is not null and n.key like '%answer%')`

const lost = sql`
  select c.number::text as what from conclusions c
    join traces t on t.from_kind = 'conclusion' and t.from_id = c.id and t.to_kind = 'proposal'
    join proposals p on p.id = t.to_id
  where not (p.outcome = 'refused' and length(p.reason) > 0)
    and not exists (select 1 from traces u where u.from_kind = 'proposal' and u.from_id = p.id and u.to_kind = 'unit')`

const rewritten = sql`
  select e.id::text as what from events e
  where e.hash <> encode(sha256(convert_to(event_text(e), 'UTF8')), 'hex')`

async function list(db: Db, query: ReturnType<typeof sql>): Promise<string[]> {
  return (await rowsOf<{ what: string }>(db.execute(query))).map(({ what }) => what)
}

async function oneWay(db: Db): Promise<string[]> {
  const units = await rowsOf<{ id: string }>(
    db.execute(sql`select distinct to_id as id from traces where from_kind = 'proposal' and to_kind = 'unit'`),
  )
  const broken: string[] = []
  for (const { id } of units) {
    const ties = await walkTies(db, { kind: 'unit', id }, 'up')
    if (!ties.some((tie) => tie.fromKind === 'conclusion')) broken.push(id)
  }
  return broken
}

type Numbers = { remarks: number; answered: number; late: number; conclusions: number; meetings: number }
type Line = { answer: string | null; late: boolean }
type Content = { remarks: Line[]; conclusions: unknown[]; meetings: unknown[] }

async function wrongNumbers(db: Db, { home }: Play): Promise<string[]> {
  const slug = home.split('/').at(-1)
  const [records] = await rowsOf<Numbers>(
    db.execute(sql`
      with c as (select id from consultations where slug = ${slug})
      select (select count(*)::int from remarks r join c on c.id = r.consultation_id where r.withdrawn is null) as remarks,
        (select count(*)::int from remarks r join c on c.id = r.consultation_id where r.answer_id is not null) as answered,
        (select count(*)::int from remarks r join c on c.id = r.consultation_id where r.late) as late,
        (select count(*)::int from conclusions x join c on c.id = x.consultation_id where x.withdrawn is null) as conclusions,
        (select count(*)::int from meetings m join c on c.id = m.consultation_id) as meetings`),
  )
  const [report] = await rowsOf<{ content: Content }>(
    db.execute(sql`select content from consultation_reports order by number desc limit 1`),
  )
  const { content } = report!
  const told: Numbers = {
    remarks: content.remarks.length,
    answered: content.remarks.filter(({ answer }) => answer !== null).length,
    late: content.remarks.filter(({ late }) => late).length,
    conclusions: content.conclusions.length,
    meetings: content.meetings.length,
  }
  const names = Object.keys(told) as (keyof Numbers)[]
  return names
    .filter((name) => told[name] !== records![name])
    .map((name) => `${name}: ${told[name]} ≠ ${records![name]}`)
}
