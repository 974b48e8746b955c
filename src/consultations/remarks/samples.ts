import { addDocument, addUnit, makeVersion } from '#documents/index.ts'
import type { Db } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { addStage, planConsultation, publishConsultation } from '../process/planning.ts'
import type { Address } from './here.ts'
import { openRemarks } from './opening.ts'
import { paths } from './paths.ts'

type Fields = { [name: string]: string }

/** As much of a test's world as these need. */
type World = {
  db: Db
  krakow: { id: string }
  now: () => Date
  as: (person: Person | null) => void
  asRole: (role: 'organiser') => Promise<Person | null>
  submit: (address: string, fields: Fields) => Response | Promise<Response>
}

/** Of the tests: a published consultation that takes remarks from 1 to 22 September 2026, answers until 12 October. */
export async function consulted(world: World) {
  const { db, krakow, now, asRole } = world
  const maria = (await asRole('organiser'))!
  const document = await addDocument(db, maria, krakow.id, { title: 'Program współpracy', kind: 'programme' }, now())
  const [section, point] = [crypto.randomUUID(), crypto.randomUUID()]
  const one = { id: section, kind: 'section', heading: '', text: 'Miasto wspiera organizacje:' } as const
  const two = { id: point, kind: 'point', heading: '', text: 'udostępnia lokale.' } as const
  await addUnit(db, maria, document.id, one, { parentId: null, position: 1 }, now())
  await addUnit(db, maria, document.id, two, { parentId: section, position: 1 }, now())
  const named = (name: string) => makeVersion(db, maria, document.id, { name, public: true }, now())
  const [first, second] = [await named('Projekt do konsultacji'), await named('Projekt poprawiony')]

  const form = { slug: 'program', title: 'Program współpracy 2027', documentId: document.id }
  const { consultation } = await planConsultation(db, maria, krakow.id, form, now())
  const stages = [
    { kind: 'remarks' as const, begins: '2026-09-01', ends: '2026-09-22' },
    { kind: 'answers' as const, begins: '2026-09-23', ends: '2026-10-12' },
  ]
  for (const stage of stages) await addStage(db, maria, consultation!, stage, now())
  await openRemarks(db, maria, consultation!, first.version!.id, now())
  await publishConsultation(db, maria, consultation!, now())
  const address: Address = { community: 'krakow', consultation: 'program' }
  const ids = { section, point, version: first.version!.id, second: second.version!.id }
  return { consultation: consultation!, document, maria, address, ...ids }
}

/** Sends a remark as whoever is stepped into, and answers the address that its author then sees. */
export async function send({ submit }: World, address: Address, fields: Fields): Promise<string> {
  const answer = await submit(paths.remarks.href(address), { client_id: crypto.randomUUID(), ...fields })
  const href = answer.headers.get('location')
  if (answer.status !== 303 || !href) throw new Error(`not sent: ${answer.status}`)
  return href
}

export function sentBy(world: World, address: Address, person: Person | null, fields: Fields): Promise<string> {
  world.as(person)
  return send(world, address, fields)
}
