import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import type { Domain } from '#kit/domain.ts'
import { erase } from './erasure.ts'
import * as form from './forms.ts'
import { paths } from './paths.ts'
import { personal } from './personal.ts'
import { servesPeople } from './roles.ts'
import { routes } from './routes.tsx'

export type { Assurance } from '#kit/http.ts'
export { type AuthorValues, authorOf, authorProblems, authorShape } from './author.ts'
export { addClearance, type Cleared, clearancesOf, clearedFor, type NewClearance } from './clearances.ts'
export { addConsentText, agrees, type Consenting, consentsOf, giveConsent, withdrawConsent } from './consents.ts'
export { enter } from './entry.ts'
export { eraseEverywhere } from './erasure.ts'
export { type Found as FoundPerson, findPeople, personHere } from './finding.ts'
export { guards, linkGuardian, wardsOf } from './guardians.ts'
export { peopleHolding, type RoleHolder, roleHolders } from './holders.ts'
export { findOrAddPeople } from './importing.ts'
export { AuthorFields } from './pages/author-fields.tsx'
export { addPerson, editPerson, fullName, type NewPerson, personById, publicName, settle } from './people.ts'
export { personWithAccount } from './registration.ts'
export { endRole, grantRole, holds, type Scope, servesPeople } from './roles.ts'
export {
  ageGroup,
  assuranceOf,
  type ClearanceRefusal,
  clearanceRefusal,
  contactRefusal,
  needsGuardian,
} from './rules.ts'
export { openSession, personIn, personOf, type SessionRow, sessionOf } from './sessions.ts'
export { type Channel, type ClearanceKind, type ContactWay, clearanceKinds, people, type RoleName } from './tables.ts'

export const accounts: Domain = {
  name: 'accounts',
  routes,
  doors: async (_db, community, { person, t }) =>
    servesPeople(person, community.id)
      ? [
          {
            title: t('accounts.people.title'),
            text: t('accounts.people.door'),
            href: paths.people.href({ community: community.slug }),
            urgency: 20,
            sign: 'people',
          },
        ]
      : [],
  personal,
  erase,
  chores,
  forms: {
    [paths.signIn.pattern]: form.addressForm,
    [paths.code.pattern]: form.codeForm,
    [paths.card.pattern]: form.cardForm,
    [paths.contact.pattern]: form.contactForm,
    [paths.address.pattern]: form.newAddressForm,
    [paths.addressCode.pattern]: form.newAddressCodeForm,
    [paths.keyRemoval.pattern]: form.keyRemovalForm,
    [paths.sessionEnd.pattern]: form.sessionEndForm,
    [paths.consents.pattern]: form.consentForm,
    [paths.withdrawal.pattern]: form.withdrawalForm,
    [paths.care.pattern]: form.careForm,
    [paths.ward.pattern]: form.wardForm,
    [paths.erasure.pattern]: form.erasureForm,
    [paths.operators.pattern]: form.operatorForm,
    [paths.operatorEnd.pattern]: form.endForm,
    [paths.people.pattern]: form.newPersonForm,
    [paths.personContact.pattern]: form.personForm,
    [paths.personCare.pattern]: form.deskCareForm,
    [paths.personCareDecision.pattern]: form.careDecisionForm,
    [paths.personConsent.pattern]: form.deskConsentForm,
    [paths.personWithdrawal.pattern]: form.deskWithdrawalForm,
    [paths.personErasure.pattern]: form.erasureForm,
    [paths.personMerge.pattern]: form.mergeForm,
    [paths.roles.pattern]: form.roleForm,
    [paths.roleEnd.pattern]: form.endForm,
    [paths.consentTexts.pattern]: form.consentTextForm,
  },
}

/** What has expired opens nothing; kept longer it would only be data about people. */
async function chores(db: Db, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.execute(sql`
    with codes as (delete from sign_in_codes where expires < ${at}::timestamptz - interval '1 day'),
      seats as (delete from sessions where expires < ${at}::timestamptz)
    delete from ceremonies where expires < ${at}::timestamptz`)
}
