import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { samplePerson, town } from '#testing.ts'
import { paths as voicePaths } from '../voices/paths.ts'
import { paths } from './paths.ts'
import { seniorsMeeting } from './samples.ts'

const bench = () => ({
  kind: 'need',
  text: 'Ławka w połowie drogi do przychodni',
  support: 3,
  round: 2,
  clientId: randomUUID(),
})

describe('writing down what is said at a table', () => {
  it('gives a number, keeps table and round, and shows it to the others at the table', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const maria = await asRole('organiser')
      const { at } = await seniorsMeeting(db, maria, krakow.id, now())
      await asRole('recorder')
      const table = paths.table.href({ ...at, table: 2 })

      const answer = await submit(table, bench())
      assert.equal(answer.status, 303)
      assert.match(answer.headers.get('location')!, /protokol\/2\?runda=2$/)
      const page = await see(table)
      assert.match(page, /Ławka w połowie drogi/)
      assert.doesNotMatch(await see(paths.table.href({ ...at, table: 1 })), /Ławka w połowie/)
    }))

  it('is one record when it is sent twice', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const maria = await asRole('organiser')
      const { at } = await seniorsMeeting(db, maria, krakow.id, now())
      const said = bench()
      await submit(paths.table.href({ ...at, table: 1 }), said)
      assert.equal((await submit(paths.table.href({ ...at, table: 1 }), said)).status, 303)
      assert.match(await see(paths.table.href({ ...at, table: 1 })), /Przy tym stoliku: 1 głos</)
    }))

  it('gives everything back when the kind is missing', () =>
    town(async ({ db, krakow, asRole, submit, now }) => {
      const maria = await asRole('organiser')
      const { at } = await seniorsMeeting(db, maria, krakow.id, now())
      const { kind: _, ...said } = bench()
      const answer = await submit(paths.table.href({ ...at, table: 1 }), said)
      assert.equal(answer.status, 422)
      const page = await answer.text()
      assert.match(page, /Ławka w połowie drogi do przychodni<\/textarea>/)
      assert.ok(page.includes(said.clientId))
    }))

  it('stays within the meeting until its fair copy is published', () =>
    town(async ({ db, krakow, as, asRole, submit, visit, see, now }) => {
      const maria = await asRole('organiser')
      const { at } = await seniorsMeeting(db, maria, krakow.id, now())
      await submit(paths.table.href({ ...at, table: 1 }), bench())
      as(null)
      assert.equal((await visit(voicePaths.conclusion.href({ ...at, number: 1 }))).status, 404)
      assert.doesNotMatch(await see(voicePaths.conclusions.href(at)), /Ławka/)
    }))

  it('is for those who record, not for everybody', () =>
    town(async ({ db, krakow, as, asRole, visit, submit, now }) => {
      const maria = await asRole('organiser')
      const { at } = await seniorsMeeting(db, maria, krakow.id, now())
      const table = paths.table.href({ ...at, table: 1 })
      for (const [role, may] of [
        ['recorder', true],
        ['official', true],
        ['duty', true],
        ['drafter', false],
        ['council-member', false],
        ['animator', false],
      ] as const) {
        await asRole(role)
        assert.equal((await visit(table)).status, may ? 200 : 403, role)
        assert.equal((await submit(table, bench())).status, may ? 303 : 403, role)
      }
      as(await samplePerson(db, krakow, 'resident', now()))
      assert.equal((await submit(table, bench())).status, 403)
    }))
})

describe('a slip at the table', () => {
  it('is put right, and the earlier words stay in the history', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const maria = await asRole('organiser')
      const { at } = await seniorsMeeting(db, maria, krakow.id, now())
      await submit(paths.table.href({ ...at, table: 1 }), bench())
      const edit = voicePaths.edit.href({ ...at, number: 1 })
      const better = { kind: 'need', text: 'Dwie ławki na drodze do przychodni', support: 4, revision: 1 }
      assert.equal((await submit(edit, better)).status, 303)
      const page = await see(voicePaths.conclusion.href({ ...at, number: 1 }))
      assert.match(page, /Dwie ławki/)
      assert.match(page, /Ławka w połowie drogi/)
    }))

  it('shows both texts when two recorders put it right at once; the second saves on purpose', () =>
    town(async ({ db, krakow, asRole, submit, see, now }) => {
      const maria = await asRole('organiser')
      const { at } = await seniorsMeeting(db, maria, krakow.id, now())
      await submit(paths.table.href({ ...at, table: 1 }), bench())
      const edit = voicePaths.edit.href({ ...at, number: 1 })
      await submit(edit, { kind: 'need', text: 'Tekst Ewy', support: 3, revision: 1 })
      const second = await submit(edit, { kind: 'need', text: 'Tekst Jana', support: 3, revision: 1 })
      assert.equal(second.status, 422)
      const page = await second.text()
      assert.match(page, /Tekst Ewy/)
      assert.match(page, /Tekst Jana<\/textarea>/)
      assert.match(page, /name="revision" value="2"/)

      await submit(edit, { kind: 'need', text: 'Tekst Jana', support: 3, revision: 2 })
      assert.match(await see(voicePaths.conclusion.href({ ...at, number: 1 })), /Tekst Jana/)
    }))
})
