import { Hono } from 'hono'
import type { Domain } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { calendarRoutes } from './calendar.tsx'
import { calendarOf, removeCalendar } from './feeds/keys.ts'
import { feedRoutes } from './feeds/routes.tsx'
import { firstRunForm } from './first-run.ts'
import { firstRunRoutes } from './first-run-routes.tsx'
import { helpRoutes } from './help/routes.tsx'
import { housePaths } from './house-paths.ts'
import { machineRoutes } from './machine/routes.ts'
import { paths } from './paths.ts'
import { routes as front } from './routes.tsx'
import { searchRoutes } from './search.tsx'
import { statementRoutes } from './statement/routes.tsx'
import { statementForm } from './statement/statement.ts'
import { tidySearch } from './tidying.ts'

const routes = new Hono<Env>()
  // One's own calendar is no community's: it comes before theirs.
  .route('/', feedRoutes)
  .route('/', searchRoutes)
  .route('/', calendarRoutes)
  .route('/', firstRunRoutes)
  .route('/', statementRoutes)
  .route('/', helpRoutes)
  .route('/', machineRoutes)
  .route('/', front)

export const home: Domain = {
  name: 'home',
  routes,
  forms: {
    [paths.firstRun.pattern]: firstRunForm,
    [housePaths.statementEdit.pattern]: statementForm,
    [housePaths.communityStatementEdit.pattern]: statementForm,
  },
  chores: tidySearch,
  personal: async (db, personId, t) => {
    const row = await calendarOf(db, personId)
    const rows = row ? [{ [t('home.own-calendar.since')]: row.created.toISOString() }] : []
    return row ? [{ title: t('home.own-calendar.title'), rows }] : []
  },
  erase: removeCalendar,
  menu: ({ slug }, t) => [
    { label: t('home.calendar.title'), href: paths.calendar.href({ community: slug }), order: 40 },
  ],
}
