import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addPerson, grantRole, type RoleName } from '#accounts/index.ts'
import { sampleCommunity, samplePerson, town, type World } from '#testing.ts'
import { paths } from './paths.ts'

type Who = RoleName | 'visitor' | 'resident' | 'neighbour'
type Act = (world: World, neighbour: { id: string; roleId: string }) => Promise<Response> | Response

let asked = 0
const k = { community: 'krakow' }
const everybody: Who[] = [
  'visitor',
  'resident',
  'neighbour',
  'drafter',
  'recorder',
  'council-member',
  'representative',
  'animator',
  'leader',
  'duty',
  'official',
  'organiser',
  'coordinator',
  'administrator',
  'operator',
]
const staff: Who[] = ['official', 'organiser', 'coordinator', 'administrator', 'operator']
const keepers: Who[] = ['administrator', 'operator']
const people: Who[] = everybody.filter((who) => who !== 'visitor')

/** Each act with those who may do it and what they get; every other signed-in person gets 403. */
const acts: [name: string, may: Who[], then: number, Act][] = [
  ['see the way in', everybody, 200, ({ visit }) => visit(paths.signIn.href())],
  ['see the door for cards', everybody, 200, ({ visit }) => visit(paths.card.href())],
  ['see their account', people, 200, ({ visit }) => visit(paths.account.href())],
  ['see their contact form', people, 200, ({ visit }) => visit(paths.contact.href())],
  ['change their contact', people, 303, ({ submit }) => submit(paths.contact.href(), contact)],
  ['see the form for a new address', people, 200, ({ visit }) => visit(paths.address.href())],
  [
    'ask for a new address',
    people,
    200,
    ({ submit }) => submit(paths.address.href(), { email: `nowy${asked++}@example.org` }),
  ],
  ['see their keys', people, 200, ({ visit }) => visit(paths.keys.href())],
  ['begin adding a key', people, 200, ({ send }) => send(paths.keyChallenge.href(), {})],
  ['see their devices', people, 200, ({ visit }) => visit(paths.sessions.href())],
  ['close their devices', people, 303, ({ submit }) => submit(paths.sessionEnd.href(), { session: 'others' })],
  ['see their consents', people, 200, ({ visit }) => visit(paths.consents.href())],
  ['see whom they care for', people, 200, ({ visit }) => visit(paths.care.href())],
  [
    'add a child',
    people,
    303,
    ({ submit }) => submit(paths.ward.href(), { givenName: 'Ola', minorUntil: '2035-01-01' }),
  ],
  ['see their data', people, 200, ({ visit }) => visit(paths.data.href())],
  ['take their data along', people, 200, ({ visit }) => visit(paths.dataFile.href())],
  ['take it along as a sheet', people, 200, ({ visit }) => visit(paths.dataSheet.href())],
  ['see what erasure means', people, 200, ({ visit }) => visit(paths.erasure.href())],
  ['come to the desk', staff, 200, ({ visit }) => visit(paths.people.href(k))],
  ['look for a person', staff, 200, ({ visit }) => visit(`${paths.people.href(k)}?q=klon`)],
  ['see the form for a person', staff, 200, ({ visit }) => visit(paths.newPerson.href(k))],
  ['enter a person', staff, 303, ({ submit }) => submit(paths.people.href(k), { ...contact, givenName: 'Zenon' })],
  ['open a person', staff, 200, ({ visit }, { id }) => visit(paths.person.href({ ...k, id }))],
  ['see a person as JSON', staff, 200, ({ visit }, { id }) => visit(`${paths.person.href({ ...k, id })}.json`)],
  ["see a person's contact form", staff, 200, ({ visit }, { id }) => visit(paths.personContact.href({ ...k, id }))],
  [
    "change a person's contact",
    staff,
    303,
    ({ submit }, { id }) => submit(paths.personContact.href({ ...k, id }), contact),
  ],
  ['print a card', staff, 200, ({ submit }, { id }) => submit(paths.personCard.href({ ...k, id }), {})],
  ["see why a person's data is held", staff, 200, ({ visit }, { id }) => visit(paths.personData.href({ ...k, id }))],
  ["print a person's data", staff, 200, ({ submit }, { id }) => submit(paths.personData.href({ ...k, id }), {})],
  ['look for a guardian', staff, 200, ({ visit }, { id }) => visit(`${paths.personCare.href({ ...k, id })}?q=klon`)],
  ['see the erasure of a person', staff, 200, ({ visit }, { id }) => visit(paths.personErasure.href({ ...k, id }))],
  [
    'erase a person',
    staff,
    303,
    ({ submit }, { id }) => submit(paths.personErasure.href({ ...k, id }), { understood: 'on' }),
  ],
  ['look for a duplicate', staff, 200, ({ visit }, { id }) => visit(paths.personMerge.href({ ...k, id }))],
  ['see roles', keepers, 200, ({ visit }) => visit(paths.roles.href(k))],
  ['choose whom to give a role', keepers, 200, ({ visit }, { id }) => visit(`${paths.roles.href(k)}?osoba=${id}`)],
  [
    'give a role',
    keepers,
    303,
    ({ submit }, { id }) => submit(paths.roles.href(k), { personId: id, role: 'duty', from: '2026-09-01' }),
  ],
  [
    'end a role',
    keepers,
    303,
    ({ submit }, { roleId }) => submit(paths.roleEnd.href({ ...k, id: roleId }), { on: '2026-09-01' }),
  ],
  ['see texts of consents', keepers, 200, ({ visit }) => visit(paths.consentTexts.href(k))],
  [
    'add a text of a consent',
    keepers,
    303,
    ({ submit }) =>
      submit(paths.consentTexts.href(k), { key: 'wizerunek', pl: 'Zgadzam się.', validFrom: '2026-09-01' }),
  ],
  ['see operators', ['operator'], 200, ({ visit }) => visit(paths.operators.href())],
]

const contact = { givenName: 'Jan', contact: 'none', language: 'pl', publicName: 'given' }

describe('who may do what with accounts', () => {
  for (const [name, may, then, act] of acts)
    it(`${name}: ${may.length === everybody.length ? 'everybody' : may.length === people.length ? 'whoever is signed in' : may.join(', ')}`, () =>
      town(async (world) => {
        const neighbour = await addPerson(
          world.db,
          null,
          world.krakow.id,
          { givenName: 'Jan', surname: 'Klon' },
          world.now(),
        )
        const roleId = await deputy(world)
        for (const who of everybody) {
          world.as(await stepInto(world, who))
          const allowed = may.includes(who)
          if (allowed && then === 303) continue
          const { status } = await act(world, { id: neighbour.id, roleId })
          if (allowed) assert.equal(status, then, who)
          else if (who === 'visitor') assert.ok(status === 401 || status === 303, `a visitor got ${status}`)
          else assert.equal(status, 403, who)
        }
        if (then !== 303) return
        for (const who of may) await changes(world, who, act, { id: neighbour.id, roleId })
        assert.deepEqual(world.failures, [])
      }))
})

/** An act that changes something is tried by each on a world as it was before. */
async function changes(world: World, who: Who, act: Act, neighbour: { id: string; roleId: string }) {
  class Undo extends Error {}
  world.as(await stepInto(world, who))
  let status = 0
  await world.db
    .transaction(async () => {
      status = (await act(world, neighbour)).status
      throw new Undo()
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
  assert.equal(status, 303, who)
}

async function stepInto(world: World, who: Who) {
  if (who === 'visitor') return null
  if (who !== 'neighbour') return samplePerson(world.db, world.krakow, who, world.now())
  const elsewhere = await sampleCommunity(
    world.db,
    `skawina-${Math.random().toString(36).slice(2, 8)}`,
    'Skawina',
    'w Skawinie',
  )
  return samplePerson(world.db, elsewhere, 'administrator', world.now())
}

/** Somebody else's role, so that ending it leaves the community its administrator. */
async function deputy(world: World): Promise<string> {
  const { id } = await addPerson(world.db, null, world.krakow.id, { givenName: 'Ewa' }, world.now())
  const grant = { personId: id, role: 'recorder' as const, communityId: world.krakow.id, from: '2026-01-01' }
  return (await grantRole(world.db, null, grant, world.now()))!.id
}
