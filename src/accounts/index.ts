import type { Domain } from '#kit/domain.ts'
import { addressForm, codeForm } from './forms.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'

export { addPerson, type NewPerson, personWithAccount, publicName } from './people.ts'
export { endRole, grantRole, holds, type Scope } from './roles.ts'
export { enter } from './routes.tsx'
export { openSession, personOf } from './sessions.ts'
export { people, type RoleName } from './tables.ts'

export const accounts: Domain = {
  name: 'accounts',
  routes,
  forms: { [paths.signIn.pattern]: addressForm, [paths.code.pattern]: codeForm },
}
