import { Hono } from 'hono'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { batchRoutes } from './batch-routes.tsx'
import { checkRoutes } from './check-routes.tsx'
import { clusterRoutes } from './cluster-routes.tsx'
import { editingRoutes } from './editing-routes.tsx'
import {
  batchForm,
  cardForm,
  clusterForm,
  entryForm,
  mergeForm,
  moveForm,
  renamingForm,
  rewordForm,
  secondForm,
  settlementForm,
  voiceForm,
} from './forms.ts'
import { duties, erase, figures, personal, tells } from './offers.ts'
import { paths } from './paths.ts'
import { readingRoutes } from './routes.tsx'
import { sayingRoutes } from './saying-routes.tsx'
import { summaryRoutes } from './summary-routes.tsx'
import { things } from './things.ts'

export const voices: Part = {
  routes: new Hono<Env>()
    .route('/', sayingRoutes)
    .route('/', editingRoutes)
    .route('/', batchRoutes)
    .route('/', checkRoutes)
    .route('/', clusterRoutes)
    .route('/', summaryRoutes)
    .route('/', readingRoutes),
  things,
  tells,
  duties: [duties],
  figures: [figures],
  personal: [personal],
  erase,
  forms: {
    [paths.newVoice.pattern]: voiceForm,
    [paths.entry.pattern]: entryForm,
    [paths.edit.pattern]: rewordForm,
    [paths.batches.pattern]: batchForm,
    [paths.batch.pattern]: cardForm,
    [paths.check.pattern]: secondForm,
    [paths.settlement.pattern]: settlementForm,
    [paths.clusters.pattern]: clusterForm,
    [paths.cluster.pattern]: renamingForm,
    [paths.move.pattern]: moveForm,
    [paths.merging.pattern]: mergeForm,
  },
}
