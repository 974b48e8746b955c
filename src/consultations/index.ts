import { Hono } from 'hono'
import type { Domain } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { paths } from './process/paths.ts'
import { routes as process } from './process/routes.tsx'

/** One room of the slice per link of the chain: process, meetings, voices, drafting, remarks, report. */
const routes = new Hono<Env>().route('/', process)

export const consultations: Domain = {
  name: 'consultations',
  routes,
  menu: ({ slug }, t) => [
    { label: t('consultations.menu'), href: paths.consultations.href({ community: slug }), order: 10 },
  ],
}
