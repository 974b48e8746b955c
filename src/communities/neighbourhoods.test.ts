import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Polygon } from '#kit/geo/shape.ts'
import { sampleCommunity, start, town } from '#testing.ts'
import { addNeighbourhood, neighbourhoodAt, neighbourhoodsOf } from './neighbourhoods.ts'
import { paths } from './paths.ts'

const krakow = { community: 'krakow' }
const list = paths.neighbourhoods.href(krakow)
const rectangle = (west: number, south: number, east: number, north: number): Polygon => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]
const square = (west: number, south: number, east: number, north: number) =>
  JSON.stringify({ type: 'Polygon', coordinates: rectangle(west, south, east, north) })
const kozlowka = { name: 'Na Kozłówce', kind: 'estate', from: '2020-01-01', shape: square(19.96, 50.01, 19.98, 50.03) }

describe('adding a neighbourhood', () => {
  it('draws it on the map, numbered as in the list, under an address made of its name', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const answer = await world.submit(list, kozlowka)
      const page = await world.see(list)

      assert.equal(answer.headers.get('location'), '/krakow/osiedla/na-kozlowce')
      assert.match(page, /<path class="map__shape"[^>]* d="M[\d. ]+L/)
      assert.deepEqual((await world.happened()).slice(-1), ['communities.neighbourhood.added'])
    }))

  it('reads the outline from a file before what was pasted', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const file = new File([kozlowka.shape], 'kozlowka.geojson')
      await world.submit(list, { ...kozlowka, shape: 'nieważne', file })

      const [one] = await neighbourhoodsOf(world.db, world.krakow.id, '2026-09-01')
      assert.deepEqual(one!.shape, [rectangle(19.96, 50.01, 19.98, 50.03)])
    }))

  it('tells what is wrong with an outline and gives back what was typed', () =>
    town(async (world) => {
      await world.asRole('administrator')
      const wrong: [string, RegExp][] = [
        ['{', /nie da się go odczytać/],
        [square(50.01, 19.96, 50.03, 19.98), /Szerokość i długość są zamienione/],
        [square(2.3, 48.8, 2.4, 48.9), /leży poza Polską/],
        ['{"type":"Point","coordinates":[20,50]}', /nie ma żadnego obszaru/],
      ]
      for (const [shape, sentence] of wrong) {
        const answer = await world.submit(list, { ...kozlowka, shape })
        const page = await answer.text()
        assert.equal(answer.status, 422)
        assert.match(page, sentence)
        assert.match(page, /value="Na Kozłówce"/)
      }
    }))

  it('is refused under a name that is taken', () =>
    town(async (world) => {
      await world.asRole('administrator')
      await world.submit(list, kozlowka)
      assert.match(await (await world.submit(list, kozlowka)).text(), /Miejsce o tej nazwie już tu jest/)
    }))

  it('is not for anybody but an administrator', () =>
    town(async (world) => {
      for (const role of ['official', 'organiser', 'coordinator'] as const) {
        await world.asRole(role)
        assert.equal((await world.submit(list, kozlowka)).status, 403)
        assert.equal((await world.visit(paths.newNeighbourhood.href(krakow))).status, 403)
      }
    }))
})

describe('a point on the map', () => {
  it('lies in the innermost neighbourhood of its day', () =>
    town(async ({ db, krakow }) => {
      const district = { name: 'Prokocim', kind: 'district' as const, from: '2000-01-01' }
      const around = { ...district, shape: [rectangle(19.9, 50, 20.1, 50.1)] }
      const { neighbourhood: prokocim } = await addNeighbourhood(db, null, krakow.id, around, start)
      const shape = [rectangle(19.96, 50.01, 19.98, 50.03)]
      const inside = { name: 'Na Kozłówce', kind: 'estate' as const, parentId: prokocim!.id, from: '2020-01-01', shape }
      await addNeighbourhood(db, null, krakow.id, inside, start)

      const at = async (lat: number, lon: number, day: string) =>
        (await neighbourhoodAt(db, krakow.id, { lat, lon }, day))?.name
      assert.equal(await at(50.02, 19.97, '2026-09-01'), 'Na Kozłówce')
      assert.equal(await at(50.02, 19.97, '2019-12-31'), 'Prokocim')
      assert.equal(await at(50.09, 19.97, '2026-09-01'), 'Prokocim')
      assert.equal(await at(51, 19.97, '2026-09-01'), undefined)
    }))
})

describe('changing a neighbourhood', () => {
  it('never puts it inside itself or in another town', () =>
    town(async (world) => {
      const { db, submit } = world
      const plain = { kind: 'estate' as const, from: '2020-01-01' }
      const { neighbourhood: outer } = await addNeighbourhood(
        db,
        null,
        world.krakow.id,
        { ...plain, name: 'Duże' },
        start,
      )
      const under = { ...plain, name: 'Małe', parentId: outer!.id }
      const { neighbourhood: inner } = await addNeighbourhood(db, null, world.krakow.id, under, start)
      const skawina = await sampleCommunity(db, 'skawina', 'Skawina', 'w Skawinie')
      const { neighbourhood: far } = await addNeighbourhood(db, null, skawina.id, { ...plain, name: 'Ogrody' }, start)

      await world.asRole('administrator')
      for (const parentId of [inner!.id, outer!.id, far!.id]) {
        const edit = paths.neighbourhoodEdit.href({ ...krakow, slug: outer!.slug })
        const answer = await submit(edit, { ...plain, name: 'Duże', parentId })
        assert.match(await answer.text(), /Tego miejsca nie da się wybrać/)
      }
    }))

  it('ends it on a day, once, and its page stays', () =>
    town(async (world) => {
      await world.asRole('administrator')
      await world.submit(list, kozlowka)
      const params = { ...krakow, slug: 'na-kozlowce' }
      const end = (lastDay: string) => world.submit(paths.neighbourhoodClosure.href(params), { lastDay })

      assert.match(await (await end('2019-12-31')).text(), /wtedy jeszcze nie istniało/)
      assert.equal((await end('2026-08-31')).status, 303)
      assert.match(await (await end('2026-08-31')).text(), /Ostatni dzień jest już zapisany/)
      assert.doesNotMatch(await world.see(list), /Na Kozłówce/)
      assert.match(await world.see(paths.neighbourhood.href(params)), /istniała do 31 sierpnia 2026/)
    }))
})
