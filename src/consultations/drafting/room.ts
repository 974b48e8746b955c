import { Hono } from 'hono'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { forgetWorker } from '../workers.ts'
import { decisionForm, editForm, proposalForm, sourcesForm, untyingForm } from './forms.ts'
import { duties, tells, things } from './offers.ts'
import { paths } from './paths.ts'
import { draftingRoutes } from './routes.tsx'
import { proposals } from './tables.ts'
import { traceRoutes } from './trace-routes.tsx'

export const drafting: Part = {
  routes: new Hono<Env>().route('/', draftingRoutes).route('/', traceRoutes),
  duties: [duties],
  things,
  tells,
  erase: (tx, personId) =>
    forgetWorker(tx, personId, [
      [proposals, proposals.createdBy],
      [proposals, proposals.decidedBy],
    ]),
  forms: {
    [paths.proposals.pattern]: proposalForm,
    [paths.edit.pattern]: editForm,
    [paths.decision.pattern]: decisionForm,
    [paths.sources.pattern]: sourcesForm,
    [paths.untying.pattern]: untyingForm,
  },
}
