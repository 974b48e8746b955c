import type { Part } from '#kit/house.ts'
import { paths } from '../paths.ts'
import { itemForm, markForm, sketchForm } from './forms.ts'
import { routes } from './routes.tsx'

/** Fitting a place out: things with the source of their money, sketches with numbers. */
export const fitting: Part = {
  routes,
  forms: {
    [paths.fitting.pattern]: itemForm,
    [paths.sketches.pattern]: sketchForm,
    [paths.marks.pattern]: markForm,
  },
}
