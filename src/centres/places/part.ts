import { Hono } from 'hono'
import { dayOf } from '#kit/dates.ts'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import { paths } from '../paths.ts'
import { buildingFeatures } from './accessibility.ts'
import { centresOf } from './centres.ts'
import { accessForm, centreForm, hostForm, lastDayForm, logoForm, workerForm } from './forms.ts'
import { placeRoutes } from './routes.tsx'
import { runningRoutes } from './running-routes.tsx'
import { pins, things } from './things.ts'

export const places: Part = {
  routes: new Hono<Env>().route('/', placeRoutes).route('/', runningRoutes),
  menu: ({ slug }, t) => [{ label: t('centres.menu'), href: paths.centres.href({ community: slug }), order: 25 }],
  pins,
  things,

  async shelves(db, { id, slug }, neighbourhoodId, { t, now }) {
    const rows = await centresOf(db, id, dayOf(now))
    const here = rows.filter((centre) => !neighbourhoodId || centre.neighbourhoodId === neighbourhoodId)
    const links = here.map((centre) => ({
      label: centre.name,
      href: paths.centre.href({ community: slug, centre: centre.slug }),
      text: centre.address,
    }))
    return [{ title: t('centres.shelf'), links, order: 15 }]
  },

  forms: {
    [paths.centres.pattern]: centreForm,
    [paths.edit.pattern]: centreForm,
    [paths.accessibility.pattern]: accessForm(buildingFeatures),
    [paths.logo.pattern]: logoForm,
    [paths.hosts.pattern]: hostForm,
    [paths.people.pattern]: workerForm,
    [paths.centreEnd.pattern]: lastDayForm,
  },
}
