import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { mayWork } from './consultations.ts'
import type { ConsultationBrief } from './pages/consultations.tsx'
import { presentStage } from './rules.ts'
import type { Stage } from './tables.ts'

type Row = Omit<ConsultationBrief, 'stage'> & { id: string; communityId: string; stages: Stage[] }

/** Consultations of a community as this person may see them, the newest first, each with the stage it is in. */
export async function consultationBriefs(
  db: Db,
  communityId: string,
  person: Person | null,
  today: string,
): Promise<ConsultationBrief[]> {
  const rows = await rowsOf<Row>(
    db.execute(sql`
      select c.id, c.community_id as "communityId", c.slug, c.title, c.summary, c.published is not null as published,
        c.status = 'closed' as closed,
        coalesce((select jsonb_agg(to_jsonb(s) order by s.position) from stages s where s.consultation_id = c.id), '[]') as stages
      from consultations c where c.community_id = ${communityId} order by c.published desc nulls first, c.created desc`),
  )
  return rows
    .filter((row) => row.published || mayWork(person, row))
    .map(({ slug, title, summary, published, closed, stages }) => {
      const stage = presentStage(stages, today)
      const present = stage && { kind: stage.kind, title: stage.title, ends: stage.ends }
      return { slug, title, summary, published, closed, stage: present }
    })
}
