import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDocument, documentPaths } from '#documents/index.ts'
import { gathered } from '#kit/together.ts'
import { tiesOf } from '#kit/traces.ts'
import type { View } from '#kit/view.ts'
import { platform } from '#platform.ts'
import { town } from '#testing.ts'
import { seniorsMeeting } from '../meetings/samples.ts'
import { paths as voices } from '../voices/paths.ts'
import { duties } from './offers.ts'
import { paths } from './paths.ts'
import { addStage } from './stages.ts'

describe('following a consultation', () => {
  it('begins with a button on its page, on a topic of it, and on its document', () =>
    town(async ({ db, krakow, asRole, now, see, submit }) => {
      const maria = (await asRole('organiser'))!
      const { at, consultation, topic } = await seniorsMeeting(db, maria, krakow.id, now())
      const pages = [
        [paths.consultation.href(at), 'consultation', consultation.id],
        [voices.summary.href({ ...at, topic: topic.slug }), 'topic', topic.id],
      ] as const
      for (const [address, kind, id] of pages) {
        const begun = await submit('/konto/obserwowane', { kind, id, wroc: address })
        assert.equal(begun.headers.get('location'), address)
        assert.match(await see(address), /Przestań obserwować|Nie obserwuj/, address)
      }
      assert.match(await see('/konto/obserwowane'), /Seniorzy/)
    }))
})

describe('stages that are over', () => {
  it('are one line of what waits, however many they are', () =>
    town(async ({ db, krakow, asRole, now, timeIs }) => {
      const maria = (await asRole('organiser'))!
      const { consultation } = await seniorsMeeting(db, maria, krakow.id, now())
      const t = (key: string, { count }: { count?: number } = {}) => `${key} ${count ?? ''}`
      const asked = async () =>
        (await gathered(db, [duties], { person: maria, now: now(), t } as unknown as View)).map(({ title }) => title)
      await addStage(db, maria, consultation, { kind: 'drafting', begins: '2026-09-01', ends: '2026-09-10' }, now())
      await addStage(db, maria, consultation, { kind: 'remarks', begins: '2026-09-11', ends: '2026-10-05' }, now())
      assert.deepEqual(await asked(), [])
      timeIs('2026-09-12T08:00:00Z')
      assert.match((await asked()).join(), /^consultations.duty.stage $/)
      timeIs('2026-10-06T08:00:00Z')
      assert.deepEqual(await asked(), ['consultations.duty.stages 2'])
    }))
})

describe('the text of a consultation', () => {
  it('is tied to it when chosen, leads back to it, and is untied when another is chosen', () =>
    town(async ({ db, krakow, asRole, now, see, submit }) => {
      const maria = (await asRole('organiser'))!
      const { at, consultation } = await seniorsMeeting(db, maria, krakow.id, now())
      const named = (title: string) => addDocument(db, maria, krakow.id, { title, kind: 'programme' }, now())
      const [first, second] = [await named('Program A'), await named('Program B')]
      await submit(paths.text.href(at), { documentId: first.id })
      const room = await see(documentPaths.document.href({ community: 'krakow', document: first.slug }))
      assert.match(room, /Program współpracy 2027/)

      await submit(paths.text.href(at), { documentId: second.id })
      const ties = await tiesOf(db, [{ kind: 'consultation', id: consultation.id }])
      assert.deepEqual(
        ties.map(({ toId, kind }) => [toId, kind]),
        [[second.id, 'about']],
      )
    }))
})

describe('the calendar of a follower', () => {
  it('shows a meeting to whoever follows the consultation or the topic', () =>
    town(async ({ db, krakow, asRole, now }) => {
      const maria = (await asRole('organiser'))!
      const { consultation, topic } = await seniorsMeeting(db, maria, krakow.id, now())
      const until = new Date('2026-12-01T00:00:00Z')
      const all = await Promise.all(platform.map(async ({ calendar }) => calendar?.(db, krakow.id, now(), until) ?? []))
      const [meeting] = all.flat()
      const about = meeting!.about!.map(({ kind, id }) => `${kind} ${id}`)
      assert.ok(about.includes(`consultation ${consultation.id}`))
      assert.ok(about.includes(`topic ${topic.id}`))
    }))
})
