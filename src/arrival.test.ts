import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSession } from '#accounts/index.ts'
import type { View } from '#kit/view.ts'
import { arrive } from './arrival.ts'
import { town, type World } from './testing.ts'

const nobody = (now: Date) => ({ now, person: null, community: null, waiting: 0, followed: [] }) as unknown as View

async function come({ db, now, queries }: World, comer: Parameters<typeof arrive>[2], slug: string | null) {
  const view = nobody(now())
  const before = queries()
  await arrive(db, view, comer, slug)
  return { view, asked: queries() - before }
}

describe('whoever comes to a page', () => {
  it('is known, with their roles, what they follow and where they are, by one question', () =>
    town(async (world) => {
      const { db, asRole, submit, krakow, now, as } = world
      const jan = (await asRole('official'))!
      await submit('/konto/obserwowane', { kind: 'community', id: krakow.id })
      as(null)
      const { token } = await openSession(db, jan.id, { method: 'email', assurance: 'email' }, now())

      const { view, asked } = await come(world, { token }, 'krakow')
      assert.equal(asked, 1)
      assert.equal(view.person?.name, 'Jan Klon')
      assert.deepEqual(view.person?.roles, jan.roles)
      assert.deepEqual(view.followed, [`community:${krakow.id}`])
      assert.equal(view.waiting, 0)
      assert.deepEqual(view.community, {
        id: krakow.id,
        slug: 'krakow',
        name: 'Kraków',
        locative: 'w Krakowie',
        arms: null,
      })
    }))

  it('is nobody with a token that is unknown or over', () =>
    town(async (world) => {
      const { db, asRole, now, timeIs } = world
      const jan = (await asRole('official'))!
      const { token } = await openSession(db, jan.id, { method: 'email', assurance: 'email' }, now())
      assert.equal((await come(world, { token: 'no such token' }, 'krakow')).view.person, null)
      timeIs('2026-11-01T08:00:00Z')
      assert.equal((await come(world, { token }, 'krakow')).view.person, null)
    }))

  it('asks nothing without a session on a page of no community', () =>
    town(async (world) => {
      const { view, asked } = await come(world, { token: undefined }, null)
      assert.equal(asked, 0)
      assert.equal(view.community, null)
    }))

  it('finds no community where there is none', () =>
    town(async (world) => {
      const { view } = await come(world, { token: undefined }, 'atlantyda')
      assert.equal(view.community, null)
    }))
})
