import { path } from '#kit/paths.ts'

export const paths = {
  network: path('/siec'),
  community: path('/:community'),
  profile: path('/:community/gmina'),
}
