import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { and, eq, getTableColumns } from 'drizzle-orm'
import type { RoleName } from '#accounts/index.ts'
import { addOffice, communityTable } from '#communities/index.ts'
import { events } from '#kit/events.ts'
import { gathered } from '#kit/together.ts'
import type { View } from '#kit/view.ts'
import { samplePerson, town, type World } from '#testing.ts'
import { consultations, stages } from '../process/tables.ts'
import { assignRemarks } from './answers.ts'
import { erase, personal } from './keeping.ts'
import { awaited, figures } from './offers.ts'
import { paths } from './paths.ts'
import { followPlan, remind } from './reminders.ts'
import { consulted, send } from './samples.ts'
import { remarks } from './tables.ts'
import { tells } from './tells.ts'

const said = { text: 'Sale po południu są zamknięte, a wtedy mamy czas.' }
const no = { outcome: 'rejected', reasons: 'Godziny ustala regulamin obiektu.' }

/** A consultation with remarks 1 and 2, and Jan, an official, stepped into. */
async function answering(world: World) {
  const made = await consulted(world)
  world.as(null)
  await send(world, made.address, { ...said, unit: made.section, contact: 'email', email: 'anna@example.org' })
  await send(world, made.address, { ...said, contact: 'letter', street: 'Lipowa 3', town: 'Kraków' })
  const jan = (await world.asRole('official'))!
  return { ...made, jan, desk: paths.newAnswer.href(made.address) }
}

/** The remarks of this test's consultation: races leave theirs in the database. */
const rowsHere = (db: World['db']) =>
  db
    .select(getTableColumns(remarks))
    .from(remarks)
    .innerJoin(consultations, and(eq(consultations.id, remarks.consultationId), eq(consultations.slug, 'program')))
    .innerJoin(communityTable, and(eq(communityTable.id, remarks.communityId), eq(communityTable.slug, 'krakow')))
    .orderBy(remarks.number)

describe('an answer', () => {
  it('has a position and reasons, whatever is decided', () =>
    town(async (world) => {
      const { submit } = world
      const { desk } = await answering(world)
      for (const outcome of ['accepted', 'partly', 'rejected', 'noted']) {
        const bare = await submit(desk, { numbers: 1, outcome, reasons: '  ' })
        assert.equal(bare.status, 422)
        assert.match(await bare.text(), /To pole jest potrzebne/)
      }
      assert.equal((await submit(desk, { numbers: 1, reasons: 'Bo tak.' })).status, 422)
      assert.equal((await submit(desk, { outcome: 'noted', reasons: 'Bo tak.' })).status, 422)
    }))

  it('is one for several remarks that say the same, and similar ones are offered', () =>
    town(async (world) => {
      const { db, see, submit } = world
      const { desk, address } = await answering(world)
      assert.match(await see(`${desk}?numbers=1`), /Podobne uwagi, które też czekają[\s\S]*Uwaga nr 2/)
      await submit(desk, { numbers: [1, 2], ...no })
      const rows = await rowsHere(db)
      assert.equal(rows[0]!.answerId, rows[1]!.answerId)
      assert.match(await see(paths.remark.href({ ...address, number: 2 })), /Godziny ustala regulamin/)
    }))

  it('given first stands; the second official sees it and loses nothing', () =>
    town(async (world) => {
      const { db, submit } = world
      const { desk } = await answering(world)
      await submit(desk, { numbers: 1, ...no })
      const second = await submit(desk, { numbers: [1, 2], outcome: 'accepted', reasons: 'Otworzymy sale do 20.' })
      const page = await second.text()
      assert.equal(second.status, 422)
      assert.match(page, /Godziny ustala regulamin obiektu/)
      assert.match(page, /Otworzymy sale do 20/)
      assert.equal(new Set((await rowsHere(db)).flatMap(({ answerId }) => answerId ?? [])).size, 1)
    }))

  it('put right keeps the earlier one in sight, and tells the author again', () =>
    town(async (world) => {
      const { db, as, see, submit, happened } = world
      const { desk, address } = await answering(world)
      await submit(desk, { numbers: [1, 2], ...no })
      const [{ answerId } = { answerId: '' }] = await rowsHere(db)
      const correction = paths.correction.href({ ...address, number: 1 })
      assert.match(await see(correction), /Godziny ustala regulamin/)
      assert.equal((await submit(correction, { seen: answerId!, ...no })).status, 422)
      const right = { seen: answerId!, outcome: 'accepted', reasons: 'Otworzymy sale do 20.' }
      assert.equal((await submit(correction, right)).status, 303)
      const late = await submit(correction, { ...right, reasons: 'A jednak nie.' })
      assert.equal(late.status, 422)
      assert.match(await late.text(), /Ktoś poprawił tę odpowiedź[\s\S]*A jednak nie/)

      as(null)
      for (const number of [1, 2]) {
        const page = await see(paths.remark.href({ ...address, number }))
        assert.match(page, /Otworzymy sale do 20[\s\S]*Wcześniejsza odpowiedź[\s\S]*Godziny ustala regulamin/)
      }
      assert.equal((await happened()).filter((name) => name === 'consultations.remark.corrected').length, 2)
    }))

  it('leads to the unit it changed, from both ends', () =>
    town(async (world) => {
      const { as, see, submit, failures } = world
      const { desk, address, point } = await answering(world)
      await submit(desk, { numbers: 1, outcome: 'accepted', reasons: 'Tak.' })
      const effect = paths.effect.href({ ...address, number: 1 })
      assert.equal((await submit(effect, { citation: '§ 77' })).status, 422)
      assert.equal((await submit(effect, { citation: '§1 pkt 1' })).status, 303)
      as(null)
      const page = await see(paths.remark.href({ ...address, number: 1 }))
      assert.match(page, /Co się dzięki temu zmieniło/)
      const unit = await see(`/krakow/dokumenty/program-wspolpracy/jednostka/${point}`)
      assert.ok(unit.includes(paths.remark.href({ ...address, number: 1 })))
      assert.deepEqual(failures, [])
    }))
})

describe('the desk', () => {
  it('sorts what waits into heaps and gives remarks to offices', () =>
    town(async (world) => {
      const { db, krakow, now, see, submit } = world
      const { address } = await answering(world)
      const { office } = await addOffice(
        db,
        null,
        krakow.id,
        { name: 'Wydział Kultury', place: '', from: '2026-01-01' },
        now(),
      )
      const heap = (name: string) => see(`${paths.desk.href(address)}?stos=${name}`)
      assert.match(await heap('unassigned'), /Uwaga nr 1 ·[\s\S]*Uwaga nr 2 ·/)
      const given = await submit(paths.assignment.href(address), { numbers: [1], office: office!.id })
      assert.equal(given.status, 303)
      assert.doesNotMatch(await heap('unassigned'), /Uwaga nr 1 ·/)
      assert.match(await heap('waiting'), /Wydział Kultury/)
      assert.equal((await submit(paths.assignment.href(address), { office: office!.id })).status, 422)
      assert.equal(
        (await submit(paths.assignment.href(address), { numbers: 1, office: crypto.randomUUID() })).status,
        422,
      )
    }))

  it('shows an official of one office only what that office answers', () =>
    town(async (world) => {
      const { db, krakow, now, as, see, submit } = world
      const { address, consultation, jan, desk } = await answering(world)
      const { office } = await addOffice(
        db,
        null,
        krakow.id,
        { name: 'Wydział Kultury', place: '', from: '2026-01-01' },
        now(),
      )
      const [one] = await rowsHere(db)
      await assignRemarks(db, jan, consultation, [one!.id], office!.id, now())
      as({ ...jan, roles: [{ role: 'official', communityId: krakow.id, scopeKind: 'office', scopeId: office!.id }] })
      const page = await see(paths.desk.href(address))
      assert.match(page, /Uwaga nr 1 ·/)
      assert.doesNotMatch(page, /Uwaga nr 2 ·/)
      const other = await submit(desk, { numbers: 2, ...no })
      assert.equal(other.status, 422)
      assert.match(await other.text(), /odpowiada inne biuro/)
      assert.equal((await submit(desk, { numbers: 1, ...no })).status, 303)
    }))

  it('opens to each role what it may do, and nothing more', () =>
    town(async (world) => {
      const { db, krakow, now, as, visit } = world
      const { address } = await answering(world)
      const acts: [string, string][] = [
        ['record', paths.entry.href(address)],
        ['record', paths.batches.href(address)],
        ['answer', paths.desk.href(address)],
        ['answer', `${paths.newAnswer.href(address)}?numbers=1`],
        ['organise', paths.opening.href(address)],
      ]
      const may: { [role: string]: string[] } = {
        organiser: ['record', 'answer', 'organise'],
        official: ['record', 'answer'],
        recorder: ['record'],
        duty: ['record'],
        drafter: [],
        representative: [],
        animator: [],
        'council-member': [],
      }
      for (const [role, allowed] of Object.entries(may)) {
        as(await samplePerson(db, krakow, role as RoleName, now()))
        for (const [act, page] of acts)
          assert.equal((await visit(page)).status, allowed.includes(act) ? 200 : 403, `${role} ${page}`)
      }
    }))
})

describe('typing in', () => {
  it('keeps the channel, who typed, the day and the pile, and goes on with the author of the form', () =>
    town(async (world) => {
      const { db, see, submit, asRole, failures } = world
      const { address, consultation } = await consulted(world)
      const ewa = (await asRole('recorder'))!
      const open = { client_id: crypto.randomUUID(), note: 'Skrzynka w bibliotece', pages: 12 }
      const batch = (await submit(paths.batches.href(address), open)).headers.get('location')!
      assert.equal((await submit(paths.batches.href(address), open)).headers.get('location'), batch)
      world.timeIs('2026-09-10T10:00:00Z')
      const row = (fields: { [name: string]: string }) =>
        submit(`${batch}/uwagi`, { client_id: crypto.randomUUID(), ...said, ...fields })
      const first = await row({ citation: '§1 pkt 1', givenName: 'Jan', surname: 'Buk', received: '2026-09-08' })
      assert.match(first.headers.get('location')!, /autor=1$/)
      assert.match(await see(first.headers.get('location')!), /Następny wiersz tego samego formularza \(autor: Jan/)
      await row({ text: 'I jeszcze ławki.', author: '1' })
      const odd = await row({ citation: '§ 99', received: '2027-01-01', form_code: 'UW-00000-W1-F1', text: 'Trzecia.' })
      assert.equal(odd.status, 422)
      assert.match(await odd.text(), /„§ 99”[\s\S]*nie może być w przyszłości|nie może być w przyszłości[\s\S]*„§ 99”/)

      const rows = await db
        .select()
        .from(remarks)
        .where(eq(remarks.consultationId, consultation.id))
        .orderBy(remarks.number)
      assert.deepEqual(
        rows.map(({ channel, enteredBy, citation, assurance }) => [channel, enteredBy, citation, assurance]),
        [
          ['paper', ewa.id, '§ 1 pkt 1', 'staff'],
          ['paper', ewa.id, '', 'staff'],
        ],
      )
      assert.equal(rows[0]!.personId, rows[1]!.personId)
      assert.deepEqual(rows[0]!.received, rows[1]!.received)
      assert.deepEqual(failures, [])
    }))

  it('of a paper that came in time is in time, whatever day it is typed', () =>
    town(async (world) => {
      const { db, submit, asRole, timeIs } = world
      const { address } = await consulted(world)
      await asRole('recorder')
      timeIs('2026-09-30T10:00:00Z')
      const entry = { client_id: crypto.randomUUID(), ...said, channel: 'email' }
      await submit(paths.entry.href(address), { ...entry, received: '2026-09-22' })
      await submit(paths.entry.href(address), { ...entry, client_id: crypto.randomUUID(), received: '2026-09-23' })
      const rows = (await rowsHere(db)).map(({ late }) => ({ late }))
      assert.deepEqual(rows, [{ late: false }, { late: true }])
    }))

  it('into a closed pile is refused with everything typed, and the pile may be opened again', () =>
    town(async (world) => {
      const { submit, asRole } = world
      const { address } = await consulted(world)
      await asRole('recorder')
      const batch = (await submit(paths.batches.href(address), { client_id: crypto.randomUUID() })).headers.get(
        'location',
      )!
      await submit(`${batch}/zamkniecie`, {})
      const row = { client_id: crypto.randomUUID(), ...said }
      const refused = await submit(`${batch}/uwagi`, row)
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /jest zamknięty[\s\S]*Sale po południu/)
      await submit(`${batch}/otwarcie`, {})
      assert.equal((await submit(`${batch}/uwagi`, row)).status, 303)
    }))
})

describe('the printed form', () => {
  it('comes as PDF, Word and in large print, with the code of its version', () =>
    town(async (world) => {
      const { as, visit, see } = world
      const { address } = await consulted(world)
      as(null)
      assert.match(await see(paths.form.href(address)), /UW-[0-9A-Z]{5}-W1-F1/)
      for (const [format, magic] of [
        ['pdf', '%PDF'],
        ['duzy-druk', '%PDF'],
        ['docx', 'PK'],
      ] as const) {
        const answer = await visit(paths.formFile.href({ ...address, format }))
        assert.equal(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, magic.length)), magic)
      }
      assert.equal((await visit(paths.formFile.href({ ...address, format: 'exe' }))).status, 404)
    }))
})

describe('time', () => {
  it('reminds once before the answers are due and once after, and tells whoever answers', () =>
    town(async (world) => {
      const { db, timeIs, now } = world
      const { jan, maria, consultation } = await answering(world)
      const reminded = () => db.select().from(events).where(eq(events.subjectId, consultation.id)).orderBy(events.id)
      const reminders = async () =>
        (await reminded()).map(({ name }) => name).filter((name) => name.startsWith('consultations.answers.'))
      timeIs('2026-10-08T10:00:00Z')
      await remind(db, now())
      assert.deepEqual(await reminders(), [])
      timeIs('2026-10-09T10:00:00Z')
      await remind(db, now())
      await remind(db, now())
      timeIs('2026-10-12T21:59:59Z')
      await remind(db, now())
      assert.deepEqual(await reminders(), ['consultations.answers.due-soon'])
      timeIs('2026-10-12T22:00:00Z')
      await remind(db, now())
      assert.deepEqual(await reminders(), ['consultations.answers.due-soon', 'consultations.answers.overdue'])

      const event = (await reminded()).at(-1)!
      const telling = await tells[event.name]!(db, event)
      assert.deepEqual(new Set(telling!.people.map(({ id }) => id)), new Set([jan.id, maria.id]))
    }))

  it('moves with the plan', () =>
    town(async (world) => {
      const { db } = world
      const { consultation } = await answering(world)
      await db
        .update(stages)
        .set({ ends: '2026-10-20' })
        .where(and(eq(stages.kind, 'answers'), eq(stages.consultationId, consultation.id)))
      await followPlan(db)
      const rows = await db
        .select({ due: remarks.due })
        .from(remarks)
        .where(eq(remarks.consultationId, consultation.id))
      assert.deepEqual(rows, [{ due: '2026-10-20' }, { due: '2026-10-20' }])
    }))
})

describe('what the whole is offered', () => {
  it('is a duty of whoever answers, and figures that open the records', () =>
    town(async (world) => {
      const { db, krakow, now, submit } = world
      const { jan, desk } = await answering(world)
      const view = { person: jan, now: now(), community: krakow, t: (key: string) => key }
      const asked = view as unknown as View
      assert.equal((await gathered(db, [awaited], asked)).length, 1)
      await submit(desk, { numbers: [1, 2], ...no })
      assert.equal((await gathered(db, [awaited], asked)).length, 0)
      assert.deepEqual(
        (await gathered(db, [figures], krakow.id, asked)).map(({ value }) => value),
        [2, 2],
      )
    }))

  it('is erased with the person: the words stay, said by a resident', () =>
    town(async (world) => {
      const { db, see } = world
      const { address } = await answering(world)
      const [one] = await rowsHere(db)
      const person = one!.personId!
      const t = (key: string) => key
      assert.match(JSON.stringify(await gathered(db, [personal], person, t as never)), /Sale po południu/)
      await erase(db, person)
      assert.deepEqual(await gathered(db, [personal], person, t as never), [])
      const page = await see(paths.remark.href({ ...address, number: 1 }))
      assert.match(page, /Sale po południu/)
      assert.match(page, /osoba fizyczna/)
    }))
})
