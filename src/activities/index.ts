import { Hono } from 'hono'
import type { Domain } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { publicDates } from './activities.ts'
import { entryOf } from './calendar.ts'
import { presenceDoor, proposalDoor } from './doors.ts'
import { feedRoutes } from './feed-routes.ts'
import { activityForm, cancellationForm, channelForm, registrationForm } from './forms.ts'
import { listRoutes } from './list-routes.tsx'
import { datesOfPerson } from './mine.ts'
import { paths } from './paths.ts'
import { erase, personal } from './personal.ts'
import { batchForm, headCountForm, importForm, sheetForm, tapForm, walkInForm } from './presence/forms.ts'
import { paths as presencePaths } from './presence/paths.ts'
import { presenceRoutes } from './presence/routes.tsx'
import { messageForm, proposalForm } from './proposals/forms.ts'
import { proposalDuties, proposalTells } from './proposals/offering.ts'
import { proposalPaths } from './proposals/paths.ts'
import { proposingRoutes } from './proposals/routes.tsx'
import { answeringRoutes } from './proposals/staff-routes.tsx'
import { publishingRoutes } from './publishing/routes.tsx'
import { registrationRoutes } from './registration-routes.tsx'
import { readingRoutes } from './routes.tsx'
import { runningRoutes } from './running-routes.tsx'
import { dateRoutes } from './series/date-routes.tsx'
import { dateForm, scheduleForm } from './series/forms.ts'
import { seriesRoutes } from './series/routes.tsx'
import { takingChores } from './taking/chores.ts'
import { tells } from './telling.ts'

export {
  activityBySlug,
  addActivity,
  cancelDate,
  editActivity,
  freeSlug,
  type NewActivity,
  type NewDate,
  publicDates,
  publishActivities,
  restoreDate,
} from './activities.ts'
export { comingShape, dateShape } from './forms.ts'
export { ComingFields, DateFields } from './pages/date-fields.tsx'
export { attendanceOf, participantsOf, participationsOf, peopleOn, takesPart } from './participations.ts'
export { paths as activityPaths } from './paths.ts'
export { type AttendanceFigures, attendanceFigures } from './presence/figures.ts'
export { paths as presencePaths } from './presence/paths.ts'
export { noteTaps, type Tap } from './presence/taps.ts'
export { type Registering, register, withdraw } from './registrations.ts'
export { mayKeepList, mayRun } from './rights.ts'
export { addSchedule, reschedule } from './series/schedules.ts'
export {
  type Activity,
  activities as activityTable,
  type Occurrence,
  occurrences as occurrenceTable,
  type Participation,
  participations as participationTable,
} from './tables.ts'
export { seatsOf } from './taking/seats.ts'

const routes = new Hono<Env>()
  .route('/', runningRoutes)
  .route('/', proposingRoutes)
  .route('/', answeringRoutes)
  .route('/', publishingRoutes)
  .route('/', feedRoutes)
  .route('/', seriesRoutes)
  .route('/', dateRoutes)
  .route('/', readingRoutes)
  .route('/', registrationRoutes)
  .route('/', listRoutes)
  .route('/', presenceRoutes)

export const activities: Domain = {
  name: 'activities',
  routes,
  menu: ({ slug }, t) => [{ label: t('activities.menu'), href: paths.activities.href({ community: slug }), order: 20 }],
  doors: async (_db, community, view) => [...presenceDoor(community, view), proposalDoor(community, view)],
  duties: proposalDuties,
  personal,
  erase,
  tells: { ...tells, ...proposalTells },
  mine: datesOfPerson,
  chores: takingChores,
  forms: {
    [paths.activities.pattern]: activityForm,
    [paths.edit.pattern]: activityForm,
    [paths.registration.pattern]: registrationForm,
    [paths.entry.pattern]: registrationForm.and(channelForm),
    [paths.cancellation.pattern]: cancellationForm,
    [presencePaths.entries.pattern]: batchForm,
    [presencePaths.sheetEntry.pattern]: sheetForm,
    [presencePaths.listImport.pattern]: importForm,
    [presencePaths.taps.pattern]: tapForm,
    [presencePaths.walkIns.pattern]: walkInForm,
    [presencePaths.headCount.pattern]: headCountForm,
    [proposalPaths.queue.pattern]: proposalForm,
    [proposalPaths.talk.pattern]: messageForm,
    [proposalPaths.refusal.pattern]: messageForm,
    [proposalPaths.ownMessage.pattern]: messageForm,
    [paths.schedules.pattern]: scheduleForm,
    [paths.schedule.pattern]: scheduleForm,
    [paths.date.pattern]: dateForm,
  },

  async calendar(db, communityId, from, until) {
    const rows = await publicDates(db, communityId, from, until)
    return rows.map(({ about, ...dated }) => ({ ...entryOf(dated), about }))
  },
}
