import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { database, racing, sampleCommunity, samplePerson, start, town, type World } from '#testing.ts'
import { organisations as domain } from './index.ts'
import { addOrganisation, findOrAddOrganisation, organisationBySlug, resumeOrganisation } from './organisations.ts'
import { paths } from './paths.ts'
import { representationsOf } from './representations.ts'

const krakow = { community: 'krakow' }
const list = paths.directory.href(krakow)
const lipowa = { name: 'Stowarzyszenie Ulica Lipowa', kind: 'association', nip: '526-104-08-28' }
const one = (slug: string) => ({ ...krakow, slug })
const ulica = one('stowarzyszenie-ulica-lipowa')

/** A resident adds an association, which waits for the town hall. */
async function lipowaWaits(world: World) {
  const anna = await samplePerson(world.db, world.krakow, 'resident', start)
  world.as(anna)
  await world.submit(list, { ...lipowa, position: 'skarbniczka' })
  return anna
}

const theOne = (world: World) => organisationBySlug(world.db, world.krakow.id, ulica.slug)

describe('adding an organisation', () => {
  it('by staff shows it to everybody at once, under its number as it is printed', () =>
    town(async (world) => {
      await world.asRole('official')
      await world.submit(list, lipowa)

      world.as(null)
      assert.match(await world.see(list), /Stowarzyszenie Ulica Lipowa/)
      const page = await world.see(paths.organisation.href(ulica))
      assert.match(page, /526-104-08-28/)
      assert.match(page, /Społeczny/)
      assert.deepEqual((await world.happened()).slice(-1), ['organisations.organisation.added'])
    }))

  it('by a resident waits for staff, and makes the resident its representative once both are confirmed', () =>
    town(async (world) => {
      const anna = await lipowaWaits(world)
      world.as(null)
      assert.equal((await world.visit(paths.organisation.href(ulica))).status, 404)

      await world.asRole('official')
      const waiting = await world.see(paths.organisation.href(ulica))
      const id = /przedstawiciele\/([\w-]+)\/potwierdzenie/.exec(waiting)![1]!
      await world.submit(paths.confirmation.href(ulica), {})
      await world.submit(paths.representativeConfirmation.href({ ...ulica, id }), {})

      const scope = { scopeKind: 'organisation', scopeId: (await theOne(world))!.id }
      world.as({ ...anna, roles: [{ role: 'representative', communityId: world.krakow.id, ...scope }] })
      const edited = await world.submit(paths.edit.href(ulica), { ...lipowa, words: 'Ławki i lipy.' })
      assert.equal(edited.status, 303)
      world.as(null)
      assert.match(await world.see(paths.organisation.href(ulica)), /Ławki i lipy/)
    }))

  it('is refused with a number of somebody else, who is named', () =>
    town(async (world) => {
      await world.asRole('official')
      await world.submit(list, lipowa)
      const answer = await world.submit(list, { ...lipowa, name: 'Fundacja Jesion', different: 'on' })
      const page = await answer.text()

      assert.equal(answer.status, 422)
      assert.match(page, /Ten NIP ma już: Stowarzyszenie Ulica Lipowa/)
      assert.match(page, /value="Fundacja Jesion"/)
    }))

  it('is questioned under a name that is known, and goes on when it is another one', () =>
    town(async (world) => {
      await world.asRole('official')
      await world.submit(list, { ...lipowa, nip: '' })
      const like = { name: 'STOWARZYSZENIE  „Ulica Lipowa”', kind: 'association' }

      const asked = await world.submit(list, like)
      const answered = await world.submit(list, { ...like, different: 'on' })

      assert.match(await asked.text(), /To inna organizacja niż Stowarzyszenie Ulica Lipowa/)
      assert.equal(answered.headers.get('location'), paths.organisation.href(one('stowarzyszenie-ulica-lipowa-2')))
    }))

  it('tells a slip in each number from the wrong length', () =>
    town(async (world) => {
      await world.asRole('official')
      const numbers = { nip: '5261040827', regon: '00033150', krs: 'siedem' }
      const page = await (await world.submit(list, { ...lipowa, ...numbers })).text()

      assert.match(page, /W numerze NIP jest pomyłka/)
      assert.match(page, /REGON ma 9 albo 14 cyfr/)
      assert.match(page, /KRS składa się z samych cyfr/)
      assert.match(page, /value="5261040827"/)
    }))

  it('gives back everything typed when the name is missing', () =>
    town(async (world) => {
      await world.asRole('official')
      const answer = await world.submit(list, { name: '', kind: 'informal-group', words: 'Sąsiedzi z bloku 7' })

      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Sąsiedzi z bloku 7/)
    }))

  it('twice with one NIP at once makes one', { skip: racing ? false : 'needs PostgreSQL' }, async () => {
    const { db } = database
    const { id } = await sampleCommunity(db, 'wyscig-nip', 'Wyścig', 'w Wyścigu')
    const add = (name: string) =>
      addOrganisation(db, id, { name, kind: 'foundation', nip: '5261040828' }, { by: null, confirmed: true }, start)

    const outcomes = await Promise.all(['Lipa', 'Klon', 'Buk', 'Grab'].map(add))

    const refusals = outcomes.map(({ refused }) => refused).sort()
    assert.deepEqual(refusals, ['nip-taken', 'nip-taken', 'nip-taken', null])
  })
})

describe('an organisation typed from paper', () => {
  it('is the known one by number or by name, else a new one that waits', () =>
    town(async ({ db, krakow, now }) => {
      const first = await findOrAddOrganisation(db, null, krakow.id, { name: 'KGW Jarzębina' }, now())
      const again = await findOrAddOrganisation(db, null, krakow.id, { name: 'kgw „jarzebina”' }, now())
      const other = await findOrAddOrganisation(db, null, krakow.id, { name: 'Klub Klon', krs: '0000123456' }, now())
      const known = await findOrAddOrganisation(db, null, krakow.id, { name: 'Klon', krs: '0000123456' }, now())

      assert.equal(again.id, first.id)
      assert.equal(known.id, other.id)
      assert.equal(first.confirmed, null)
    }))
})

describe('an organisation that works no longer', () => {
  it('leaves the list but for staff, keeps its address, and its number is free for another', () =>
    town(async (world) => {
      const official = await world.asRole('official')
      await world.submit(list, lipowa)
      await world.submit(paths.ending.href(ulica), {})
      assert.match(await world.see(list), /1 organizacja zakończyła działalność/)
      world.as(null)
      assert.doesNotMatch(await world.see(list), /Ulica Lipowa/)
      world.as(official)
      assert.match(await world.see(paths.organisation.href(ulica)), /Ta organizacja nie działa/)

      await world.submit(list, { ...lipowa, name: 'Fundacja Jesion' })
      const { refused } = await resumeOrganisation(world.db, official.id, (await theOne(world))!, start)
      assert.equal(refused, 'nip-taken')
      const answer = await world.submit(paths.resumption.href(ulica), {})
      assert.match(await answer.text(), /Ten NIP ma już: Fundacja Jesion/)
    }))
})

describe('the directory', () => {
  it('is narrowed by letters without their marks, by a number, by kind and by sector', () =>
    town(async (world) => {
      await world.asRole('official')
      await world.submit(list, { name: 'Koło Gospodyń „Jarzębinki”', kind: 'rural-housewives' })
      await world.submit(list, { ...lipowa, kind: 'entrepreneur', name: 'Piekarnia Grab' })

      const names = async (query: string) => {
        const { organisations } = await (await world.visit(`${list}.json?${query}`)).json()
        return organisations.map(({ name }: { name: string }) => name)
      }
      assert.deepEqual(await names('q=jarzebin'), ['Koło Gospodyń „Jarzębinki”'])
      assert.deepEqual(await names('q=526-104-08-28'), ['Piekarnia Grab'])
      assert.deepEqual(await names('sector=business'), ['Piekarnia Grab'])
      assert.deepEqual(await names('kind=rural-housewives&sector=business'), [])
      assert.deepEqual(await names('kind=nieznany&strona=-3'), ['Koło Gospodyń „Jarzębinki”', 'Piekarnia Grab'])
    }))

  it('never tells who represents an organisation to whoever may not know', () =>
    town(async (world) => {
      await lipowaWaits(world)
      await world.asRole('official')
      await world.submit(paths.confirmation.href(ulica), {})
      assert.match(await world.see(paths.organisation.href(ulica)), /Jesion/)

      for (const visitor of [null, await samplePerson(world.db, world.krakow, 'animator', start)]) {
        world.as(visitor)
        const json = await (await world.visit(`${paths.organisation.href(ulica)}.json`)).text()
        assert.doesNotMatch(json, /Jesion|skarbniczka|createdBy/)
      }
    }))
})

describe('who may do what with an organisation', () => {
  it('is everybody reads, the signed-in add, staff decide', () =>
    town(async (world) => {
      await world.asRole('official')
      await world.submit(list, lipowa)
      const staffOnly = [paths.confirmation, paths.ending, paths.resumption].map((path) => path.href(ulica))
      const deeds = [...staffOnly, paths.cooperations.href(ulica), paths.edit.href(ulica)]

      for (const role of ['animator', 'recorder', 'council-member', 'representative'] as const) {
        const elsewhere = { kind: 'organisation', id: '00000000-0000-4000-8000-000000000000' }
        await world.asRole(role, elsewhere)
        for (const deed of deeds) assert.equal((await world.submit(deed, lipowa)).status, 403, `${role} ${deed}`)
        assert.equal((await world.visit(paths.newOrganisation.href(krakow))).status, 200)
      }
      world.as(null)
      for (const deed of deeds) assert.equal((await world.submit(deed, lipowa)).status, 401)
    }))

  it('lets a person leave, staff turn down a claim, and nobody claim twice', () =>
    town(async (world) => {
      await world.asRole('official')
      await world.submit(list, lipowa)
      const marek = await samplePerson(world.db, world.krakow, 'animator', start)
      world.as(marek)
      const claim = () => world.submit(paths.representatives.href(ulica), { position: 'prezes' })
      await claim()
      assert.match(await (await claim()).text(), /To zgłoszenie już jest zapisane/)

      const id = /przedstawiciele\/([\w-]+)\/koniec/.exec(await world.see(paths.organisation.href(ulica)))![1]!
      world.as(await samplePerson(world.db, world.krakow, 'recorder', start))
      assert.equal((await world.submit(paths.representativeEnding.href({ ...ulica, id }), {})).status, 403)
      world.as(marek)
      assert.equal((await world.submit(paths.representativeEnding.href({ ...ulica, id }), {})).status, 303)
      assert.equal((await claim()).status, 303)
    }))
})

describe('a person who is forgotten', () => {
  it('represents nobody any more, and no position of theirs is kept', () =>
    town(async (world) => {
      const anna = await lipowaWaits(world)
      assert.equal((await domain.personal!(world.db, anna.id, (key) => key))[0]!.rows.length, 1)

      await domain.erase!(world.db, anna.id, start)

      const [row] = await representationsOf(world.db, anna.id)
      assert.deepEqual([row!.position, row!.ended], [null, start])
    }))
})

describe('cooperating institutions', () => {
  it('stand on the profile of the municipality while they work with it', () =>
    town(async (world) => {
      const profile = '/krakow/gmina'
      await world.asRole('official')
      await world.submit(list, { name: 'Biblioteka pod Lipą', kind: 'institution' })
      const library = one('biblioteka-pod-lipa')
      const begin = () => world.submit(paths.cooperations.href(library), { cooperation: 'library', from: '2020-01-01' })
      await begin()
      assert.match(await world.see(profile), /Biblioteka pod Lipą/)
      assert.match(await (await begin()).text(), /Ta współpraca jest już zapisana/)

      const page = await world.see(paths.organisation.href(library))
      await world.submit(/\/krakow\/organizacje\/[\w-]+\/wspolpraca\/[\w-]+\/koniec/.exec(page)![0], {})
      world.timeIs('2026-09-02T08:00:00Z')
      assert.doesNotMatch(await world.see(profile), /Biblioteka pod Lipą/)
    }))
})

describe('staff', () => {
  it('are told what waits for them, and others are not', () =>
    town(async (world) => {
      await lipowaWaits(world)
      const official = await world.asRole('official')
      const view = { community: { ...world.krakow, arms: null }, person: official, t: (key: string) => key }
      const duties = (person: typeof official | null) => domain.duties!(world.db, { ...view, person } as never)

      assert.deepEqual(
        (await duties(official)).map(({ href }) => href),
        [list],
      )
      assert.deepEqual(await duties(null), [])
    }))
})
