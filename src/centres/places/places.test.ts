import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { town } from '#testing.ts'
import { paths } from '../paths.ts'
import { centreBySlug } from './centres.ts'

const krakow = { community: 'krakow' }
const kozłówka = { ...krakow, centre: 'mam-kozlowka' }
const said = { name: 'MAM Kozłówka', summary: 'Sąsiedzi dla sąsiadów', address: 'ul. Spółdzielców 3', answerDays: 2 }

describe('a place', () => {
  it('is opened by an organiser and read by everybody', () =>
    town(async (world) => {
      await world.asRole('organiser')
      assert.equal((await world.submit(paths.centres.href(krakow), said)).status, 303)

      world.as(null)
      assert.match(await world.see(paths.centres.href(krakow)), /MAM Kozłówka/)
      assert.match(await world.see(paths.centre.href(kozłówka)), /ul\. Spółdzielców 3/)
      assert.deepEqual(
        (await world.happened()).filter((name) => name.startsWith('centres.')),
        ['centres.centre.added'],
      )
    }))

  it('is changed by its own coordinator and by nobody else’s', () =>
    town(async (world) => {
      await world.asRole('organiser')
      await world.submit(paths.centres.href(krakow), said)
      await world.submit(paths.centres.href(krakow), { ...said, name: 'Klub Jordan' })
      const centre = await centreBySlug(world.db, world.krakow.id, 'mam-kozlowka')
      await world.asRole('coordinator', { kind: 'centre', id: centre!.id })

      assert.equal((await world.submit(paths.edit.href(kozłówka), { ...said, mission: 'Razem' })).status, 303)
      assert.equal((await world.visit(paths.edit.href({ ...krakow, centre: 'klub-jordan' }))).status, 403)
    }))

  it('needs a name of its own', () =>
    town(async (world) => {
      await world.asRole('organiser')
      await world.submit(paths.centres.href(krakow), said)
      const again = await world.submit(paths.centres.href(krakow), said)

      assert.equal(again.status, 422)
      assert.match(await again.text(), /Jest już miejsce o tej nazwie/)
      assert.equal((await world.submit(paths.centres.href(krakow), { ...said, name: 'Nowe' })).status, 422)
    }))
})
