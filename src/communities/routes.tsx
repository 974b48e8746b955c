import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import { fileRoutes } from './file-routes.ts'
import { neighbourhoodRoutes } from './neighbourhood-routes.tsx'
import { networkRoutes } from './network-routes.tsx'
import { officeRoutes } from './office-routes.tsx'
import { profileRoutes } from './profile-routes.tsx'
import { tercRoutes } from './terc-routes.tsx'

export const routes = new Hono<Env>()
  .route('/', networkRoutes)
  .route('/', tercRoutes)
  .route('/', fileRoutes)
  .route('/', profileRoutes)
  .route('/', officeRoutes)
  .route('/', neighbourhoodRoutes)
