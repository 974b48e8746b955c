import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { town } from '#testing.ts'
import { paths } from './paths.ts'
import { addStage, addTopic, planConsultation, publishConsultation } from './planning.ts'

const programme = { slug: 'program-2027-2030', title: 'Program współpracy 2027–2030' }
const page = paths.consultation.href({ community: 'krakow', consultation: programme.slug })

describe('a planned consultation', () => {
  it('is seen by its organiser and by nobody else until it is published', () =>
    town(async ({ db, krakow, as, asRole, visit, now }) => {
      const maria = await asRole('organiser')
      const { consultation } = await planConsultation(db, maria, krakow.id, programme, now())
      assert.equal((await visit(page)).status, 200)
      as(null)
      assert.equal((await visit(page)).status, 404)

      await publishConsultation(db, maria, consultation!, now())
      assert.equal((await visit(page)).status, 200)
    }))

  it('has an address of its own', () =>
    town(async ({ db, krakow, asRole, now }) => {
      const maria = await asRole('organiser')
      await planConsultation(db, maria, krakow.id, programme, now())
      assert.equal((await planConsultation(db, maria, krakow.id, programme, now())).refused, 'slug-taken')
    }))

  it('is published once, however often it is asked', () =>
    town(async ({ db, krakow, asRole, now, happened }) => {
      const maria = await asRole('organiser')
      const { consultation } = await planConsultation(db, maria, krakow.id, programme, now())
      await publishConsultation(db, maria, consultation!, now())
      await publishConsultation(db, maria, consultation!, now())
      assert.equal((await happened()).filter((name) => name === 'consultations.consultation.published').length, 1)
    }))

  it('keeps its stages and topics in the order they were added', () =>
    town(async ({ db, krakow, asRole, now }) => {
      const maria = await asRole('organiser')
      const { consultation } = await planConsultation(db, maria, krakow.id, programme, now())
      const first = await addStage(
        db,
        maria,
        consultation!,
        { kind: 'announcement', begins: '2026-09-29', ends: '2026-10-05' },
        now(),
      )
      const second = await addStage(
        db,
        maria,
        consultation!,
        { kind: 'remarks', begins: '2026-10-06', ends: '2026-10-27' },
        now(),
      )
      const { topic } = await addTopic(db, maria, consultation!, { slug: 'seniorzy', title: 'Seniorzy' }, now())
      assert.deepEqual([first.position, second.position, topic!.position], [1, 2, 1])
    }))
})
