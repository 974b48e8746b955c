import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { addOffice } from '#communities/index.ts'
import { addDocument, addUnit, documentTable } from '#documents/index.ts'
import { events } from '#kit/events.ts'
import { town, type World } from '#testing.ts'
import { paths as drafting } from '../drafting/paths.ts'
import { addTopic, changeConsultation, planConsultation, publishConsultation } from '../process/planning.ts'
import { consultations } from '../process/tables.ts'
import { tells as announcing } from '../process/tells.ts'
import { addConclusion } from '../voices/conclusions.ts'
import { paths } from './paths.ts'
import { choiceRefusal, removalRefusal, reportRefusal, type Term, yearRefusal, yearsWaiting } from './rules.ts'
import { commitments } from './tables.ts'
import { tells } from './tells.ts'
import { processesWaiting } from './years.ts'

const at = { community: 'krakow', consultation: 'program' }

/** An announced consultation with a text of one unit, one conclusion on paper, and an office. */
async function ready({ db, krakow, asRole, now }: World) {
  const maria = await asRole('organiser')
  const plan = { slug: 'program', title: 'Program współpracy 2027–2030' }
  const planned = (await planConsultation(db, maria, krakow.id, plan, now())).consultation!
  const document = await addDocument(db, maria, krakow.id, { title: 'Program', kind: 'programme' }, now())
  const change = { documentId: document.id }
  const consultation = await changeConsultation(db, maria, planned, 'text-chosen', change, now())
  await publishConsultation(db, maria, consultation, now())
  const unit = { id: randomUUID(), kind: 'section' as const, heading: '', text: 'Gmina otwiera świetlice w soboty.' }
  await addUnit(db, maria, document.id, unit, { parentId: null, position: 1 }, now())
  const topic = (await addTopic(db, maria, consultation, { title: 'Kultura' }, now())).topic!
  const voice = { kind: 'need', text: 'Potrzebny jest klub.', channel: 'paper' } as const
  await addConclusion(db, maria.id, { ...consultation, published: now() }, topic, voice, now())
  const opening = { name: 'Biuro Kultury', place: '', from: '2020-01-01' }
  const { office } = await addOffice(db, maria.id, krakow.id, opening, now())
  return { consultation, unit, office: office! }
}

describe('the report', () => {
  it('needs a conclusion, is frozen when published, and its figures open the list behind them', () =>
    town(async (world) => {
      await ready(world)
      const silent = await world.submit(paths.publication.href(at), { publish: 'yes', conclusion: '' })
      assert.equal(silent.status, 422)
      const told = await world.submit(paths.publication.href(at), { publish: 'yes', conclusion: 'Będzie klub.' })
      assert.equal(told.headers.get('location'), paths.published.href({ ...at, number: 1 }))

      world.as(null)
      assert.match(await world.see(paths.report.href(at)), /Będzie klub/)
      const list = paths.list.href({ ...at, number: 1, list: 'conclusions' })
      assert.match(await world.see(list), /Potrzebny jest klub/)
      assert.match(await world.see(`${list}?tylko=web`), /0 pozycji/)
    }))

  it('is one where the button was pressed twice, and the next where something was said since', () =>
    town(async (world) => {
      const { consultation } = await ready(world)
      const publish = () => world.submit(paths.publication.href(at), { publish: 'yes', conclusion: 'Będzie klub.' })
      const number = async () => (await publish()).headers.get('location')!.split('/').at(-1)
      assert.equal(await number(), '1')
      assert.equal(await number(), '1')
      const { topicsOf } = await import('../process/topics.ts')
      const [topic] = await topicsOf(world.db, consultation.id)
      const voice = { kind: 'need', text: 'I ławki.', channel: 'web' } as const
      await addConclusion(world.db, null, { ...consultation, published: world.now() }, topic!, voice, world.now())
      assert.equal(await number(), '2')
    }))

  it('comes as PDF, Word and Excel', () =>
    town(async (world) => {
      await ready(world)
      await world.submit(paths.publication.href(at), { publish: 'yes', conclusion: 'Będzie klub.' })
      for (const format of ['pdf', 'docx', 'xlsx', 'html']) {
        const answer = await world.visit(paths.file.href({ ...at, number: 1, format }))
        assert.equal(answer.status, 200, format)
        assert.ok((await answer.arrayBuffer()).byteLength > 1000, format)
      }
    }))

  it('says what has changed since', () =>
    town(async (world) => {
      const { consultation } = await ready(world)
      await world.submit(paths.publication.href(at), { publish: 'yes', conclusion: 'Będzie klub.' })
      const here = paths.comparison.href({ ...at, number: 1 })
      assert.match(await world.see(here), /nic się nie zmieniło/)
      const { topicsOf } = await import('../process/topics.ts')
      const [topic] = await topicsOf(world.db, consultation.id)
      const voice = { kind: 'need', text: 'I ławki.', channel: 'web' } as const
      const open = { ...consultation, published: world.now() }
      await addConclusion(world.db, null, open, topic!, voice, world.now())
      assert.match(await world.see(here), /Wnioski[\s\S]*>1<[\s\S]*>2</)
    }))

  it('is prepared by the organiser and nobody else', () =>
    town(async (world) => {
      await ready(world)
      const roles = { administrator: 200, organiser: 200, official: 403, drafter: 403, recorder: 403 } as const
      for (const [role, status] of Object.entries(roles)) {
        await world.asRole(role as keyof typeof roles)
        assert.equal((await world.visit(paths.preview.href(at))).status, status, role)
        assert.equal((await world.visit(paths.choice.href(at))).status, status, role)
      }
    }))
})

describe('after adoption', () => {
  it('a unit becomes a commitment with an owner, and a year is published when all is said', () =>
    town(async (world) => {
      const { unit, office } = await ready(world)
      const choice = { unitIds: unit.id, officeId: office.id }
      assert.equal((await world.submit(paths.choice.href(at), choice)).status, 303)
      assert.equal((await world.submit(paths.choice.href(at), choice)).status, 303)
      const year = { ...at, year: 2026 }
      const early = await world.submit(paths.yearPublication.href(year), {})
      assert.equal(early.status, 422)

      const desk = await world.see(paths.yearDesk.href(year))
      const entry = desk.match(/\/wykonanie\/2026\/praca\/[0-9a-f-]+/g)!
      assert.equal(entry.length, 1)
      const said = { state: 'going-on', text: 'Otwarto 14 świetlic.', figure: '14 z 20' }
      await world.submit(`/krakow/konsultacje/program${entry[0]}`, said)
      assert.equal((await world.submit(paths.yearPublication.href(year), {})).status, 303)
      world.as(null)
      assert.match(await world.see(paths.deeds.href(at)), /Otwarto 14 świetlic\. · 14 z 20/)
      const trace = drafting.trace.href({ community: 'krakow', kind: 'commitment', id: entry[0]!.split('/').at(-1)! })
      assert.match(await world.see(trace), /Zobowiązanie/)
    }))
})

describe('the pages at both ends', () => {
  it('are read in few queries', () =>
    town(async (world) => {
      const { unit, office } = await ready(world)
      await world.submit(paths.choice.href(at), { unitIds: unit.id, officeId: office.id })
      world.as(null)
      const trace = drafting.trace.href({ community: 'krakow', kind: 'unit', id: unit.id })
      for (const page of ['/krakow/konsultacje/program', trace, paths.deeds.href(at)]) {
        await world.see(page)
        const before = world.queries()
        await world.see(`${page}?raz=drugi`)
        assert.ok(world.queries() - before <= 8, `${page}: ${world.queries() - before}`)
      }
    }))
})

describe('a commitment', () => {
  const committed = async (world: World) => {
    const { unit, office } = await ready(world)
    await world.submit(paths.choice.href(at), { unitIds: unit.id, officeId: office.id })
    const [commitment] = await world.db.select().from(commitments)
    return { unit, office, removal: paths.removal.href({ ...at, commitment: commitment!.id }), id: commitment!.id }
  }

  it('is struck out with a reason everybody can read, and may be taken on again', () =>
    town(async (world) => {
      const { unit, office, removal } = await committed(world)
      assert.match(await world.see(paths.deeds.href(at)), /Wykreśl zobowiązanie/)
      assert.equal((await world.submit(removal, { reason: ' ' })).status, 422)
      assert.equal((await world.submit(removal, { reason: 'To zadanie województwa.' })).status, 303)
      assert.equal((await world.visit(removal)).status, 404)
      await world.submit(paths.choice.href(at), { unitIds: unit.id, officeId: office.id })

      world.as(null)
      const page = await world.see(paths.deeds.href(at))
      assert.match(page, /otwiera świetlice[\s\S]*Wykreślone[\s\S]*To zadanie województwa/)
      assert.doesNotMatch(page, /Wykreśl zobowiązanie/)
    }))

  it('somebody has reported on stays', () =>
    town(async (world) => {
      const { removal, id } = await committed(world)
      const entry = paths.yearEntry.href({ ...at, year: 2026, commitment: id })
      await world.submit(entry, { state: 'done', text: 'Otwarto.' })
      const answer = await world.submit(removal, { reason: 'Nieaktualne.' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /jest już sprawozdanie/)
      await world.asRole('official')
      assert.equal((await world.visit(removal)).status, 403)
    }))

  it('waits for its yearly report from January on, begun or not, and its lateness is public', () =>
    town(async (world) => {
      const { consultation } = await ready(world)
      const adopted = { status: 'adopted' as const, adoptedOn: '2026-11-25', inForceTo: '2028-12-31' }
      await world.db.update(documentTable).set(adopted).where(eq(documentTable.id, consultation.documentId!))
      await world.db.update(consultations).set({ kind: 'programme' }).where(eq(consultations.id, consultation.id))
      const waits = async (now: string) => {
        const [process] = await processesWaiting(world.db, new Date(now), consultation.id)
        return process?.waiting ?? []
      }
      assert.deepEqual(await waits('2027-12-31T12:00:00Z'), [])
      assert.deepEqual(await waits('2028-01-01T12:00:00Z'), [{ year: 2027, due: '2028-05-31' }])
      assert.deepEqual(
        (await waits('2030-01-01T12:00:00Z')).map(({ year }) => year),
        [2027, 2028],
      )

      world.timeIs('2028-06-02T10:00:00Z')
      world.as(null)
      assert.match(await world.see(paths.deeds.href(at)), /Sprawozdanie za 2027 rok[\s\S]*2 dni po terminie/)
    }))
})

describe('those who follow', () => {
  const told = async ({ db }: World, name: string) => {
    const [event] = await db.select().from(events).where(eq(events.name, name))
    return { ...announcing, ...tells }[name]!(db, event!)
  }

  it('hear that a consultation begins, of its report, and of every year, by whatever of it they follow', () =>
    town(async (world) => {
      const { consultation } = await ready(world)
      await world.submit(paths.publication.href(at), { publish: 'yes', conclusion: 'Będzie klub.' })
      await world.submit(paths.yearPublication.href({ ...at, year: 2026 }), {})

      const announced = await told(world, 'consultations.consultation.published')
      assert.deepEqual(
        [announced!.key, announced!.href],
        ['consultations.tell.announced', '/krakow/konsultacje/program'],
      )
      assert.deepEqual(announced!.followed[0], { kind: 'consultation', id: consultation.id })
      assert.equal(announced!.followed[1]!.kind, 'topic')
      const reported = await told(world, 'consultations.report.published')
      assert.equal(reported!.href, paths.published.href({ ...at, number: 1 }))
      const year = await told(world, 'consultations.year.published')
      assert.deepEqual([year!.facts, year!.href], [{ year: '2026' }, paths.year.href({ ...at, year: 2026 })])
    }))
})

describe('the rules', () => {
  it('ask for a conclusion, a unit, an office, and a word on everything', () => {
    assert.equal(reportRefusal('Tak.', false), 'not-announced')
    assert.equal(reportRefusal(' ', true), 'no-conclusion')
    assert.equal(reportRefusal('Tak.', true), null)
    assert.equal(choiceRefusal(0, 0, true), 'nothing-chosen')
    assert.equal(choiceRefusal(1, 1, false), 'no-such-office')
    assert.equal(choiceRefusal(2, 1, true), 'other-document')
    assert.equal(yearRefusal(1), 'gaps-left')
    assert.equal(yearRefusal(0), null)
    assert.equal(removalRefusal('Pomyłka.', true), 'already-reported')
    assert.equal(removalRefusal(' ', false), 'no-reason')
    assert.equal(removalRefusal('Pomyłka.', false), null)
  })

  it('owe a programme a report for every year of its term that is over, and another text only for what was promised', () => {
    const term: Term = { programme: true, adopted: '2018-11-21', begins: null, ends: '2022-12-31', commitments: 0 }
    assert.deepEqual(yearsWaiting(term, '2019-12-31'), [])
    assert.deepEqual(yearsWaiting(term, '2020-01-01'), [2019])
    assert.deepEqual(yearsWaiting(term, '2026-01-01'), [2019, 2020, 2021, 2022])
    assert.deepEqual(yearsWaiting({ ...term, adopted: null }, '2026-01-01'), [])
    const standards = { ...term, programme: false, ends: null }
    assert.deepEqual(yearsWaiting(standards, '2020-02-01'), [])
    assert.deepEqual(yearsWaiting({ ...standards, commitments: 3 }, '2020-02-01'), [2018, 2019])
    assert.deepEqual(yearsWaiting({ ...standards, commitments: 3, begins: '2019-03-01' }, '2020-02-01'), [2019])
  })
})
