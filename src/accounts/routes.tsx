import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import { accountRoutes } from './routes/account.tsx'
import { careRoutes } from './routes/care.tsx'
import { consentRoutes } from './routes/consents.tsx'
import { dataRoutes } from './routes/data.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { deskCareRoutes } from './routes/desk-care.tsx'
import { eidRoutes } from './routes/eid.tsx'
import { passkeyRoutes } from './routes/passkeys.tsx'
import { roleRoutes } from './routes/roles.tsx'
import { signInRoutes } from './routes/sign-in.tsx'

export const routes = [
  signInRoutes,
  passkeyRoutes,
  eidRoutes,
  accountRoutes,
  consentRoutes,
  careRoutes,
  dataRoutes,
  deskRoutes,
  deskCareRoutes,
  roleRoutes,
].reduce((all, some) => all.route('/', some), new Hono<Env>())
