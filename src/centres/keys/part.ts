import { Hono } from 'hono'
import type { Part } from '#kit/house.ts'
import type { Env } from '#kit/http.ts'
import {
  answerForm,
  codeForm,
  handoverForm,
  keyEndForm,
  keyForm,
  passingForm,
  signatureForm,
  trustForm,
} from './forms.ts'
import { handRoutes } from './hand-routes.tsx'
import { duties, erase, handed, trusted } from './offers.ts'
import { paths } from './paths.ts'
import { keyRoutes } from './routes.tsx'
import { tells } from './tells.ts'

/** Which keys a place has, in whose hands they are, and who may read a code. */
export const keys: Part = {
  routes: new Hono<Env>().route('/', keyRoutes).route('/', handRoutes),
  duties: [duties],
  personal: [handed, trusted],
  erase,
  tells,
  forms: {
    [paths.keys.pattern]: keyForm,
    [paths.handovers.pattern]: handoverForm,
    [paths.signature.pattern]: signatureForm,
    [paths.keyEnd.pattern]: keyEndForm,
    [paths.newCode.pattern]: codeForm,
    [paths.trusts.pattern]: trustForm,
    [paths.answer.pattern]: answerForm,
    [paths.passing.pattern]: passingForm,
  },
}
