import { asDay } from '#deadlines/index.ts'
import { isInForce, isSigned, signersOf } from '../rules.ts'
import { insurerOf } from '../service.ts'
import type { Agreement } from '../tables.ts'

/** An agreement as its two sides read it. */
export function agreementBrief(agreement: Agreement, today: string) {
  const { id, number, year, tasks, place, fromDay, untilDay, noticeDays, expenses, guardian, paperDay } = agreement
  const { endedDay, endedBecause } = agreement
  const until = untilDay === null ? null : asDay(untilDay)
  return {
    ...{ id, number: `${number}/${year}`, tasks, place, fromDay, untilDay, noticeDays, expenses, guardian, paperDay },
    ...{ endedDay, endedBecause },
    state: stateOf(agreement, today),
    insurer: insurerOf(asDay(fromDay), until),
    hands: signersOf(agreement).map((signer) => ({ signer, signed: agreement[`${signer}Signed`] })),
  }
}

export type AgreementBrief = ReturnType<typeof agreementBrief>
export type AgreementState = 'unsigned' | 'in-force' | 'ahead' | 'over' | 'put-away'

function stateOf(agreement: Agreement, today: string): AgreementState {
  if (!isSigned(agreement)) return agreement.endedDay ? 'put-away' : 'unsigned'
  if (isInForce(agreement, today)) return 'in-force'
  return agreement.fromDay > today ? 'ahead' : 'over'
}
