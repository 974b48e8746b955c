import type { Db } from '#kit/db.ts'
import { record } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { tie, untie } from '#kit/traces.ts'
import type { Remark } from './tables.ts'

type Answered = Pick<Remark, 'id' | 'answerId'>

/** Says that a unit was changed because of this answer: whoever reads the unit finds who asked for it. */
export function tieEffect(db: Db, person: Person, communityId: string, answered: Answered, unitId: string, now: Date) {
  return db.transaction(async (tx) => {
    const { from, to } = endsOf(answered, unitId)
    const made = await tie(tx, { communityId, from, to, kind: 'changed', by: person.id, at: now })
    if (made) await tell(tx, 'tied', person, communityId, answered, unitId, now)
  })
}

/** Takes that back. */
export function untieEffect(
  db: Db,
  person: Person,
  communityId: string,
  answered: Answered,
  unitId: string,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const { from, to } = endsOf(answered, unitId)
    if (await untie(tx, from, to, 'changed')) await tell(tx, 'untied', person, communityId, answered, unitId, now)
  })
}

function endsOf({ answerId }: Answered, unitId: string) {
  return { from: { kind: 'answer', id: answerId! }, to: { kind: 'unit', id: unitId } }
}

function tell(
  tx: Db,
  done: 'tied' | 'untied',
  person: Person,
  communityId: string,
  answered: Answered,
  unit: string,
  at: Date,
) {
  const subject = { kind: 'remark', id: answered.id }
  const facts = { answer: answered.answerId, unit }
  return record(tx, `consultations.effect.${done}`, { communityId, actorId: person.id, subject, facts, at })
}
