import { Hono } from 'hono'
import type { Domain } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { calendarRoutes } from './calendar.tsx'
import { firstRunForm } from './first-run.ts'
import { firstRunRoutes } from './first-run-routes.tsx'
import { paths } from './paths.ts'
import { routes as front } from './routes.tsx'
import { searchRoutes } from './search.tsx'

const routes = new Hono<Env>()
  .route('/', searchRoutes)
  .route('/', calendarRoutes)
  .route('/', firstRunRoutes)
  .route('/', front)

export const home: Domain = {
  name: 'home',
  routes,
  forms: { [paths.firstRun.pattern]: firstRunForm },
  menu: ({ slug }, t) => [
    { label: t('home.calendar.title'), href: paths.calendar.href({ community: slug }), order: 40 },
  ],
}
