import type { World } from './testing.ts'

/** Everything a person can leave around keys and things of a place: whose hands, whose trust, whose words. */
export async function fillKeys({ submit, visit }: World, place: string, name: string, reach: string, said: string) {
  const taken = async (address: string, fields: Parameters<typeof submit>[1]) => {
    const answer = await submit(address, fields)
    if (answer.status >= 400) throw new Error(`${address} was answered ${answer.status}`)
    return answer.headers.get('location') ?? ''
  }
  const key = await taken(`${place}/klucze`, { kind: 'key', label: 'Wejście', minutesBefore: 30 })
  await taken(`${key}/przekazania`, { to: 'person', name, reach, signed: 'on' })
  await taken(`${key}/przekazania`, { to: 'place' })
  await taken(`${key}/przekazania`, { to: 'person', name, reach })
  await taken(`${place}/zaufane-osoby`, { name, reach, role: said.slice(0, 120), since: '2026-09-01', agreed: 'on' })
  await taken(`${place}/nowa-usterka`, { words: said, clientId: crypto.randomUUID() })
  const { damages } = (await (await visit(`${place}/usterki.json`)).json()) as { damages: { id: string }[] }
  await taken(`${place}/usterki/${damages[0]!.id}/stan`, { status: 'seen', note: said })

  const ladder = await taken(`${place}/sprzet`, { name: 'Drabina', quantity: 5 })
  const span = { fromDay: '2026-12-01', due: '2026-12-02', quantity: 1, group: said.slice(0, 160) }
  await taken(`${ladder}/prosby`, { ...span, clientId: crypto.randomUUID() })
  const thing = ladder.split('/').at(-1)!
  await taken(`${place}/wypozyczenia`, { ...span, thing, name, reach, clientId: crypto.randomUUID() })
}
