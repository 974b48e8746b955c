import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { instantOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Duty, Thing } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import type { End } from '#kit/traces.ts'
import type { View } from '#kit/view.ts'
import { mayAnswer, mayWork } from '../process/consultations.ts'
import type { Room } from '../rooms.ts'
import { choiceForm, deedRoutes, entryForm } from './deed-routes.tsx'
import { paths } from './paths.ts'
import { conclusionForm, reportRoutes } from './routes.tsx'
import { tells } from './tells.ts'

type Row = { id: string; communityId: string; consultationId: string; community: string; slug: string }

/** Commitments as the last link of the chain. */
async function things(db: Db, ends: End[], view: View): Promise<Thing[]> {
  const ids = ends.filter(({ kind }) => kind === 'commitment').map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await rowsOf<Row & { text: string; published: boolean }>(
    db.execute(sql`
      select d.id, d.text, d.community_id as "communityId", c.id as "consultationId", m.slug as community, c.slug,
        c.published is not null as published
      from commitments d join consultations c on c.id = d.consultation_id join communities m on m.id = c.community_id
      where d.id in ${ids}`),
  )
  return rows
    .filter((row) => row.published || mayWork(view.person, { id: row.consultationId, communityId: row.communityId }))
    .map(({ id, text, community, slug }) => ({
      kind: 'commitment',
      id,
      label: excerpt(text, 90),
      href: paths.deeds.href({ community, consultation: slug }),
      excerpt: '',
    }))
}

type Due = Omit<Row, 'consultationId'> & { year: number; title: string; due: string }

/** Yearly reports begun and not yet published. */
async function duties(db: Db, view: View): Promise<Duty[]> {
  if (!view.person || view.person.roles.length === 0) return []
  const rows = await rowsOf<Due>(
    db.execute(sql`
      select c.id, c.community_id as "communityId", m.slug as community, c.slug, c.title, y.year, y.due::text as due
      from yearly_reports y join consultations c on c.id = y.consultation_id join communities m on m.id = c.community_id
      where y.published is null order by y.due`),
  )
  return rows
    .filter((row) => mayAnswer(view.person, row))
    .map(({ community, slug, title, year, due }) => ({
      title: view.t('consultations.duty.year', { year: String(year), title }),
      href: paths.yearDesk.href({ community, consultation: slug, year }),
      due: instantOf(due, '23:59'),
    }))
}

export const report: Room = {
  routes: new Hono<Env>().route('/', reportRoutes).route('/', deedRoutes),
  things,
  duties,
  tells,
  forms: {
    [paths.publication.pattern]: conclusionForm,
    [paths.choice.pattern]: choiceForm,
    [paths.yearEntry.pattern]: entryForm,
  },
}
