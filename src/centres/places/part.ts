import type { Part } from '#kit/house.ts'
import { paths } from '../paths.ts'
import { centreForm } from './forms.ts'
import { routes } from './routes.tsx'

export const places: Part = {
  routes,
  menu: ({ slug }, t) => [{ label: t('centres.menu'), href: paths.centres.href({ community: slug }), order: 25 }],
  forms: { [paths.centres.pattern]: centreForm, [paths.edit.pattern]: centreForm },
}
