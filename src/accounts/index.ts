import type { Domain } from '#kit/domain.ts'
import { addressForm, cardForm, codeForm, contactForm, newAddressCodeForm, newAddressForm } from './forms.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'

export type { Assurance } from '#kit/http.ts'
export { type AuthorValues, authorOf, authorProblems, authorShape } from './author.ts'
export { enter } from './entry.ts'
export { type RoleHolder, roleHolders } from './holders.ts'
export { AuthorFields } from './pages/author-fields.tsx'
export { addPerson, fullName, type NewPerson, personById, publicName, settle } from './people.ts'
export { personWithAccount } from './registration.ts'
export { endRole, grantRole, holds, type Scope, servesPeople } from './roles.ts'
export { ageGroup, assuranceOf, contactRefusal, needsGuardian } from './rules.ts'
export { openSession, personOf } from './sessions.ts'
export { type ContactWay, people, type RoleName } from './tables.ts'

export const accounts: Domain = {
  name: 'accounts',
  routes,
  forms: {
    [paths.signIn.pattern]: addressForm,
    [paths.code.pattern]: codeForm,
    [paths.card.pattern]: cardForm,
    [paths.contact.pattern]: contactForm,
    [paths.address.pattern]: newAddressForm,
    [paths.addressCode.pattern]: newAddressCodeForm,
  },
}
