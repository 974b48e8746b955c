import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { type Db, rowsOf } from '#kit/db.ts'
import type { CalendarEntry, Domain } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { agreementEndForm, agreementForm, signatureForm } from './agreements/forms.ts'
import { agreementRoutes } from './agreements/routes.tsx'
import { callForm, entryForm, offerForm } from './calls/forms.ts'
import { callRoutes } from './calls/routes.tsx'
import { certificateForm } from './certificates/certificates.ts'
import { certificateRoutes } from './certificates/routes.tsx'
import { dutiesOf } from './duties.ts'
import { correctionForm, disputeForm, hoursForm } from './hours/forms.ts'
import { registerRoutes } from './hours/register-routes.tsx'
import { hoursRoutes } from './hours/routes.tsx'
import { paths } from './paths.ts'
import { peopleRoutes } from './people/routes.tsx'
import { erase, personal } from './personal.ts'
import { shiftEndForm, shiftForm, swapForm, takeForm } from './shifts/forms.ts'
import { remind } from './shifts/reminders.ts'
import { shiftRoutes } from './shifts/routes.tsx'
import { tells } from './telling.ts'

export {
  type Asked as AskedHours,
  type Figures as VolunteerFigures,
  type HoursRecord,
  volunteerFigures,
  volunteerRecords,
} from './hours/figures.ts'
export { paths as volunteeringPaths } from './paths.ts'
export { agreementDuty, insurerOf, serviceDays, worthOf } from './service.ts'

const routes = new Hono<Env>()
  .route('/', registerRoutes)
  .route('/', callRoutes)
  .route('/', shiftRoutes)
  .route('/', peopleRoutes)
  .route('/', hoursRoutes)
  .route('/', agreementRoutes)
  .route('/', certificateRoutes)

export const volunteering: Domain = {
  name: 'volunteering',
  routes,
  menu: ({ slug }, t) => [{ label: t('volunteering.menu'), href: paths.calls.href({ community: slug }), order: 35 }],
  duties: dutiesOf,
  mine,
  personal,
  erase,
  tells,
  chores: remind,
  forms: {
    [paths.calls.pattern]: callForm,
    [paths.callEdit.pattern]: callForm,
    [paths.offer.pattern]: offerForm,
    [paths.entry.pattern]: entryForm,
    [paths.shifts.pattern]: shiftForm,
    [paths.shiftEnd.pattern]: shiftEndForm,
    [paths.places.pattern]: takeForm,
    [paths.swaps.pattern]: swapForm,
    [paths.hours.pattern]: hoursForm,
    [paths.dispute.pattern]: disputeForm,
    [paths.correction.pattern]: correctionForm,
    [paths.agreements.pattern]: agreementForm,
    [paths.signature.pattern]: signatureForm,
    [paths.agreementEnd.pattern]: agreementEndForm,
    [paths.certificates.pattern]: certificateForm,
  },

  async doors(db, community, { t, now }) {
    const [row] = await rowsOf<{ count: number }>(
      db.execute(sql`select count(*)::int as count from help_calls where community_id = ${community.id}
        and closed is null and (until_day is null or until_day >= ${now.toISOString()}::timestamptz::date)`),
    )
    if (row!.count === 0) return []
    const href = paths.calls.href({ community: community.slug })
    const text = t('volunteering.door', { count: row!.count })
    return [{ title: t('volunteering.menu'), text, href, urgency: 25, sign: 'hand', paint: 'lime' }]
  },
}

type Row = { id: string; title: string; place: string } & {
  begins: string
  ends: string
  off: boolean
  community: string
  volunteerId: string
}

/** The shifts on which a person stands, for their own calendar. */
async function mine(db: Db, personId: string, from: Date, until: Date): Promise<CalendarEntry[]> {
  const rows = await rowsOf<Row>(
    db.execute(sql`
      select p.id, c.title, c.place, s.begins, s.ends, s.cancelled is not null as off, m.slug as community,
        v.id as "volunteerId"
      from shift_places p join shifts s on s.id = p.shift_id join help_calls c on c.id = s.call_id
        join volunteers v on v.id = p.volunteer_id join communities m on m.id = v.community_id
      where v.person_id = ${personId} and p.given_back is null and s.ends >= ${from.toISOString()}::timestamptz
        and s.begins < ${until.toISOString()}::timestamptz order by s.begins`),
  )
  return rows.map(({ id, title, place, begins, ends, off, community, volunteerId }) => ({
    uid: id,
    title,
    href: paths.volunteer.href({ community, key: volunteerId }),
    begins: new Date(begins),
    ends: new Date(ends),
    allDay: false,
    place: place || null,
    cancelled: off,
    kind: 'shift',
  }))
}
