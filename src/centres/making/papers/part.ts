import { Hono } from 'hono'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { paths } from '../paths.ts'
import { acceptanceForm, clearanceForm, entryForm, paperForm } from './forms.ts'
import { minorsRoutes } from './minors-routes.tsx'
import { announceRules, erase, personal, tells } from './offers.ts'
import { rulesRoutes } from './rules-routes.tsx'

/** House rules and who accepted them; protection of minors and who was checked. */
export const papers: Part = {
  routes: new Hono<Env>().route('/', rulesRoutes).route('/', minorsRoutes),
  personal: [personal],
  erase,
  tells,
  chores: announceRules,
  forms: {
    [paths.newRules.pattern]: paperForm,
    [paths.acceptance.pattern]: acceptanceForm,
    [paths.acceptances.pattern]: entryForm,
    [paths.newStandards.pattern]: paperForm,
    [paths.clearances.pattern]: clearanceForm,
  },
}
