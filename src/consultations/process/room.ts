import type { Room } from '../rooms.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'

export const process: Room = {
  routes,
  menu: ({ slug }, t) => [
    { label: t('consultations.menu'), href: paths.consultations.href({ community: slug }), order: 10 },
  ],
}
