import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { personWithAccount } from '#accounts/index.ts'
import { indexEntry } from '#kit/text/search.ts'
import { sampleCommunity, town } from '#testing.ts'
import { paths } from './paths.ts'

describe('the front page', () => {
  it('names every community of the installation', () =>
    town(async ({ db, see }) => {
      await sampleCommunity(db, 'bialystok', 'Białystok', 'w Białymstoku')
      const page = await see(paths.home.href())
      assert.match(page, /href="\/krakow"/)
      assert.match(page, /href="\/bialystok"/)
    }))

  it('has a twin in JSON with the same rows', () =>
    town(async ({ visit }) => {
      const answer = await visit('/index.json')
      const { communities } = (await answer.json()) as { communities: { slug: string }[] }
      assert.deepEqual(
        communities.map(({ slug }) => slug),
        ['krakow'],
      )
    }))

  it('of a community that is not there is a page in words', () =>
    town(async ({ visit }) => {
      const answer = await visit('/atlantyda')
      assert.equal(answer.status, 404)
      assert.match(await answer.text(), /Nie ma takiej strony/)
    }))
})

describe('searching', () => {
  const found = async (db: Parameters<typeof indexEntry>[0], communityId: string) =>
    indexEntry(db, {
      communityId,
      kind: 'note',
      subjectId: '00000000-0000-4000-8000-000000000001',
      language: 'pl',
      title: 'Raport z konsultacji',
      body: '<b>Ławki</b> dla seniorów',
      href: '/krakow/raport',
    })

  it('finds another form of the word and forgives a slip', () =>
    town(async ({ db, krakow, see }) => {
      await found(db, krakow.id)
      assert.match(await see('/krakow/szukaj?q=konsultacje'), /href="\/krakow\/raport"/)
      assert.match(await see('/krakow/szukaj?q=konsutlacje'), /href="\/krakow\/raport"/)
    }))

  it('shows what was written as text, never as markup', () =>
    town(async ({ db, krakow, see }) => {
      await found(db, krakow.id)
      const page = await see('/szukaj?q=ławka')
      assert.doesNotMatch(page, /<b>/)
      assert.match(page, /&lt;b&gt;/)
    }))

  it('says so kindly when there is nothing', () =>
    town(async ({ see }) => {
      assert.match(await see('/szukaj?q=hipopotam'), /Niczego takiego tu nie ma/)
    }))
})

describe('stepping into a role on trial', () => {
  it('is open to invented people who hold a role, and to nobody else', () =>
    town(async ({ db, submit, asRole, now }) => {
      const maria = await asRole('organiser')
      const stranger = await personWithAccount(db, 'obcy@mail.example', 'pl', now())

      const entered = await submit(paths.demoEntry.href(), { person: maria.id })
      assert.equal(entered.headers.get('location'), '/krakow')
      assert.match(entered.headers.get('set-cookie') ?? '', /sid=/)
      assert.equal((await submit(paths.demoEntry.href(), { person: stranger })).status, 404)
    }))
})

describe('the look', () => {
  it('is remembered and leads back, but only to an address of ours', () =>
    town(async ({ submit }) => {
      const chosen = await submit(paths.theme.href(), { theme: 'dusk', back: '/krakow' })
      assert.match(chosen.headers.get('set-cookie') ?? '', /theme=dusk/)
      assert.equal(chosen.headers.get('location'), '/krakow')
      assert.equal(
        (await submit(paths.theme.href(), { theme: 'day', back: '//evil.example' })).headers.get('location'),
        '/',
      )
    }))
})

describe('the calendar', () => {
  it('opens at this month and turns its leaves', () =>
    town(async ({ see }) => {
      const page = await see(paths.calendar.href({ community: 'krakow' }))
      assert.match(page, /wrzesień 2026/)
      assert.match(page, /miesiac=2026-10/)
      assert.match(await see('/krakow/kalendarz?miesiac=nonsens'), /wrzesień 2026/)
    }))
})
