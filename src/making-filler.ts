import { addClearance } from '#accounts/index.ts'
import type { Person } from '#kit/http.ts'
import type { World } from './testing.ts'

type Submit = World['submit']

/** Everything a person can leave where a place is being made: what they declared, what was decided, what was checked. */
export async function fillMaking(
  { db, krakow, submit, now, visit }: World,
  person: Person,
  place: string,
  said: string,
) {
  const taken = takenBy(submit)
  const call = await taken(`${place}/nabory`, { role: 'animator', untilDay: '2026-12-01', paid: 'either' })
  const offer = { hours: 8, paid: 'unpaid', words: said, organisation: said.slice(0, 160) }
  await taken(`${call}/zgloszenia`, { ...offer, clientId: crypto.randomUUID() })
  const { people } = (await (await visit(`${call}/zgloszenia.json`)).json()) as { people: { id: string }[] }
  await taken(`${call}/zgloszenia/${people[0]!.id}`, { outcome: 'reserve', reason: said, from: '2026-12-01' })
  const other = { hours: 4, paid: 'paid', givenName: 'Ewa', channel: 'phone', clientId: crypto.randomUUID() }
  await taken(`${call}/wpis`, other)
  const check = { personId: person.id, kind: 'register' as const, checkedOn: '2026-08-01', validUntil: '2027-08-01' }
  await addClearance(db, person.id, krakow.id, check, now())
}

/** Sends a form and answers the address it led to; what is refused fills nothing. */
function takenBy(submit: Submit) {
  return async (address: string, fields: Parameters<Submit>[1]): Promise<string> => {
    const answer = await submit(address, fields)
    if (answer.status >= 400) throw new Error(`${address} was answered ${answer.status}`)
    return answer.headers.get('location') ?? ''
  }
}
