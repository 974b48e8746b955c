import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { town } from '#testing.ts'
import { paths as voicePaths } from '../voices/paths.ts'
import { paths } from './paths.ts'
import { seniorsMeeting } from './samples.ts'
import { meetings } from './tables.ts'

const bench = () => ({ kind: 'need', text: 'Ławka przy przychodni', support: 0, round: 1, clientId: randomUUID() })

describe('the record of a meeting', () => {
  it('goes from the tables to participants, is corrected, and is then read by everybody', () =>
    town(async ({ db, krakow, as, asRole, submit, see, visit, now }) => {
      const maria = await asRole('organiser')
      const { at, meeting } = await seniorsMeeting(db, maria, krakow.id, now())
      const copy = paths.copy.href(at)
      assert.equal((await submit(paths.circulation.href(at), { until: '2026-10-20' })).status, 422)
      await submit(paths.table.href({ ...at, table: 1 }), bench())
      assert.equal((await submit(paths.circulation.href(at), { until: '2026-10-20' })).status, 303)

      as(null)
      assert.equal((await visit(copy)).status, 404)
      const [row] = await db.select().from(meetings).where(eq(meetings.id, meeting.id))
      assert.match(await see(`${copy}?klucz=${row!.copyKey}`), /Ławka przy przychodni/)
      const correction = { number: 1, text: 'Dwie ławki, nie jedna', clientId: randomUUID(), key: row!.copyKey }
      assert.equal((await submit(paths.corrections.href(at), correction)).status, 303)
      await submit(paths.corrections.href(at), correction)

      as(maria)
      assert.equal((await submit(paths.publication.href(at), {})).status, 422)
      const page = await see(copy)
      assert.match(page, /1 poprawka/)
      const decision = page.match(/poprawki\/([0-9a-f-]{36})"/)![1]!
      const decided = paths.decision.href({ ...at, id: decision })
      assert.equal((await submit(decided, { outcome: 'rejected', reason: '' })).status, 422)
      const accepted = { outcome: 'accepted', wording: 'Dwie ławki przy przychodni', revision: 1, reason: '' }
      assert.equal((await submit(decided, accepted)).status, 303)
      assert.equal((await submit(decided, accepted)).status, 422)
      assert.equal((await submit(paths.publication.href(at), {})).status, 303)

      as(null)
      assert.match(await see(copy), /Dwie ławki przy przychodni/)
      assert.match(await see(voicePaths.conclusion.href({ ...at, number: 1 })), /Dwie ławki/)
      for (const format of ['pdf', 'docx', 'html'])
        assert.equal((await visit(paths.copyFile.href({ ...at, format }))).status, 200)
      assert.equal((await visit(paths.copyFile.href({ ...at, format: 'exe' }))).status, 404)
    }))
})

describe('an Open Space', () => {
  it('gives a cell of the grid to one session; the second is told of the first and keeps what was typed', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const maria = await asRole('organiser')
      const { at } = await seniorsMeeting(db, maria, krakow.id, now(), { method: 'open-space' })
      const cell = { cell: '2-3', title: 'Ławki', convener: 'Anna Jesion' }
      assert.equal((await submit(paths.session.href(at), cell)).status, 303)
      const second = await submit(paths.session.href(at), { ...cell, title: 'Cień na placu' })
      assert.equal(second.status, 422)
      const page = await second.text()
      assert.match(page, /sesja „Ławki”/)
      assert.match(page, /value="Cień na placu"/)
      assert.equal((await submit(paths.session.href(at), { ...cell, cell: '9-1' })).status, 422)
      assert.match(await see(paths.meeting.href(at)), /Anna Jesion/)
    }))
})
