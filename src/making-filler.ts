import type { Person } from '#kit/http.ts'
import type { World } from './testing.ts'

type Submit = World['submit']

/** Everything a person can leave where a place is being made: what they declared, what was decided, what was checked. */
export async function fillMaking({ submit, visit }: World, person: Person, place: string, said: string) {
  const taken = takenBy(submit)
  const call = await taken(`${place}/nabory`, {
    role: 'animator',
    untilDay: '2026-12-01',
    paid: 'either',
    withMinors: 'on',
  })
  const offer = { hours: 8, paid: 'unpaid', words: said, organisation: said.slice(0, 160) }
  await taken(`${call}/zgloszenia`, { ...offer, clientId: crypto.randomUUID() })
  const { people } = (await (await visit(`${call}/zgloszenia.json`)).json()) as { people: { id: string }[] }
  await taken(`${call}/zgloszenia/${people[0]!.id}`, { outcome: 'reserve', reason: said, from: '2026-12-01' })
  const other = { hours: 4, paid: 'paid', givenName: 'Ewa', channel: 'phone', clientId: crypto.randomUUID() }
  await taken(`${call}/wpis`, other)
  await fillPapers({ visit, taken }, person, place)
}

type Hands = { visit: World['visit']; taken: ReturnType<typeof takenBy> }

/** Rules made, accepted by them and entered for somebody else; a check of a register about them, seen by themselves. */
async function fillPapers({ visit, taken }: Hands, person: Person, place: string) {
  await taken(`${place}/regulamin/wzor`, { clauses: ['open', 'free'] })
  const { rules } = (await (await visit(`${place}/regulamin.json`)).json()) as { rules: { version: { id: string } } }
  const versionId = rules.version.id
  await taken(`${place}/regulamin/przyjecie`, { versionId })
  const found = (await (await visit(`${place}/regulamin/przyjecia.json?q=Ewa`)).json()) as { people: { id: string }[] }
  await taken(`${place}/regulamin/przyjecia`, { versionId, personId: found.people[0]!.id, channel: 'paper' })
  const check = { kind: 'register', checkedOn: '2026-08-01', validUntil: '2027-08-01' }
  await taken(`${place}/ochrona-dzieci/osoby`, { ...check, personId: person.id })
}

/** Sends a form and answers the address it led to; what is refused fills nothing. */
function takenBy(submit: Submit) {
  return async (address: string, fields: Parameters<Submit>[1]): Promise<string> => {
    const answer = await submit(address, fields)
    if (answer.status >= 400) throw new Error(`${address} was answered ${answer.status}`)
    return answer.headers.get('location') ?? ''
  }
}
