import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import { accountRoutes } from './routes/account.tsx'
import { passkeyRoutes } from './routes/passkeys.tsx'
import { signInRoutes } from './routes/sign-in.tsx'

export const routes = new Hono<Env>().route('/', signInRoutes).route('/', passkeyRoutes).route('/', accountRoutes)
