import fc from 'fast-check'
import { addDays } from './day.ts'

/** Any day from 1990 to the 2090s, for properties that must hold on all of them. Only tests use it. */
export const anyDay = fc.integer({ min: 0, max: 38_000 }).map((days) => addDays('1990-01-01', days))
