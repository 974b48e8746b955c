import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import { cooperationRoutes } from './cooperation-routes.ts'
import { organisationRoutes } from './organisation-routes.tsx'
import { representativeRoutes } from './representative-routes.ts'

export const routes = new Hono<Env>()
  .route('/', organisationRoutes)
  .route('/', representativeRoutes)
  .route('/', cooperationRoutes)
