import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { dayOf, instantOf } from '#kit/dates.ts'
import type { Duty } from '#kit/domain.ts'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { offer } from '#kit/together.ts'
import type { View } from '#kit/view.ts'
import { mayRunCentre } from '../places/rights.ts'
import { agreementForm, conclusionForm, costForm, goalForm, leadingForm, pictureForm } from './forms.ts'
import { handingRoutes } from './handing-routes.tsx'
import { lineRoutes } from './line-routes.tsx'
import { paths } from './paths.ts'
import { pictureRoutes } from './picture-routes.tsx'
import { reportRoutes } from './report-routes.tsx'
import { listRoutes, yearRoutes } from './routes.tsx'
import { reportDue } from './rules.ts'
import { tells } from './tells.ts'

type Waiting = { id: string; communityId: string; community: string; centre: string; name: string }

const lastYear = (now: Date) => Number(dayOf(now).slice(0, 4)) - 1

/** Places that worked last year and have no report of it yet, for those who run them. */
const duties = offer<Waiting, [View], Duty>(
  ({ now }) => sql`
    select p.id, p.community_id as "communityId", c.slug as community, p.slug as centre, p.name
    from centres p join communities c on c.id = p.community_id
    where p.opened <= ${`${lastYear(now)}-12-31`}::date
      and (p.closed is null or p.closed >= ${`${lastYear(now)}-01-01`}::date)
      and not exists (select from centre_reports r
        where r.centre_id = p.id and r.year = ${lastYear(now)} and r.published is not null)
    order by p.name`,
  (rows, _, { person, t, now }) =>
    rows
      .filter((row) => mayRunCentre(person, row))
      .map(({ community, centre, name }) => ({
        title: t('centres.year.duty', { name, year: String(lastYear(now)) }),
        href: paths.draft.href({ community, centre, year: lastYear(now) }),
        due: instantOf(reportDue(lastYear(now)), '23:59'),
      })),
)

/** The year of a place: counted, reported, paid for. */
export const year: Part = {
  routes: new Hono<Env>()
    .route('/', yearRoutes)
    .route('/', lineRoutes)
    .route('/', pictureRoutes)
    .route('/', reportRoutes)
    .route('/', handingRoutes)
    .route('/', listRoutes),
  duties: [duties],
  tells,
  forms: {
    [paths.leading.pattern]: leadingForm,
    [paths.goals.pattern]: goalForm,
    [paths.goal.pattern]: goalForm,
    [paths.pictures.pattern]: pictureForm,
    [paths.agreements.pattern]: agreementForm,
    [paths.agreement.pattern]: agreementForm,
    [paths.costs.pattern]: costForm,
    [paths.cost.pattern]: costForm,
    [paths.publication.pattern]: conclusionForm,
  },
}
