import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withQuery } from '#kit/paths.ts'
import { town } from '#testing.ts'
import { paths } from '../paths.ts'
import { at, datesIn, yoga, yogaOnTuesdays } from '../series/samples.ts'

describe('publishing', () => {
  it('is one act: before it nothing is public, after it the page, week, feeds, embed and poster have it', () =>
    town(async (world) => {
      const { as, asRole, submit, see, visit } = world
      const maria = await asRole('organiser')
      await submit(paths.activities.href(at), yoga)
      const everywhere = [paths.week.href(at), paths.feed.href(at), paths.atom.href(at), paths.embed.href(at)]
      world.timeIs('2026-10-05T08:00:00Z')
      as(null)
      for (const address of everywhere) assert.doesNotMatch(await see(address), /Joga dla seniorów/, address)
      assert.equal((await visit(paths.poster.href(at))).status, 404)
      as(maria)
      await submit(paths.publication.href(at), {})
      as(null)
      for (const address of everywhere) assert.match(await see(address), /Joga dla seniorów/, address)
      assert.equal((await visit(paths.poster.href(at))).headers.get('content-type'), 'application/pdf')
    }))

  it('gives words to take elsewhere, only to those who keep the list', () =>
    town(async (world) => {
      await yogaOnTuesdays(world)
      assert.match(
        await world.see(paths.sharing.href(at)),
        /Joga dla seniorów: w każdy wtorek, 18:00–19:30, Klub na rogu/,
      )
      world.as(null)
      assert.equal((await world.visit(paths.sharing.href(at))).status, 303)
    }))
})

describe('the list for other sites', () => {
  it('may stand in any page, and it alone; it has no form and no header of ours', () =>
    town(async (world) => {
      await yogaOnTuesdays(world)
      world.as(null)
      const embed = await world.visit(paths.embed.href(at))
      assert.match(embed.headers.get('content-security-policy')!, /frame-ancestors \*/)
      assert.doesNotMatch(await embed.text(), /<form|<header/)
      const page = await world.visit(paths.week.href(at))
      assert.match(page.headers.get('content-security-policy')!, /frame-ancestors 'none'/)
    }))
})

describe('facts for machines', () => {
  const factsOn = (page: string) => JSON.parse(/application\/ld\+json">(.*?)<\/script>/.exec(page)![1]!)

  it('are a series with its next dates; what was moved and called off is told so', () =>
    town(async (world) => {
      const { submit, see } = world
      await yogaOnTuesdays(world)
      const [first, second] = await datesIn(world)
      const moved = { day: '2026-10-07', begins: '18:00', ends: '19:30', place: 'Klub', scope: 'this' }
      await submit(paths.date.href({ ...at, date: first!.id }), moved)
      await submit(withQuery(paths.cancellation.href(at), { termin: second!.id }), { reason: 'Choroba' })
      const facts = factsOn(await see(paths.activity.href(at)))
      assert.equal(facts['@type'], 'EventSeries')
      const states = facts.subEvent
        .slice(0, 3)
        .map((event: { eventStatus: string }) => event.eventStatus.split('/').at(-1))
      assert.deepEqual(states, ['EventRescheduled', 'EventCancelled', 'EventScheduled'])
      assert.equal(facts.subEvent[0].previousStartDate, '2026-10-06T16:00:00.000Z')
    }))

  it('end no block with a title that tries to', () =>
    town(async ({ asRole, submit, see }) => {
      await asRole('organiser')
      const sly = { ...yoga, repeats: '', title: '</script><script>alert(1)</script>' }
      const answer = await submit(paths.activities.href(at), sly)
      const page = await see(answer.headers.get('location')!)
      assert.equal(factsOn(page).name, sly.title)
      assert.doesNotMatch(page, /<script>alert/)
    }))
})

describe('the week of a region', () => {
  it('shows every community on one page in a few queries', () =>
    town(async (world) => {
      await yogaOnTuesdays(world)
      world.as(null)
      const before = world.queries()
      const page = await world.see(withQuery(paths.regionWeek.href(), { od: '2026-10-08' }))
      assert.match(page, /Joga dla seniorów/)
      assert.ok(world.queries() - before <= 8)
    }))
})
