import { eq } from 'drizzle-orm'
import { clearedFor, grantRole } from '#accounts/index.ts'
import type { Db } from '#kit/db.ts'
import { scopeOf } from '../../places/rights.ts'
import { acceptedIn, tell } from './declarations.ts'
import type { OutcomeForm } from './forms.ts'
import { type DecisionRefusal, decisionRefusal } from './rules.ts'
import { type Declaration, declarations, type RoleCall, roleCalls } from './tables.ts'

/** Decides on a declaration, with the reason its author hears; whoever is accepted gets the role in the place. */
export function decide(db: Db, by: string, call: RoleCall, id: string, form: OutcomeForm, now: Date) {
  return db.transaction(async (tx): Promise<DecisionRefusal | null> => {
    // Two who decide at once take the last place one after the other.
    await tx.select({ id: roleCalls.id }).from(roleCalls).where(eq(roleCalls.id, call.id)).for('update')
    const [declaration] = await tx.select().from(declarations).where(eq(declarations.id, id))
    const refused = decisionRefusal(call, declaration!, form, await around(tx, call, declaration!, form))
    if (refused) return refused

    const { outcome, reason } = form
    const [decided] = await tx
      .update(declarations)
      .set({ status: outcome, reason, decided: now })
      .where(eq(declarations.id, id))
      .returning()
    if (outcome === 'accepted') await giveRole(tx, by, call, decided!, form, now)
    await tell(tx, 'decided', by, decided!, now, { callId: call.id, outcome })
    return null
  })
}

async function around(tx: Db, call: RoleCall, { personId }: Declaration, { outcome, from }: OutcomeForm) {
  if (outcome !== 'accepted') return { accepted: 0, cleared: true }
  const asked = call.withMinors && personId
  return {
    accepted: await acceptedIn(tx, call.id),
    cleared: asked ? await clearedFor(tx, personId, call.communityId, from) : false,
  }
}

/** Somebody who has the role in those days already keeps it as it is. */
async function giveRole(tx: Db, by: string, call: RoleCall, { personId }: Declaration, form: OutcomeForm, now: Date) {
  if (!personId) return
  const { role, communityId, centreId } = call
  const grant = { personId, role, communityId, scope: scopeOf(centreId), from: form.from, to: form.to }
  await grantRole(tx, by, grant, now)
}
