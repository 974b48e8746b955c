import { path } from '#kit/paths.ts'

export const paths = {
  consultations: path('/:community/konsultacje'),
  consultation: path('/:community/konsultacje/:consultation'),
}
