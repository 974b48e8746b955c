import { Hono } from 'hono'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { paths } from '../paths.ts'
import { callForm, declarationForm, entryForm, outcomeForm } from './forms.ts'
import { duties, erase, personal } from './offers.ts'
import { routes } from './routes.tsx'
import { staffRoutes } from './staff-routes.tsx'
import { tells } from './tells.ts'

/** Calls for animators and for the team, and who declared. */
export const calls: Part = {
  routes: new Hono<Env>().route('/', routes).route('/', staffRoutes),
  duties: [duties],
  personal: [personal],
  erase,
  tells,
  forms: {
    [paths.calls.pattern]: callForm,
    [paths.declarations.pattern]: declarationForm,
    [paths.declarationEntry.pattern]: entryForm,
    [paths.declaration.pattern]: outcomeForm,
  },
}
