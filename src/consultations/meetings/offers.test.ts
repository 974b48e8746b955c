import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Duty } from '#kit/domain.ts'
import { gathered } from '#kit/together.ts'
import type { View } from '#kit/view.ts'
import { town, type World } from '#testing.ts'
import { paths as voices } from '../voices/paths.ts'
import { doors, duties } from './offers.ts'
import { paths } from './paths.ts'
import { seniorsMeeting } from './samples.ts'

type Meeting = Awaited<ReturnType<typeof seniorsMeeting>>

async function duty({ db, now }: World, person: View['person']): Promise<Pick<Duty, 'title' | 'href' | 'due'>[]> {
  const view = { person, now: now(), t: (key: string) => key } as unknown as View
  return gathered(db, [duties], view)
}

async function meeting({ db, krakow, asRole, now }: World): Promise<Meeting & { maria: View['person'] }> {
  const maria = (await asRole('organiser'))!
  return { ...(await seniorsMeeting(db, maria, krakow.id, now())), maria }
}

const said = { kind: 'need', text: 'Ławka na każdym przystanku.', round: 1 }
const client = () => ({ clientId: crypto.randomUUID() })

describe('what meetings offer the whole', () => {
  it('is a door to the next one, while it is near', () =>
    town(async (world) => {
      const { db, krakow, timeIs, now } = world
      await meeting(world)
      const asked = () => {
        const dates = { moment: (at: Date) => at.toISOString() }
        const view = { now: now(), dates, t: (key: string, { day }: { day: string }) => `${key} ${day}` }
        return gathered(db, [doors], krakow as never, view as unknown as View)
      }
      assert.deepEqual(await asked(), [])
      timeIs('2026-10-01T08:00:00Z')
      const [door, ...others] = await asked()
      assert.equal(door?.href, '/krakow/konsultacje/program-2027/spotkania/spotkanie-o-seniorach')
      assert.match(door!.title, /2026-10-07T15:00/)
      assert.deepEqual(others, [])
      timeIs('2026-10-07T15:30:00Z')
      assert.deepEqual(await asked(), [])
    }))

  it('is a duty at each step of the record, and none while participants read it', () =>
    town(async (world) => {
      const { submit, timeIs } = world
      const { at, maria } = await meeting(world)
      await submit(paths.table.href({ ...at, table: '1' }), { ...said, ...client() })
      assert.deepEqual(await duty(world, maria), [], 'before it is over')

      timeIs('2026-10-08T08:00:00Z')
      const steps = async () => (await duty(world, maria)).map(({ title }) => title.split('copy-')[1])
      assert.deepEqual(await steps(), ['circulate'])
      await submit(paths.circulation.href(at), { until: '2026-10-20' })
      assert.deepEqual(await steps(), [])
      await submit(paths.corrections.href(at), { text: 'Dwie ławki.', channel: 'phone', ...client() })
      assert.deepEqual(await steps(), ['decide'])
      assert.equal((await duty(world, maria))[0]!.due?.toISOString(), '2026-10-20T21:59:00.000Z')
      timeIs('2026-10-21T08:00:00Z')
      assert.deepEqual(await steps(), ['decide'], 'first the answer')
    }))

  it('is no duty of somebody who keeps no record', () =>
    town(async (world) => {
      const { submit, timeIs, asRole } = world
      const { at } = await meeting(world)
      await submit(paths.table.href({ ...at, table: '1' }), { ...said, ...client() })
      timeIs('2026-10-08T08:00:00Z')
      assert.deepEqual(await duty(world, await asRole('council-member')), [])
    }))

  it('shows the town its voices, and the drafting team those in no cluster', () =>
    town(async (world) => {
      const { see, submit, asRole, as } = world
      const { topic, at } = await meeting(world)
      as(null)
      const address = voices.newVoice.href(at)
      await submit(address, { topicId: topic.id, kind: 'need', text: 'Więcej cienia.', ...client() })
      assert.match(await see('/krakow'), /figure__number">1<[\s\S]{0,80}głos</)
      await asRole('drafter')
      assert.match(await see('/konto/do-zrobienia'), /1 wniosek bez grupy: Program współpracy 2027/)
    }))
})
