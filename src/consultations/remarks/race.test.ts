import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { addPerson } from '#accounts/index.ts'
import { addDocument, addUnit, makeVersion } from '#documents/index.ts'
import type { Person } from '#kit/http.ts'
import { database, racing, sampleCommunity, start } from '#testing.ts'
import { addStage, planConsultation, publishConsultation } from '../process/planning.ts'
import { consultations } from '../process/tables.ts'
import { answerRemarks, correctAnswer } from './answers.ts'
import type { Author } from './authors.ts'
import { openRemarks } from './opening.ts'
import { addRemark } from './remarks.ts'
import { answers, remarks } from './tables.ts'

const skip = racing ? false : 'Races need several connections: set TEST_DATABASE_URL.'
const { db } = database
const now = start
const anna = { signedIn: null, organisation: null, known: null, contact: 'none', email: 'anna@example.org' } as Author

/** A consultation that stays: these tests write on connections of their own. */
async function open() {
  const krakow = await sampleCommunity(db, `wyscig-${crypto.randomUUID().slice(0, 8)}`, 'Wyścig', 'w Wyścigu')
  const row = await addPerson(db, null, krakow.id, { givenName: 'Maria', surname: 'Lipa' }, now)
  const maria: Person = { id: row.id, name: 'Maria Lipa', email: null, lang: 'pl', roles: [] }
  const document = await addDocument(db, maria, krakow.id, { title: 'Program', kind: 'programme' }, now)
  const unit = { id: crypto.randomUUID(), kind: 'section', heading: '', text: 'Miasto wspiera.' } as const
  await addUnit(db, maria, document.id, unit, { parentId: null, position: 1 }, now)
  const { version } = await makeVersion(db, maria, document.id, { name: 'Projekt', public: true }, now)
  const form = { slug: 'program', title: 'Program', documentId: document.id }
  const { consultation } = await planConsultation(db, maria, krakow.id, form, now)
  await addStage(db, maria, consultation!, { kind: 'remarks', begins: '2026-09-01', ends: '2026-09-22' }, now)
  await openRemarks(db, maria, consultation!, version!.id, now)
  await publishConsultation(db, maria, consultation!, now)
  const [present] = await db.select().from(consultations).where(eq(consultations.id, consultation!.id))
  return { maria, consultation: present! }
}

describe('at once', () => {
  it('the same remark sent eight times is one, and all hear its number', { skip }, async () => {
    const { consultation } = await open()
    const form = { text: 'Sale do dwudziestej.', channel: 'web' as const, received: now, clientId: crypto.randomUUID() }
    const sent = await Promise.all(Array.from({ length: 8 }, () => addRemark(db, null, consultation, form, anna, now)))
    assert.deepEqual(new Set(sent.map(({ remark }) => remark!.number)), new Set([1]))
    assert.equal(sent.filter(({ again }) => !again).length, 1)
    assert.equal(await db.$count(remarks, eq(remarks.consultationId, consultation.id)), 1)
  })

  it('different remarks get different numbers without a gap', { skip }, async () => {
    const { consultation } = await open()
    const texts = Array.from({ length: 12 }, (_, at) => `Uwaga ${at}`)
    const form = { channel: 'web' as const, received: now }
    const sent = await Promise.all(texts.map((text) => addRemark(db, null, consultation, { ...form, text }, anna, now)))
    const numbers = sent.map(({ remark }) => remark!.number).sort((one, other) => one - other)
    assert.deepEqual(
      numbers,
      texts.map((_, at) => at + 1),
    )
  })

  it('of two officials answering the same pile one answers, and no half of the other stays', { skip }, async () => {
    const { consultation, maria } = await open()
    const form = { channel: 'web' as const, received: now }
    const ids: string[] = []
    for (const text of ['Pierwsza', 'Druga', 'Trzecia'])
      ids.push((await addRemark(db, null, consultation, { ...form, text }, anna, now)).remark!.id)
    const answer = { outcome: 'noted' as const, reasons: 'Dziękujemy.' }
    const given = await Promise.all(
      [ids, [...ids].reverse(), [ids[1]!]].map((chosen) => answerRemarks(db, maria, chosen, answer, 'all', now)),
    )
    const stands = await db.$count(answers, eq(answers.consultationId, consultation.id))
    assert.equal(given.filter(({ refused }) => refused === null).length, stands)
    const all = await db.select().from(remarks).where(eq(remarks.consultationId, consultation.id))
    const used = new Set(all.flatMap(({ answerId }) => (answerId ? [answerId] : [])))
    assert.equal(used.size, stands)

    const [first] = all.filter(({ answerId }) => answerId)
    const right = (reasons: string) =>
      correctAnswer(db, maria, first!.id, first!.answerId!, { outcome: 'accepted', reasons }, 'all', now)
    const corrected = await Promise.all([right('Jednak tak.'), right('Jednak w części.')])
    assert.deepEqual(corrected.map(({ refused }) => refused).sort(), ['corrected-meanwhile', null].sort())
  })
})
