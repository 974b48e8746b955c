import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { town } from '#testing.ts'
import { closeConsultation } from './closing.ts'
import { paths } from './paths.ts'
import { addStage, addTopic, planConsultation, publishConsultation } from './planning.ts'
import { closingRefusal } from './rules.ts'

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

describe('closing', () => {
  const at = { community: 'krakow', consultation: programme.slug }

  it('ends the process for everybody to see, and it opens again only with a reason', () =>
    town(async ({ db, krakow, as, asRole, see, submit, visit, now, happened }) => {
      const maria = await asRole('organiser')
      const { consultation } = await planConsultation(db, maria, krakow.id, programme, now())
      assert.equal((await submit(paths.closing.href(at), {})).status, 422)
      await publishConsultation(db, maria, consultation!, now())
      assert.equal((await submit(paths.closing.href(at), {})).status, 303)
      await closeConsultation(db, maria, consultation!, now())
      assert.equal((await happened()).filter((name) => name === 'consultations.consultation.closed').length, 1)
      as(null)
      assert.match(await see(page), /Konsultacje zamknięte/)

      await asRole('drafter')
      assert.equal((await visit(paths.closing.href(at))).status, 403)
      as(maria)
      assert.equal((await submit(paths.reopening.href(at), { reason: ' ' })).status, 422)
      const because = 'Rada wniosła o dodatkowe spotkanie.'
      assert.equal((await submit(paths.reopening.href(at), { reason: because })).status, 303)
      as(null)
      const open = await see(page)
      assert.match(open, /dodatkowe spotkanie/)
      assert.doesNotMatch(open, /Konsultacje zamknięte/)
    }))

  it('waits until everybody has an answer', () => {
    const published = new Date('2026-09-01T10:00:00Z')
    assert.equal(closingRefusal({ published: null }, { remarks: 0, proposals: 0 }), 'not-announced')
    assert.equal(closingRefusal({ published }, { remarks: 1, proposals: 1 }), 'remarks-wait')
    assert.equal(closingRefusal({ published }, { remarks: 0, proposals: 1 }), 'proposals-wait')
    assert.equal(closingRefusal({ published }, { remarks: 0, proposals: 0 }), null)
  })
})
