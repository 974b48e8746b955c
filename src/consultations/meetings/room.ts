import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import type { Room } from '../rooms.ts'
import { meetingForm, saidForm } from './forms.ts'
import { paths } from './paths.ts'
import { recordRoutes } from './record-routes.tsx'
import { meetingRoutes } from './routes.tsx'

export const meetings: Room = {
  routes: new Hono<Env>().route('/', meetingRoutes).route('/', recordRoutes),
  forms: {
    [paths.meetings.pattern]: meetingForm,
    [paths.edit.pattern]: meetingForm,
    [paths.table.pattern]: saidForm,
  },
}
