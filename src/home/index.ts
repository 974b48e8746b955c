import type { Domain } from '#kit/domain.ts'
import { routes } from './routes.tsx'

export const home: Domain = { name: 'home', routes }
