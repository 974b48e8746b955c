import { randomUUID } from 'node:crypto'
import { addOffice } from '#communities/index.ts'
import { volunteeringPaths as paths } from '#volunteering/index.ts'
import type { World } from './testing.ts'

const krakow = { community: 'krakow' }

/** A person who calls for help, offers it, stands on a shift, gives hours on both sides, signs and is certified. */
export async function fillVolunteering(world: World, said: string): Promise<void> {
  const { db, submit, visit, now } = world
  const send = async (address: string, fields: Parameters<typeof submit>[1]) => {
    const answer = await submit(address, fields)
    if (answer.status !== 303) throw new Error(`${address} was answered ${answer.status}`)
    return answer.headers.get('location')!
  }
  const from = '2020-01-01'
  const { office } = await addOffice(db, null, world.krakow.id, { name: 'Wydział Pomocy', place: '', from }, now())
  const host = `office.${office!.id}`
  const call = await send(paths.calls.href(krakow), { title: 'Sąsiedzka pomoc', host, fromDay: '2026-08-01' })
  await send(`${call}/dyzury`, { day: '2026-09-09', begins: '16:00', ends: '18:00', places: 2 })
  const own = await send(`${call}/pomagam`, { clientId: randomUUID(), availability: said, needs: said })
  const { shifts } = (await (await visit(`${own}.json`)).json()) as { shifts: { id: string }[] }
  await send(`${own}/dyzury`, { shift: shifts[0]!.id })
  await send(`${own}/godziny`, { clientId: randomUUID(), day: '2026-08-20', hours: 1, tasks: said })
  const [entry] = ((await (await visit(`${own}/godziny.json`)).json()) as { entries: { id: string }[] }).entries
  await send(`${own}/godziny/${entry!.id}/zastrzezenie`, { reason: said })

  // The same hands on the other side: for somebody else, whom they write down.
  const other = { clientId: randomUUID(), givenName: 'Zuzanna', contact: 'none', channel: 'phone' }
  const theirs = await send(`${call}/wpis`, other)
  const card = { clientId: randomUUID(), day: '2026-08-21', hours: 2, paper: 'on' }
  await send(`${theirs}/godziny`, card)
  await send(`${theirs}/zaswiadczenia`, { from: '2026-08-01', until: '2026-08-31' })
  const terms = { tasks: 'Zakupy', fromDay: '2026-09-01', noticeDays: 7 }
  const agreement = await send(`${theirs}/porozumienia`, terms)
  await send(`${agreement}/podpis`, { as: 'paper', paperDay: '2026-09-01' })
}
