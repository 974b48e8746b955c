import { Hono } from 'hono'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { answerRoutes } from './answer-routes.tsx'
import { batchRoutes } from './batch-routes.tsx'
import { deskRoutes } from './desk-routes.tsx'
import { entryRoutes } from './entry-routes.tsx'
import { formRoutes } from './form-routes.tsx'
import {
  answerForm,
  assignmentForm,
  batchForm,
  correctionForm,
  effectForm,
  effectRemovalForm,
  entryForm,
  openingForm,
  paperForm,
  remarkForm,
} from './forms.ts'
import { erase, personal } from './keeping.ts'
import { listRoutes } from './list-routes.tsx'
import { awaited, figures, things, unopened } from './offers.ts'
import { openingRoutes } from './opening-routes.tsx'
import { paths } from './paths.ts'
import { remarkRoutes } from './remark-routes.tsx'
import { followPlan, remind } from './reminders.ts'
import { sendingRoutes } from './sending-routes.tsx'
import { tells } from './tells.ts'

// A remark is found by its number: its addresses come last, or they would be asked for a remark named "nowa".
const routes = new Hono<Env>()
  .route('/', listRoutes)
  .route('/', sendingRoutes)
  .route('/', openingRoutes)
  .route('/', formRoutes)
  .route('/', entryRoutes)
  .route('/', batchRoutes)
  .route('/', deskRoutes)
  .route('/', answerRoutes)
  .route('/', remarkRoutes)

/** The formal consultation: remarks on the draft, and answers with reasons. */
export const remarks: Part = {
  routes,
  duties: [awaited, unopened],
  figures: [figures],
  things,
  personal: [personal],
  erase,
  tells,
  async chores(db, now) {
    await followPlan(db)
    await remind(db, now)
  },
  forms: {
    [paths.remarks.pattern]: remarkForm,
    [paths.opening.pattern]: openingForm,
    [paths.entry.pattern]: entryForm,
    [paths.batches.pattern]: batchForm,
    [paths.batchRemarks.pattern]: paperForm,
    [paths.assignment.pattern]: assignmentForm,
    [paths.newAnswer.pattern]: answerForm,
    [paths.correction.pattern]: correctionForm,
    [paths.effect.pattern]: effectForm,
    [paths.effectRemoval.pattern]: effectRemovalForm,
  },
}
