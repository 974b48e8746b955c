import type { Part } from '#kit/house.ts'
import { paths } from '../paths.ts'
import { decisionForm, makingForm, meetingForm } from './forms.ts'
import { duties } from './offers.ts'
import { routes } from './routes.tsx'
import { tells } from './tells.ts'

/** Meetings of the team of a place and what it decides. */
export const decisions: Part = {
  routes,
  duties: [duties],
  tells,
  forms: {
    [paths.making.pattern]: makingForm,
    [paths.meetings.pattern]: meetingForm,
    [paths.decisions.pattern]: decisionForm,
  },
}
