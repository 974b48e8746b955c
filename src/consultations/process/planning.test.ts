import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { town, type World } from '#testing.ts'
import { paths } from './paths.ts'
import { planConsultation } from './planning.ts'

const at = { community: 'krakow', consultation: 'program' }
const programme = {
  slug: 'program',
  title: 'Program współpracy 2027–2030',
  summary: 'Jak miasto i organizacje będą razem pracować.',
  kind: 'programme' as const,
}

async function planned({ db, krakow, asRole, now }: World) {
  const maria = await asRole('organiser')
  const { consultation } = await planConsultation(db, maria, krakow.id, programme, now())
  return { maria, consultation: consultation! }
}

describe('planning a consultation', () => {
  it('begins with a title, and is sent on to its dates', () =>
    town(async ({ asRole, submit, see }) => {
      await asRole('organiser')
      const answer = await submit(paths.consultations.href({ community: 'krakow' }), {
        title: 'Program współpracy',
        kind: 'programme',
      })
      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), '/krakow/konsultacje/program-wspolpracy/plan/terminy')
      assert.match(await see('/krakow/konsultacje/program-wspolpracy/plan'), /Dalej: opis w jednym zdaniu/)
    }))

  it('gives a second consultation of the same title an address of its own', () =>
    town(async ({ asRole, submit }) => {
      await asRole('organiser')
      const title = { title: 'Program współpracy', kind: 'programme' }
      await submit(paths.consultations.href({ community: 'krakow' }), title)
      const answer = await submit(paths.consultations.href({ community: 'krakow' }), title)
      assert.equal(answer.headers.get('location'), '/krakow/konsultacje/program-wspolpracy-2/plan/terminy')
    }))

  it('keeps everything typed where the title is missing', () =>
    town(async ({ asRole, submit }) => {
      await asRole('organiser')
      const answer = await submit(paths.consultations.href({ community: 'krakow' }), {
        title: '',
        summary: 'Rozmawiamy o domach kultury',
        kind: 'general',
      })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Rozmawiamy o domach kultury/)
    }))

  it('plans every stage back from the session of the council, each with its rule', () =>
    town(async (world) => {
      await planned(world)
      const proposed = await world.see(`${paths.schedule.href(at)}?session=2026-11-25`)
      assert.match(proposed, /Wpisz te terminy do planu/)
      assert.match(proposed, /art\. 41e–41i/)

      await world.submit(paths.schedule.href(at), { session: '2026-11-25', early: 'on' })
      const stages = await world.see(paths.stages.href(at))
      assert.match(stages, /Spotkania tematyczne[\s\S]*Ogłoszenie[\s\S]*Uwagi do projektu[\s\S]*Sesja rady/)
    }))

  it('says which rule a plan breaks', () =>
    town(async (world) => {
      await planned(world)
      const page = await world.submit(paths.stages.href(at), {
        kind: 'remarks',
        begins: '2026-10-06',
        ends: '2026-10-12',
      })
      assert.equal(page.status, 303)
      assert.match(await world.see(paths.stages.href(at)), /za krótkie[\s\S]*Podstawa/)
    }))

  it('refuses a session that has passed and a stage that ends before it begins', () =>
    town(async (world) => {
      await planned(world)
      const past = await world.submit(paths.schedule.href(at), { session: '2026-05-01' })
      assert.equal(past.status, 422)
      assert.match(await past.text(), /Ten dzień już minął/)
      const turned = { kind: 'remarks', begins: '2026-10-12', ends: '2026-10-06' }
      assert.equal((await world.submit(paths.stages.href(at), turned)).status, 422)
    }))
})

describe('announcing', () => {
  it('is refused with problems unless they are ticked and explained, and keeps the reason', () =>
    town(async (world) => {
      await planned(world)
      await world.submit(paths.stages.href(at), { kind: 'remarks', begins: '2026-10-06', ends: '2026-10-12' })
      const silent = await world.submit(paths.announcement.href(at), { reason: 'Pilny termin' })
      assert.equal(silent.status, 422)
      assert.match(await silent.text(), /Pilny termin/)

      const told = await world.submit(paths.announcement.href(at), { despite: 'on', reason: 'Pilny termin' })
      assert.equal(told.status, 303)
      world.as(null)
      assert.equal((await world.visit(paths.consultation.href(at))).status, 200)
    }))

  it('is refused without any stage', () =>
    town(async (world) => {
      await planned(world)
      const answer = await world.submit(paths.announcement.href(at), { despite: 'on', reason: 'Pilny termin' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /co najmniej jeden etap/)
    }))
})

describe('stages', () => {
  it('are moved, ticked off with the date kept, and can be removed and put back', () =>
    town(async (world) => {
      const { db } = world
      const { consultation } = await planned(world)
      await world.submit(paths.schedule.href(at), { session: '2026-11-25' })
      const { stagesOf } = await import('./stages.ts')
      const [first, second] = await stagesOf(db, consultation.id)
      await world.submit(paths.stageMove.href({ ...at, stage: second!.id }), { way: 'up' })
      assert.equal((await stagesOf(db, consultation.id))[0]!.id, second!.id)

      await world.submit(paths.stageEnd.href({ ...at, stage: first!.id }), { done: 'on', note: 'Ogłoszono w BIP.' })
      assert.match(await world.see(paths.consultation.href(at)), /Ogłoszono w BIP/)

      const gone = await world.submit(paths.stageRemoval.href({ ...at, stage: second!.id }), {})
      assert.match(await world.see(gone.headers.get('location')!.split('#')[0]!), new RegExp(second!.begins))
    }))
})

describe('who may plan', () => {
  const places = [
    'plan',
    'description',
    'stages',
    'schedule',
    'topics',
    'team',
    'text',
    'principles',
    'announcement',
  ] as const
  const roles = { organiser: 200, administrator: 200, official: 403, drafter: 403, recorder: 403, duty: 403 } as const
  for (const [role, status] of Object.entries(roles))
    it(`${role}: ${status}`, () =>
      town(async (world) => {
        await planned(world)
        await world.asRole(role as keyof typeof roles)
        for (const place of places) assert.equal((await world.visit(paths[place].href(at))).status, status, place)
        if (status === 200) return
        const said = await world.submit(paths.topics.href(at), { title: 'Seniorzy' })
        assert.equal(said.status, 403)
      }))
})

describe('topics', () => {
  it('have one of each name, and one with voices stays', () =>
    town(async (world) => {
      const { db, now } = world
      const { maria, consultation } = await planned(world)
      await world.submit(paths.topics.href(at), { title: 'Seniorzy' })
      const again = await world.submit(paths.topics.href(at), { title: 'Seniorzy' })
      assert.equal(again.status, 422)
      assert.match(await again.text(), /Taki temat już jest/)

      const { topicsOf } = await import('./topics.ts')
      const { addConclusion } = await import('../voices/conclusions.ts')
      const [topic] = await topicsOf(db, consultation.id)
      const said = { kind: 'need', text: 'Potrzebny jest klub seniora.', channel: 'paper' } as const
      await addConclusion(db, maria.id, consultation, topic!, said, now())
      const removal = await world.submit(paths.topicRemoval.href({ ...at, topic: 'seniorzy' }), {})
      assert.equal(removal.status, 422)
      assert.match(await world.see(paths.consultation.href(at)), /papier: 1/)
    }))
})

describe('the team', () => {
  it('takes a known person, once in each role, and keeps its last organiser', () =>
    town(async (world) => {
      const { db } = world
      const { consultation } = await planned(world)
      const ewa = await world.asRole('recorder', { kind: 'consultation', id: '00000000-0000-4000-8000-000000000000' })
      const maria = await world.asRole('organiser')
      const unknown = await world.submit(paths.team.href(at), { email: 'nikt@example.org', role: 'recorder' })
      assert.equal(unknown.status, 422)
      assert.equal((await world.submit(paths.team.href(at), { email: ewa.email!, role: 'drafter' })).status, 303)
      assert.equal((await world.submit(paths.team.href(at), { email: ewa.email!, role: 'drafter' })).status, 422)

      const { teamOf } = await import('./team.ts')
      const team = await teamOf(db, consultation.id, '2026-09-01')
      const organiser = team.find(({ role }) => role === 'organiser')!
      const last = await world.submit(paths.teamRole.href({ ...at, role: organiser.id }), {})
      assert.match(await last.text(), /ostatnia osoba prowadząca/)
      assert.ok(maria)
    }))
})

describe('the record of publication', () => {
  it('says what the rules still miss, and keeps a note sent twice as one', () =>
    town(async (world) => {
      await planned(world)
      await world.submit(paths.stages.href(at), { kind: 'remarks', begins: '2026-10-06', ends: '2026-10-27' })
      assert.match(await world.see(paths.evidence.href(at)), /Powinno ukazać się najpóźniej 29 września 2026/)
      const note = {
        client_id: '11111111-1111-4111-8111-111111111111',
        what: 'announcement',
        channel: 'bip',
        address: 'https://bip.example/ogloszenie',
        publishedFrom: '2026-10-02',
      }
      await world.submit(paths.evidence.href(at), note)
      await world.submit(paths.evidence.href(at), note)
      const page = await world.see(paths.evidence.href(at))
      assert.match(page, /4 dni przed otwarciem, a potrzeba co najmniej 7 dni/)
      assert.equal(page.match(/bip\.example\/ogloszenie<\/a>/g)!.length, 1)
    }))
})
