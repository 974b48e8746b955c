import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { searchEntries } from '#kit/text/search.ts'
import { database, racing, sampleCommunity, start, town, type World } from '#testing.ts'
import { officePeople } from './office-people.ts'
import { addOffice, officeById, officeNameOn, officesOf, renameOffice } from './offices.ts'
import { paths } from './paths.ts'

const old = 'Biuro Promocji i Rozwoju Gminy'
const present = 'Biuro Promocji, Kultury i Sportu'

async function promotion({ db, krakow }: World) {
  const first = { name: old, place: 'parter', from: '2010-01-01' }
  const { office } = await addOffice(db, null, krakow.id, first, start)
  return { office: office!, params: { community: 'krakow', id: office!.id } }
}

describe('an office that was renamed', () => {
  it('bears the old name in an old matter and the present one on the profile', () =>
    town(async (world) => {
      const { params, office } = await promotion(world)
      await world.asRole('administrator')
      await world.submit(paths.officeNames.href(params), { name: present, place: 'I piętro', from: '2019-02-01' })

      assert.equal((await officeNameOn(world.db, office.id, '2019-01-31'))?.name, old)
      assert.equal((await officeNameOn(world.db, office.id, '2019-02-01'))?.name, present)
      world.as(null)
      assert.match(await world.see(paths.profile.href({ community: 'krakow' })), new RegExp(present))
      const then = await world.see(`${paths.office.href(params)}?dzien=2019-01-31`)
      assert.match(then, new RegExp(`<h1>${old}</h1>`))
      assert.match(then, /Tak biuro nazywało się 31 stycznia 2019/)
      assert.deepEqual((await world.happened()).slice(-1), ['communities.office.renamed'])
    }))

  it('is found under the name somebody remembers', () =>
    town(async (world) => {
      const { office } = await promotion(world)
      const { db, krakow } = world
      await renameOffice(db, null, krakow.id, office.id, { name: present, place: '', from: '2019-02-01' }, start)

      const { hits } = await searchEntries(db, {
        words: 'biura rozwoju gmin',
        communityId: krakow.id,
        kinds: ['office'],
      })
      assert.deepEqual(
        hits.map(({ subjectId, title }) => [subjectId, title.map(({ text }) => text).join('')]),
        [[office.id, present]],
      )
    }))

  it('gives back what was typed when the day is taken, in words', () =>
    town(async (world) => {
      const { params } = await promotion(world)
      await world.asRole('administrator')

      const fields = { name: 'Biuro Kultury', place: 'poddasze', from: '2010-01-01' }
      const answer = await world.submit(paths.officeNames.href(params), fields)
      const page = await answer.text()

      assert.equal(answer.status, 422)
      assert.match(page, /value="poddasze"/)
      assert.match(page, /Od tego dnia zaczyna się już inna nazwa/)
    }))

  it('may be renamed in the past, between two names', () =>
    town(async (world) => {
      const { office } = await promotion(world)
      const { db, krakow } = world
      await renameOffice(db, null, krakow.id, office.id, { name: present, place: '', from: '2019-02-01' }, start)
      await renameOffice(
        db,
        null,
        krakow.id,
        office.id,
        { name: 'Biuro Rozwoju', place: '', from: '2015-01-01' },
        start,
      )

      const names = (await officeById(db, krakow.id, office.id))!.names.map(({ name, validTo }) => [name, validTo])
      assert.deepEqual(names, [
        [present, null],
        ['Biuro Rozwoju', '2019-01-31'],
        [old, '2014-12-31'],
      ])
    }))

  it('has never two names on one day, whatever writes them', () =>
    town(async (world) => {
      const { office } = await promotion(world)
      const second = world.db.transaction((tx) =>
        tx.execute(
          sql`insert into office_names (office_id, name, valid_from) values (${office.id}, 'Biuro', '2026-01-01')`,
        ),
      )
      await assert.rejects(second, ({ cause }) => /office_names_one_on_a_day/.test(String(cause)))
    }))

  it('keeps one name when two administrators rename it from the same day at once', {
    skip: racing ? false : 'needs PostgreSQL',
  }, async () => {
    const { db } = database
    const community = await sampleCommunity(db, 'wyscig-nazw', 'Wyścig', 'w Wyścigu')
    const { office } = await addOffice(db, null, community.id, { name: old, place: '', from: '2010-01-01' }, start)
    const rename = (name: string) =>
      renameOffice(db, null, community.id, office!.id, { name, place: '', from: '2026-02-01' }, start)

    const outcomes = await Promise.all(['Biuro Lipowe', 'Biuro Klonowe', 'Biuro Bukowe'].map(rename))

    assert.deepEqual(outcomes.map(({ refused }) => refused).sort(), [
      'name-starts-that-day',
      'name-starts-that-day',
      null,
    ])
    assert.equal((await officeById(db, community.id, office!.id))!.names.length, 2)
  })
})

describe('the town hall', () => {
  it('closes an office after its sections, and shows neither afterwards', () =>
    town(async (world) => {
      const { office, params } = await promotion(world)
      const { db, krakow, submit } = world
      const section = { name: 'Referat Sportu', place: '', from: '2020-01-01', parentId: office.id }
      const { office: under } = await addOffice(db, null, krakow.id, section, start)
      await world.asRole('administrator')

      const early = await submit(paths.officeClosure.href(params), { lastDay: '2026-08-31' })
      await submit(paths.officeClosure.href({ community: 'krakow', id: under!.id }), { lastDay: '2026-08-31' })
      const late = await submit(paths.officeClosure.href(params), { lastDay: '2026-08-31' })

      assert.match(await early.text(), /Najpierw trzeba zamknąć biura, które mu podlegają/)
      assert.equal(late.status, 303)
      assert.equal((await officesOf(db, krakow.id, '2026-08-31')).length, 2)
      assert.deepEqual(await officesOf(db, krakow.id, '2026-09-01'), [])
    }))

  it('lets an administrator put somebody into an office, once, and take them out', () =>
    town(async (world) => {
      const { office, params } = await promotion(world)
      const { db, krakow, submit } = world
      await world.asRole('administrator')
      await submit(paths.officePeople.href(params), { official: 'jan.klon@example.org' })
      const again = await submit(paths.officePeople.href(params), { official: 'Jan.Klon@example.org' })

      const [jan] = await officePeople(db, krakow.id, office.id, start)
      assert.match(await again.text(), /Ta osoba już pracuje w tym biurze/)
      assert.equal(jan!.role, 'official')
      const leaving = await submit(paths.officeLeaving.href({ ...params, role: jan!.roleId }), {})
      assert.equal(leaving.status, 303)
    }))

  it('tells only its own staff who works there', () =>
    town(async (world) => {
      const { params } = await promotion(world)
      await world.asRole('official')
      assert.match(await world.see(paths.office.href(params)), /Kto tu pracuje/)
      world.as(null)
      assert.doesNotMatch(await world.see(paths.office.href(params)), /Kto tu pracuje/)
      assert.equal((await (await world.visit(`${paths.office.href(params)}.json`)).json()).people, null)
    }))

  it('is arranged by an administrator alone', () =>
    town(async (world) => {
      const { params } = await promotion(world)
      const acts = [
        [paths.offices.href({ community: 'krakow' }), { name: 'Biuro', from: '2026-01-01' }],
        [paths.officeNames.href(params), { name: 'Biuro', from: '2026-01-01' }],
        [paths.officeContact.href(params), {}],
        [paths.officeClosure.href(params), { lastDay: '2026-01-01' }],
        [paths.officePeople.href(params), { official: 'ewa@example.org' }],
      ] as const
      for (const role of ['official', 'organiser', 'representative', 'animator'] as const) {
        await world.asRole(role)
        for (const [address, fields] of acts) assert.equal((await world.submit(address, fields)).status, 403, role)
      }
    }))

  it('is another one in another town', () =>
    town(async (world) => {
      const { office } = await promotion(world)
      await sampleCommunity(world.db, 'skawina', 'Skawina', 'w Skawinie')
      assert.equal((await world.visit(paths.office.href({ community: 'skawina', id: office.id }))).status, 404)
      assert.equal((await world.visit('/krakow/urzad/nie-ma')).status, 404)
    }))
})
