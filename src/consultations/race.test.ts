import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { addPerson } from '#accounts/index.ts'
import { addOffice } from '#communities/index.ts'
import { addDocument, addUnit } from '#documents/index.ts'
import { events } from '#kit/events.ts'
import type { Person } from '#kit/http.ts'
import { database, racing, sampleCommunity, start } from '#testing.ts'
import { addCorrection, circulate, correctionsOf, decideCorrection } from './meetings/copy.ts'
import { tablesOf } from './meetings/meetings.ts'
import { recordAtTable } from './meetings/recording.ts'
import { seniorsMeeting } from './meetings/samples.ts'
import { corrections } from './meetings/tables.ts'
import { changeConsultation } from './process/planning.ts'
import { commitUnits, reportCommitment } from './report/deeds.ts'
import { removeCommitment } from './report/removal.ts'
import { publishReport } from './report/reports.ts'
import { commitmentReports, commitments, consultationReports } from './report/tables.ts'
import { mergeConclusions } from './voices/clusters.ts'
import { addConclusion, rewordConclusion } from './voices/conclusions.ts'
import { conclusionRevisions, conclusions } from './voices/tables.ts'

const skip = racing ? false : 'Races need several connections: set TEST_DATABASE_URL.'
const { db } = database
const now = start
const many = Array.from({ length: 6 }, (_, at) => at)

/** A consultation with a meeting that stays: these tests write on connections of their own. */
async function open() {
  const krakow = await sampleCommunity(db, `wyscig-${crypto.randomUUID().slice(0, 8)}`, 'Wyścig', 'w Wyścigu')
  const row = await addPerson(db, null, krakow.id, { givenName: 'Maria', surname: 'Lipa' }, now)
  const maria: Person = { id: row.id, name: 'Maria Lipa', email: null, lang: 'pl', roles: [] }
  const { consultation, topic, meeting } = await seniorsMeeting(db, maria, krakow.id, now)
  return { krakow, maria, consultation, topic, meeting }
}

const happenings = (name: string, subjectId: string) =>
  db
    .select({ name: events.name })
    .from(events)
    .where(eq(events.subjectId, subjectId))
    .then((rows) => rows.filter((event) => event.name === name).length)

describe('at one table at once', () => {
  it('two recorders write without losing a sentence or a number', { skip }, async () => {
    const { maria, consultation, topic, meeting } = await open()
    const [table] = await tablesOf(db, meeting.id)
    const place = { meeting, table: table!, topic }
    const say = (at: number) => {
      const said = { kind: 'need' as const, text: `Zdanie ${at}`, support: 0, round: 1, sessionId: null }
      return recordAtTable(db, maria, consultation, place, { ...said, clientId: crypto.randomUUID() }, now)
    }
    const written = await Promise.all(many.map(say))
    const numbers = written.map(({ conclusion }) => conclusion!.number).sort()
    assert.deepEqual(
      numbers,
      many.map((at) => at + 1),
    )
  })

  it('the same words sent again by a phone that lost its network are one sentence', { skip }, async () => {
    const { consultation, topic } = await open()
    const voice = { kind: 'need', text: 'Ławka.', channel: 'web', clientId: crypto.randomUUID() } as const
    const sent = await Promise.all(many.map(() => addConclusion(db, null, consultation, topic, voice, now)))
    assert.equal(sent.filter(({ again }) => !again).length, 1)
    assert.equal(await db.$count(conclusions, eq(conclusions.consultationId, consultation.id)), 1)
  })

  it('of two who put one sentence right, one does, and the other sees the new words', { skip }, async () => {
    const { maria, consultation, topic } = await open()
    const voice = { kind: 'need', text: 'Ławka.', channel: 'paper' } as const
    const { conclusion } = await addConclusion(db, maria.id, consultation, topic, voice, now)
    const reword = (text: string) => rewordConclusion(db, maria.id, conclusion!, { text, revision: 1 }, now)
    const saved = await Promise.all([reword('Dwie ławki.'), reword('Trzy ławki.')])
    assert.deepEqual(saved.map(({ refused }) => refused).sort(), ['changed-meanwhile', null])
    const [one, other] = saved
    assert.equal(one!.conclusion.text, other!.conclusion.text)
    assert.equal(await db.$count(conclusionRevisions, eq(conclusionRevisions.conclusionId, conclusion!.id)), 1)
  })

  it('two conclusions merged into each other do not both fall silent', { skip }, async () => {
    const { maria, consultation, topic } = await open()
    const say = (text: string) =>
      addConclusion(db, maria.id, consultation, topic, { kind: 'need', text, channel: 'paper' }, now)
    const [one, other] = [(await say('Ławka.')).conclusion!, (await say('Ławki.')).conclusion!]
    await Promise.all([
      mergeConclusions(db, maria.id, one, other, now),
      mergeConclusions(db, maria.id, other, one, now),
    ])
    const rows = await db.select().from(conclusions).where(eq(conclusions.consultationId, consultation.id))
    assert.equal(rows.filter(({ mergedInto }) => mergedInto === null).length, 1)
  })
})

describe('a record, by two at once', () => {
  it('goes round once, and each correction is decided once', { skip }, async () => {
    const { maria, consultation, topic, meeting } = await open()
    const voice = { kind: 'need', text: 'Ławka.', channel: 'meeting', meetingId: meeting.id } as const
    await addConclusion(db, maria.id, consultation, topic, voice, now)
    const sent = await Promise.all(many.map(() => circulate(db, maria.id, meeting, '2026-10-20', now)))
    assert.equal(sent.filter((refused) => refused === null).length, 1)
    assert.equal(await happenings('consultations.copy.circulated', meeting.id), 1)

    const form = { text: 'Dwie.', channel: 'web', conclusionId: null, personId: null } as const
    const clientId = crypto.randomUUID()
    await Promise.all(many.map(() => addCorrection(db, null, meeting, { ...form, clientId }, now)))
    assert.equal((await correctionsOf(db, meeting.id)).length, 1)

    const [correction] = await db.select().from(corrections).where(eq(corrections.meetingId, meeting.id))
    const decide = (reason: string) => {
      const decision = { outcome: 'rejected' as const, wording: null, revision: 0, reason }
      return decideCorrection(db, maria.id, correction!, decision, now)
    }
    const decided = await Promise.all([decide('Tak było.'), decide('Nie tak było.')])
    assert.deepEqual(decided.sort(), ['decided-already', null])
  })
})

describe('reports, by two at once', () => {
  it('are published once, under one number', { skip }, async () => {
    const { maria, consultation } = await open()
    const told = await Promise.all(many.map(() => publishReport(db, maria, consultation, 'Będą ławki.', now)))
    assert.deepEqual(new Set(told.map(({ number }) => number)), new Set([1]))
    const mine = eq(consultationReports.consultationId, consultation.id)
    assert.equal(await db.$count(consultationReports, mine), 1)
  })

  it('leave a commitment either struck out or reported on, never both', { skip }, async () => {
    const { krakow, maria, consultation } = await open()
    const document = await addDocument(db, maria, krakow.id, { title: 'Program', kind: 'programme' }, now)
    const unit = { id: crypto.randomUUID(), kind: 'section', heading: '', text: 'Miasto sadzi.' } as const
    await addUnit(db, maria, document.id, unit, { parentId: null, position: 1 }, now)
    const chosen = await changeConsultation(db, maria, consultation, 'text-chosen', { documentId: document.id }, now)
    const { office } = await addOffice(db, maria.id, krakow.id, { name: 'Biuro', place: '', from: '2020-01-01' }, now)
    const choice = { unitIds: [unit.id], officeId: office!.id, due: null }
    await Promise.all(many.map(() => commitUnits(db, maria, chosen, choice, now)))
    const rows = await db.select().from(commitments).where(eq(commitments.consultationId, consultation.id))
    assert.equal(rows.length, 1, 'chosen by several at once, it is one commitment')

    const { id } = rows[0]!
    const said = { state: 'done' as const, text: 'Posadzono.', figure: '' }
    const [, { refused }] = await Promise.all([
      reportCommitment(db, maria, chosen, 2025, id, said, now),
      removeCommitment(db, maria, chosen, id, 'Pomyłka.', now),
    ])
    const [after] = await db.select().from(commitments).where(eq(commitments.id, id))
    const reported = await db.$count(commitmentReports, eq(commitmentReports.commitmentId, id))
    assert.equal(after!.removed === null, reported === 1)
    assert.equal(refused, reported === 1 ? 'already-reported' : null)
  })
})
