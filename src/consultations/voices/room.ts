import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import type { Room } from '../rooms.ts'
import { editingRoutes } from './editing-routes.tsx'
import { entryForm, rewordForm, voiceForm } from './forms.ts'
import { paths } from './paths.ts'
import { readingRoutes } from './routes.tsx'
import { sayingRoutes } from './saying-routes.tsx'

export const voices: Room = {
  routes: new Hono<Env>().route('/', sayingRoutes).route('/', editingRoutes).route('/', readingRoutes),
  forms: {
    [paths.newVoice.pattern]: voiceForm,
    [paths.entry.pattern]: entryForm,
    [paths.edit.pattern]: rewordForm,
  },
}
