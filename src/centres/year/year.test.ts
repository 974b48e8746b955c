import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addConsentText } from '#accounts/index.ts'
import { addActivity, noteTaps, publishActivities } from '#activities/index.ts'
import { addOrganisation } from '#organisations/index.ts'
import { town, type World } from '#testing.ts'
import { sampleRoom } from '../bookings/sample.ts'
import { divisionsOf, figuresOf, type Records, regularVisits, rowsBehind } from './figures.ts'
import { handingConsent } from './handing.ts'
import { paths } from './paths.ts'
import { reportDue, reportRefusal } from './rules.ts'

const at = { community: 'krakow', centre: 'mam-kozlowka', year: 2026 }
type FigureRow = { name: string; told: string; value: number | null }
type Shown = { figures: FigureRow[] }

/** A class in the place with some who came to it; the first date of each class is on another evening of September. */
async function aClass(world: World, roomId: string, title: string, came: number, day = '2026-09-07') {
  const maria = await world.asRole('organiser')
  const date = { begins: new Date(`${day}T15:00:00Z`), ends: new Date(`${day}T16:30:00Z`), roomId }
  const form = { slug: title.toLowerCase(), kind: 'class' as const, title }
  const { activity, occurrence } = await addActivity(world.db, maria.id, world.krakow.id, form, date, world.now())
  await publishActivities(world.db, maria.id, [activity!], world.now())
  const taps = Array.from({ length: came }, (_, n) => ({
    ...{ id: crypto.randomUUID(), entry: crypto.randomUUID(), counter: 0, tapped: null, copied: null },
    ...{ status: 'present' as const, name: `Jan Klon ${'I'.repeat(n + 1)}` },
  }))
  const here = { activity: activity!, date: occurrence! }
  await noteTaps(world.db, { by: maria.id, device: null, sent: null }, here, taps, date.begins)
  return activity!
}

async function figure(world: World, name: string): Promise<FigureRow> {
  const page = (await (await world.visit(`${paths.year.href(at)}.json`)).json()) as Shown
  return page.figures.find((one) => one.name === name)!
}

describe('the year of a place', () => {
  it('counts what took place and who came, and every number opens its records', () =>
    town(async (world) => {
      const { room } = await sampleRoom(world)
      await aClass(world, room.id, 'Joga', 7)
      await aClass(world, room.id, 'Szachy', 6, '2026-09-08')
      world.timeIs('2026-10-01T10:00:00Z')

      world.as(null)
      assert.equal((await figure(world, 'dates')).value, 2)
      assert.equal((await figure(world, 'attendances')).value, 13)
      assert.equal((await figure(world, 'hours')).value, 3)
      const list = await world.see(paths.list.href({ ...at, list: 'obecnosci' }))
      assert.match(list, /Joga/)
      assert.match(list, /Szachy/)
      assert.equal((await world.visit(paths.list.href({ ...at, list: 'inne' }))).status, 404)
    }))

  it('says of fewer than five people only that they were fewer, unless to those who work there', () =>
    town(async (world) => {
      const { room, centre } = await sampleRoom(world)
      await aClass(world, room.id, 'Joga', 3)
      world.timeIs('2026-10-01T10:00:00Z')

      world.as(null)
      assert.deepEqual((await figure(world, 'attendances')).value, null)
      const rows = await (await world.visit(`${paths.list.href({ ...at, list: 'obecnosci' })}.json`)).json()
      assert.match(JSON.stringify(rows), /mniej niż 5|fewer than 5/)
      await world.asRole('coordinator', { kind: 'centre', id: centre.id })
      assert.equal((await figure(world, 'attendances')).value, 3)
    }))

  it('knows which hours an organisation carried out and which dates residents led', () =>
    town(async (world) => {
      const { room } = await sampleRoom(world)
      const yoga = await aClass(world, room.id, 'Joga', 5)
      const chess = await aClass(world, room.id, 'Szachy', 5, '2026-09-08')
      const maria = await world.asRole('organiser')
      const { organisation } = await addOrganisation(
        world.db,
        world.krakow.id,
        { name: 'Stowarzyszenie Ruch', kind: 'association' },
        { by: maria.id, confirmed: true },
        world.now(),
      )
      const organisationId = organisation!.id
      const led = { activities: yoga.id, led: 'organisation', organisationId }
      assert.equal((await world.submit(paths.leading.href(at), led)).status, 303)
      await world.submit(paths.leading.href(at), { activities: chess.id, led: 'residents' })
      const agreement = { organisationId, number: 'SO.12.2026', grosze: '12 500,50', plannedHours: 40 }
      assert.equal((await world.submit(paths.agreements.href(at), agreement)).status, 303)
      const again = await world.submit(paths.agreements.href(at), agreement)
      assert.equal(again.status, 422)
      world.timeIs('2026-10-01T10:00:00Z')

      world.as(null)
      const page = await world.see(paths.agreements.href(at))
      assert.match(page, /12[\s\u00a0]500,50/)
      assert.match(page, /1,5 godz\./)
      assert.equal((await figure(world, 'residents')).value, 50)
    }))

  it('is reported once it is over: frozen, corrected by a new number, told in the same words twice as one', () =>
    town(async (world) => {
      const { room } = await sampleRoom(world)
      await aClass(world, room.id, 'Joga', 9)
      await world.asRole('organiser')
      const goal = { goal: 'Sąsiedzi się znają', form: 'zajęcia', indicator: 'attendances', target: 8 }
      assert.equal((await world.submit(paths.goals.href(at), goal)).status, 303)
      const words = { publish: 'yes', conclusion: 'Był to dobry rok.' }
      assert.equal((await world.submit(paths.publication.href(at), words)).status, 422)

      world.timeIs('2027-01-10T10:00:00Z')
      await world.asRole('organiser')
      const told = await world.submit(paths.publication.href(at), words)
      assert.equal(told.headers.get('location'), paths.published.href({ ...at, number: 1 }))
      await world.submit(paths.publication.href(at), words)
      await aClass(world, room.id, 'Szachy', 5, '2026-12-08')
      world.as(null)
      const first = (await (await world.visit(`${paths.published.href({ ...at, number: 1 })}.json`)).json()) as {
        report: Shown & { goals: string[][] }
      }
      assert.equal(first.report.figures.find(({ name }) => name === 'attendances')!.value, 9)
      assert.deepEqual(first.report.goals[0]!.slice(-2), ['8', '9'])

      await world.asRole('organiser')
      const second = await world.submit(paths.publication.href(at), words)
      assert.equal(second.headers.get('location'), paths.published.href({ ...at, number: 2 }))
      for (const format of ['pdf', 'docx', 'xlsx', 'html']) {
        const file = await world.visit(paths.file.href({ ...at, number: 2, format }))
        assert.equal(file.status, 200)
        assert.ok((await file.arrayBuffer()).byteLength > 1000)
      }
    }))

  it('says what running the place costs, who pays and when, and never twice the same line', () =>
    town(async (world) => {
      await sampleRoom(world)
      const maria = await world.asRole('organiser')
      const form = { name: 'Fundacja Dom', kind: 'foundation' as const }
      const { organisation } = await addOrganisation(
        world.db,
        world.krakow.id,
        form,
        { by: maria.id, confirmed: true },
        world.now(),
      )
      const line = { what: 'Prąd', organisationId: organisation!.id, planned: '2400', paid: '1 200,50' }
      assert.equal((await world.submit(paths.costs.href(at), line)).status, 303)
      assert.equal((await world.submit(paths.costs.href(at), { ...line, what: 'prąd' })).status, 422)
      assert.equal((await world.submit(paths.costs.href(at), { ...line, what: 'Gaz', planned: '-5' })).status, 422)

      world.as(null)
      assert.match(
        await (await world.visit(paths.costsFile.href({ ...at, format: 'csv' }))).text(),
        /Prąd;Fundacja Dom;2400;1200,5/,
      )
      assert.equal((await world.submit(paths.costs.href(at), line)).status, 401)
    }))
})

describe('handing a place on', () => {
  it('names only whoever agreed, to whoever runs the place', () =>
    town(async (world) => {
      const { centre } = await sampleRoom(world)
      const scope = { kind: 'centre', id: centre.id }
      const kinga = (await world.asRole('animator', scope))!
      await world.asRole('duty', scope)
      const wording = { key: handingConsent, pl: 'Zgoda na przekazanie kontaktu.', validFrom: '2026-01-01' }
      const [text] = await addConsentText(world.db, null, world.krakow.id, wording, world.now())
      world.as(kinga)
      await world.submit('/konto/zgody', { text: text!.id, personId: kinga.id })
      assert.equal((await world.visit(paths.handing.href(at))).status, 403)

      await world.asRole('coordinator', scope)
      const page = await world.see(paths.handing.href(at))
      assert.match(page, /Kinga/)
      assert.doesNotMatch(page, /Rafał/)
      for (const one of [paths.handingPaper, paths.calendar])
        assert.equal((await world.visit(one.href(at))).status, 200)
    }))
})

describe('figures of a year', () => {
  const date = { slug: 'x', kind: 'class', moved: false, organisation: null, room: 'Sala', heads: 0 }
  const when = { begins: '2026-09-07T15:00:00Z', ends: '2026-09-07T16:30:00Z' }
  const records: Records = {
    dates: [
      { ...date, ...when, title: 'Joga', cancelled: false, led: 'residents', attended: 7 },
      { ...date, ...when, title: 'Szachy', cancelled: true, led: 'place', attended: 0 },
    ],
    people: [
      { visits: regularVisits, fresh: true },
      { visits: regularVisits, fresh: false },
      { visits: regularVisits - 1, fresh: true },
    ],
    bookings: [],
    rooms: [],
    help: [
      { day: '2026-09-07', host: 'MAM', minutes: 90, who: 0 },
      { day: '2026-09-08', host: 'MAM', minutes: 60, who: 1 },
      { day: '2026-09-08', host: 'MAM', minutes: -60, who: 1 },
    ],
  }
  const value = (name: string) => figuresOf(records).find((one) => one.name === name)!.value

  it('leave out what was called off, and count regulars who are new', () => {
    assert.equal(value('dates'), 1)
    assert.equal(value('cancelled'), 1)
    assert.equal(value('regulars'), 1)
    assert.equal(value('residents'), 100)
  })

  it('count volunteers whose hours were not all taken back', () => {
    assert.equal(value('volunteers'), 1)
    assert.equal(value('volunteer-hours'), 1.5)
  })

  it('are as many as the rows they open', () => {
    for (const { list, only, unit, value } of [...figuresOf(records), ...Object.values(divisionsOf(records)).flat()])
      if (unit === 'count') assert.equal(rowsBehind(records, list, only).length, value)
  })
})

describe('a report of a year', () => {
  it('waits for the end of the year or of the place, and is due on the last of January', () => {
    assert.equal(reportRefusal('Dobrze.', 2026, '2026-12-31', null), 'not-over')
    assert.equal(reportRefusal('Dobrze.', 2026, '2027-01-01', null), null)
    assert.equal(reportRefusal('Dobrze.', 2026, '2026-08-01', '2026-07-31'), null)
    assert.equal(reportRefusal('  ', 2026, '2027-01-01', null), 'no-conclusion')
    assert.equal(reportDue(2026), '2027-01-31')
  })
})
