import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import type { Room } from '../rooms.ts'
import { answerRoutes } from './answer-routes.tsx'
import { deskRoutes } from './desk-routes.tsx'
import {
  answerForm,
  assignmentForm,
  correctionForm,
  effectForm,
  effectRemovalForm,
  openingForm,
  remarkForm,
} from './forms.ts'
import { listRoutes } from './list-routes.tsx'
import { openingRoutes } from './opening-routes.tsx'
import { paths } from './paths.ts'
import { remarkRoutes } from './remark-routes.tsx'
import { sendingRoutes } from './sending-routes.tsx'

// A remark is found by its number: its addresses come last, or they would be asked for a remark named "nowa".
const routes = new Hono<Env>()
  .route('/', listRoutes)
  .route('/', sendingRoutes)
  .route('/', openingRoutes)
  .route('/', deskRoutes)
  .route('/', answerRoutes)
  .route('/', remarkRoutes)

/** The formal consultation: remarks on the draft, and answers with reasons. */
export const remarks: Room = {
  routes,
  forms: {
    [paths.remarks.pattern]: remarkForm,
    [paths.opening.pattern]: openingForm,
    [paths.assignment.pattern]: assignmentForm,
    [paths.newAnswer.pattern]: answerForm,
    [paths.correction.pattern]: correctionForm,
    [paths.effect.pattern]: effectForm,
    [paths.effectRemoval.pattern]: effectRemovalForm,
  },
}
