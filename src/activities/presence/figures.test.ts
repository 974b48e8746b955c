import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { start, town } from '#testing.ts'
import { addActivity } from '../activities.ts'
import { paths as activityPaths } from '../paths.ts'
import { attendanceFigures, figuresOf } from './figures.ts'
import { paths } from './paths.ts'

describe('figures of attendance', () => {
  it('count Anna who came twice as two attendances and one person, and heads apart', () => {
    const anna = { person: 'anna', organisation: null, seats: 1 }
    const club = { person: 'jan', organisation: 'klub', seats: 3 }
    const there = [
      { occurrence: 'monday', ...anna },
      { occurrence: 'tuesday', ...anna },
      { occurrence: 'tuesday', ...club },
    ]
    const heads = [{ occurrence: 'tuesday', band: 'adult' as const, people: 40 }]
    const figures = figuresOf(3, there, heads)
    assert.deepEqual([figures.attendances, figures.people, figures.organisations, figures.heads], [5, 2, 1, 40])
    assert.deepEqual([figures.occurrences, figures.listed, figures.counted, figures.both], [3, 2, 1, 1])
  })

  it('never know more people than attendances', () => {
    const somebody = fc.record({
      occurrence: fc.constantFrom('a', 'b', 'c'),
      person: fc.option(fc.constantFrom('anna', 'jan', 'zofia')),
      organisation: fc.option(fc.constantFrom('klub', 'koło')),
      seats: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(somebody), (there) => {
        const { people, attendances } = figuresOf(3, there, [])
        assert.ok(people <= attendances)
      }),
    )
  })

  it('are read from the records of a span of days, of dates that took place', () =>
    town(async ({ db, krakow, asRole, submit, see, timeIs }) => {
      const kinga = await asRole('animator')
      const form = { slug: 'joga', kind: 'class', title: 'Joga', published: start } as const
      const date = { begins: new Date('2026-09-01T16:00:00Z'), ends: new Date('2026-09-01T17:00:00Z') }
      const { activity, occurrence } = await addActivity(db, kinga.id, krakow.id, form, date, start)
      timeIs('2026-09-01T16:10:00Z')
      const here = { community: 'krakow', session: occurrence!.id }
      for (const name of ['Anna', 'Zofia']) await submit(paths.walkIns.href(here), { name, clientId: randomUUID() })
      await submit(paths.headCount.href(here), { child: 4 })
      const span = { from: new Date('2026-09-01T00:00:00Z'), until: new Date('2026-09-02T00:00:00Z') }
      const figures = await attendanceFigures(db, { activityIds: [activity!.id], ...span })
      assert.deepEqual([figures.attendances, figures.people, figures.heads], [2, 2, 4])
      timeIs('2026-09-01T18:00:00Z')
      const page = await see(activityPaths.activity.href({ community: 'krakow', activity: 'joga' }))
      assert.match(page, /Obecnych według listy: mniej niż 5\. Policzonych osób: mniej niż 5\./)
      const later = await attendanceFigures(db, {
        communityId: krakow.id,
        from: span.until,
        until: new Date('2027-01-01'),
      })
      assert.deepEqual([later.occurrences, later.attendances], [0, 0])
    }))
})
