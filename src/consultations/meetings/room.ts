import { Hono } from 'hono'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { copyRoutes } from './copy-routes.tsx'
import {
  circulationForm,
  correctionForm,
  decisionForm,
  meetingForm,
  saidForm,
  sessionForm,
  sessionReportForm,
} from './forms.ts'
import { erase, personal } from './keeping.ts'
import { doors, duties } from './offers.ts'
import { paths } from './paths.ts'
import { recordRoutes } from './record-routes.tsx'
import { meetingRoutes } from './routes.tsx'
import { sessionRoutes } from './session-routes.tsx'
import { tells } from './telling.ts'
import { things } from './things.ts'

export const meetings: Part = {
  routes: new Hono<Env>()
    .route('/', meetingRoutes)
    .route('/', recordRoutes)
    .route('/', copyRoutes)
    .route('/', sessionRoutes),
  things,
  tells,
  doors: [doors],
  duties: [duties],
  personal: [personal],
  erase,
  forms: {
    [paths.meetings.pattern]: meetingForm,
    [paths.edit.pattern]: meetingForm,
    [paths.table.pattern]: saidForm,
    [paths.session.pattern]: sessionForm,
    [paths.sessionReport.pattern]: sessionReportForm,
    [paths.circulation.pattern]: circulationForm,
    [paths.corrections.pattern]: correctionForm,
    [paths.decision.pattern]: decisionForm,
  },
}
