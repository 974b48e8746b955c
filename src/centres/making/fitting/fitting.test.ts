import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { town } from '#testing.ts'
import { paths } from '../paths.ts'
import { kozłówka, ledTo, openPlace } from '../samples.ts'

const table = { name: 'Stół składany', quantity: 6, source: 'grant', origin: 'projekt MAM', acquired: '2026-08-20' }

describe('fitting a place out', () => {
  it('says for everybody what stands there, and how much each source of money gave', () =>
    town(async (world) => {
      await openPlace(world)
      await world.submit(paths.fitting.href(kozłówka), { ...table, cost: '1 800,00' })
      await world.submit(paths.fitting.href(kozłówka), {
        ...table,
        name: 'Fotel',
        quantity: 2,
        cost: '700',
        source: 'gift',
      })

      world.as(null)
      const { totals, items } = (await (await world.visit(`${paths.fitting.href(kozłówka)}.json`)).json()) as Fitted
      assert.deepEqual(totals, {
        each: [
          { source: 'grant', grosze: 180_000 },
          { source: 'gift', grosze: 70_000 },
        ],
        all: 250_000,
      })
      assert.deepEqual(
        items.map(({ name }) => name),
        ['Fotel', 'Stół składany'],
      )
    }))

  it('lets nobody else write the list, and asks again for an amount it cannot read', () =>
    town(async (world) => {
      await openPlace(world)
      assert.equal((await world.submit(paths.fitting.href(kozłówka), { ...table, cost: 'sporo' })).status, 422)
      await world.asRole('official')
      assert.equal((await world.submit(paths.fitting.href(kozłówka), table)).status, 403)
    }))
})

describe('a sketch of an interior', () => {
  it('has numbers on the picture and what each means under it, and none outside', () =>
    town(async (world) => {
      await openPlace(world)
      const blank = { create: { width: 60, height: 40, channels: 3 as const, background: 'white' } }
      const bytes = new Uint8Array(await sharp(blank).png().toBuffer())
      const picture = new File([bytes], 'szkic.png', { type: 'image/png' })
      const alt = 'Sala z sześcioma stołami, wejście bez progu.'
      const id = ledTo(await world.submit(paths.sketches.href(kozłówka), { picture, title: 'Sala duża', alt }))
      const at = { ...kozłówka, id }
      await world.submit(paths.marks.href(at), { x: '12,5', y: 40, words: 'Aneks kuchenny' })
      assert.equal((await world.submit(paths.marks.href(at), { x: 120, y: 1, words: 'Za ścianą' })).status, 422)
      await world.submit(paths.marks.href(at), { x: 80, y: 20, words: 'Regulowany stół' })
      await world.submit(paths.markEnd.href({ ...at, number: 1 }), {})

      const { marks } = (await (await world.visit(`${paths.sketch.href(at)}.json`)).json()) as { marks: unknown[] }
      assert.deepEqual(marks, [{ number: 2, x: 80, y: 20, words: 'Regulowany stół' }])
      assert.match(await world.see(paths.sketch.href(at)), /alt="Sala z sześcioma stołami/)
    }))
})

type Fitted = { totals: { each: { source: string; grosze: number }[]; all: number }; items: { name: string }[] }
