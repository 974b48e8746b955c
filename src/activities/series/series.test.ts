import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { withQuery } from '#kit/paths.ts'
import { town, type World } from '#testing.ts'
import { paths } from '../paths.ts'
import { schedules } from '../tables.ts'
import { at, datesIn, tuesdays, yoga, yogaOnTuesdays } from './samples.ts'

async function annaComesOn({ as, submit }: World, termin: string) {
  as(null)
  const anna = { givenName: 'Anna', contact: 'email', email: 'anna@example.org', clientId: randomUUID() }
  return (await submit(withQuery(paths.registration.href(at), { termin }), anna)).headers.get('location')!
}

describe('a class every Tuesday', () => {
  it('is said in a sentence and shown date by date before anything is saved', () =>
    town(async (world) => {
      const { asRole, submit, see } = world
      await asRole('organiser')
      await submit(paths.activities.href(at), yoga)
      const page = await see(
        withQuery(paths.schedules.href(at), { ...tuesdays, weekdays: 'FR', firstDay: '2026-10-09' }),
      )
      assert.match(page, /w każdy piątek, 18:00–19:30, 11 spotkań, z pominięciem 1 święta/)
      assert.match(page, /value="2026-12-25"(?! checked)/)
      assert.match(page, /Boże Narodzenie/)
      assert.equal((await datesIn(world)).length, 1)
    }))

  it('is written out when saved; the date that stood alone becomes one of them', () =>
    town(async (world) => {
      await yogaOnTuesdays(world)
      const dates = await datesIn(world)
      assert.equal(dates.length, 13)
      assert.equal(new Set(dates.map(({ scheduleId }) => scheduleId)).size, 1)
      assert.match(await world.see(paths.activity.href(at)), /w każdy wtorek, 18:00–19:30, 13 spotkań/)
    }))

  it('leaves out a day whose tick is taken away', () =>
    town(async (world) => {
      const { asRole, submit, db } = world
      await asRole('organiser')
      await submit(paths.activities.href(at), yoga)
      await submit(paths.schedules.href(at), { ...tuesdays, held: ['2026-10-06', '2026-10-20'] })
      assert.deepEqual(
        (await datesIn(world)).map(({ text }) => text),
        ['2026-10-06 18:00', '2026-10-20 18:00'],
      )
      assert.ok((await db.select().from(schedules))[0]!.skipped.includes('2026-10-13'))
    }))

  it('comes back whole with what is wrong: no weekday, an end before the beginning, nothing ahead', () =>
    town(async ({ asRole, submit, timeIs }) => {
      await asRole('organiser')
      await submit(paths.activities.href(at), yoga)
      const address = paths.schedules.href(at)
      for (const wrong of [
        { weekdays: '' },
        { untilDay: '2026-09-01' },
        { untilDay: '2030-01-01' },
        { ends: '17:00' },
        { pattern: 'list', list: 'kiedyś' },
      ])
        assert.equal((await submit(address, { ...tuesdays, ...wrong })).status, 422, JSON.stringify(wrong))
      timeIs('2027-01-10T10:00:00Z')
      const late = await submit(address, tuesdays)
      assert.equal(late.status, 422)
      assert.match(await late.text(), /Nie został żaden termin/)
    }))
})

describe('one date of a series', () => {
  it('is put elsewhere alone, and is known as moved', () =>
    town(async (world) => {
      await yogaOnTuesdays(world)
      const second = (await datesIn(world))[1]!
      const moved = { day: '2026-10-14', begins: '17:00', ends: '18:30', place: 'Klub na rogu', scope: 'this' }
      assert.equal((await world.submit(paths.date.href({ ...at, date: second.id }), moved)).status, 303)
      assert.deepEqual(
        (await datesIn(world)).slice(0, 3).map(({ text }) => text),
        ['2026-10-06 18:00', '2026-10-14 17:00', '2026-10-20 18:00'],
      )
      assert.match(await world.see(paths.dates.href(at)), /przeniesione z: 13 października 2026, 18:00/)
    }))

  it('is called off, hidden from others, and brought back with one click', () =>
    town(async (world) => {
      const { as, submit, see } = world
      const maria = await yogaOnTuesdays(world)
      const second = (await datesIn(world))[1]!
      const termin = { termin: second.id }
      await submit(withQuery(paths.cancellation.href(at), termin), { reason: 'Choroba', hide: 'on' })
      as(null)
      assert.doesNotMatch(await see(paths.dates.href(at)), /13 października/)
      as(maria)
      assert.match(await see(paths.dates.href(at)), /niewidoczny dla innych/)
      await submit(withQuery(paths.restoration.href(at), termin), {})
      as(null)
      assert.match(await see(paths.dates.href(at)), /13 października/)
    }))
})

describe('a rule changed in the middle of the year', () => {
  it('leaves what has been, and takes the people along to the new day and hour', () =>
    town(async (world) => {
      const { as, submit, see, timeIs, happened, db } = world
      const maria = await yogaOnTuesdays(world)
      const dates = await datesIn(world)
      const ticket = await annaComesOn(world, dates[6]!.id)
      const holiday = await annaComesOn(world, dates[5]!.id)
      timeIs('2026-11-01T10:00:00Z')
      as(maria)
      const form = { day: '2026-11-04', begins: '17:00', ends: '18:30', place: 'Klub na rogu', scope: 'following' }
      assert.equal((await submit(paths.date.href({ ...at, date: dates[4]!.id }), form)).status, 303)
      const texts = (await datesIn(world)).map(({ text }) => text)
      assert.deepEqual(texts.slice(3, 7), [
        '2026-10-27 18:00',
        '2026-11-04 17:00',
        '2026-11-10 18:00',
        '2026-11-18 17:00',
      ])
      assert.equal((await db.select().from(schedules)).length, 2)
      assert.match(await see(ticket), /środa, 18 listopada 2026, 17:00/)
      // The Wednesday of her other week is Independence Day: that meeting has nowhere to go, and she is told.
      assert.match(await see(holiday), /Odwołane/)
      assert.ok((await happened()).includes('activities.schedule.changed'))
    }))

  it('for all that is to come is the same rule where nothing has been yet', () =>
    town(async (world) => {
      await yogaOnTuesdays(world)
      const [first] = await datesIn(world)
      const form = { day: '2026-10-06', begins: '17:30', ends: '19:00', place: 'Sala gimnastyczna', scope: 'all' }
      await world.submit(paths.date.href({ ...at, date: first!.id }), form)
      const dates = await datesIn(world)
      assert.equal(dates.length, 13)
      assert.ok(dates.every(({ text, place }) => text.endsWith('17:30') && place === 'Sala gimnastyczna'))
      assert.equal((await world.db.select().from(schedules)).length, 1)
    }))

  it('is rewritten on the page of the rule: every other week from a day on', () =>
    town(async (world) => {
      await yogaOnTuesdays(world)
      const [schedule] = await world.db.select().from(schedules)
      const address = paths.schedule.href({ ...at, schedule: schedule!.id })
      assert.match(await world.see(address), /value="2026-10-06"/)
      const fortnights = { ...tuesdays, pattern: 'fortnight', firstDay: '2026-11-03' }
      assert.equal((await world.submit(address, fortnights)).status, 303)
      const texts = (await datesIn(world)).map(({ text }) => text.slice(0, 10))
      assert.deepEqual(texts.slice(3, 7), ['2026-10-27', '2026-11-03', '2026-11-17', '2026-12-01'])
    }))
})
