import { Hono } from 'hono'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { forgetWorker } from '../workers.ts'
import { closingRoutes } from './closing-routes.tsx'
import { evidenceRoutes } from './evidence-routes.tsx'
import {
  announcementForm,
  descriptionForm,
  evidenceForm,
  principlesForm,
  reopeningForm,
  scheduleForm,
  stageEndForm,
  stageForm,
  teamForm,
  textForm,
  topicForm,
  voicesForm,
  wayForm,
} from './forms.ts'
import { calendar, doors, duties, things } from './offers.ts'
import { paths } from './paths.ts'
import { peopleRoutes } from './people-routes.tsx'
import { planRoutes } from './plan-routes.tsx'
import { routes } from './routes.tsx'
import { stageRoutes } from './stage-routes.tsx'
import { consultations, publicationEvidence } from './tables.ts'
import { tells } from './tells.ts'

export const process: Part = {
  // The address of a new consultation stands before those of all others.
  routes: new Hono<Env>()
    .route('/', planRoutes)
    .route('/', closingRoutes)
    .route('/', routes)
    .route('/', stageRoutes)
    .route('/', peopleRoutes)
    .route('/', evidenceRoutes),
  menu: ({ slug }, t) => [
    { label: t('consultations.menu'), href: paths.consultations.href({ community: slug }), order: 10 },
  ],
  doors: [doors],
  duties: [duties],
  calendar,
  things,
  tells,
  erase: (tx, personId) =>
    forgetWorker(tx, personId, [
      [consultations, consultations.createdBy],
      [publicationEvidence, publicationEvidence.createdBy],
    ]),
  forms: {
    [paths.consultations.pattern]: descriptionForm,
    [paths.description.pattern]: descriptionForm,
    [paths.text.pattern]: textForm,
    [paths.voices.pattern]: voicesForm,
    [paths.principles.pattern]: principlesForm,
    [paths.announcement.pattern]: announcementForm,
    [paths.reopening.pattern]: reopeningForm,
    [paths.stages.pattern]: stageForm,
    [paths.stage.pattern]: stageForm,
    [paths.stageEnd.pattern]: stageEndForm,
    [paths.stageMove.pattern]: wayForm,
    [paths.schedule.pattern]: scheduleForm,
    [paths.topics.pattern]: topicForm,
    [paths.topic.pattern]: topicForm,
    [paths.topicMove.pattern]: wayForm,
    [paths.team.pattern]: teamForm,
    [paths.evidence.pattern]: evidenceForm,
    [paths.evidenceRecord.pattern]: evidenceForm,
  },
}
