import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { instantOf } from '#kit/dates.ts'
import { type Db, rowsOf } from '#kit/db.ts'
import type { Duty, Thing } from '#kit/domain.ts'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { excerpt } from '#kit/text/excerpt.ts'
import { offer } from '#kit/together.ts'
import type { End } from '#kit/traces.ts'
import type { View } from '#kit/view.ts'
import { mayAnswer, mayWork } from '../process/consultations.ts'
import { forgetWorker } from '../workers.ts'
import { choiceForm, deedRoutes, entryForm } from './deed-routes.tsx'
import { paths } from './paths.ts'
import { removalForm, removalRoutes } from './removal-routes.tsx'
import { conclusionForm, reportRoutes } from './routes.tsx'
import { commitmentReports, commitments, consultationReports, yearlyReports } from './tables.ts'
import { tells } from './tells.ts'
import { type Process, terms, waitingIn } from './years.ts'

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
      where d.id in ${ids} and d.removed is null`),
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

/** Yearly reports of years that are over, begun or not, for those who answer for them. */
const duties = offer<Process, [View], Duty>(
  () => terms(null),
  async (rows, db, { person, t, now }) => {
    const mine = rows.filter((one) => mayAnswer(person, one))
    return (await waitingIn(db, mine, now)).flatMap(({ community, slug, title, waiting }) =>
      waiting.map(({ year, due }) => ({
        title: t('consultations.duty.year', { year: String(year), title }),
        href: paths.yearDesk.href({ community, consultation: slug, year }),
        due: instantOf(due, '23:59'),
      })),
    )
  },
)

export const report: Part = {
  routes: new Hono<Env>().route('/', reportRoutes).route('/', removalRoutes).route('/', deedRoutes),
  things,
  duties: [duties],
  tells,
  erase: (tx, personId) =>
    forgetWorker(tx, personId, [
      [consultationReports, consultationReports.madeBy],
      [commitments, commitments.createdBy],
      [commitments, commitments.removedBy],
      [yearlyReports, yearlyReports.publishedBy],
      [commitmentReports, commitmentReports.reportedBy],
    ]),
  forms: {
    [paths.publication.pattern]: conclusionForm,
    [paths.choice.pattern]: choiceForm,
    [paths.removal.pattern]: removalForm,
    [paths.yearEntry.pattern]: entryForm,
  },
}
