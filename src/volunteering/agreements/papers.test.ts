import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { samplePerson, town, type World } from '#testing.ts'
import { paths } from '../paths.ts'
import { calling, helping, krakow } from '../samples.test.ts'
import { volunteerAgreements, volunteerCertificates, volunteerHours } from '../tables.ts'

const terms = { tasks: 'Czytanie w środy', fromDay: '2026-09-01', untilDay: '2026-12-31', noticeDays: 7 }

async function drawn(world: World, more: object = {}, minor: object = {}) {
  const { maria } = await calling(world)
  const anna = await helping(world, 'Anna', { ...minor })
  world.as(maria)
  const host = { ...krakow, key: anna.volunteer.id }
  const answer = await world.submit(paths.agreements.href(host), { ...terms, ...more })
  assert.equal(answer.status, 303)
  const [agreement] = await world.db.select().from(volunteerAgreements)
  return { maria, anna, host, id: agreement!.id, own: { ...krakow, key: anna.key } }
}

const seen = async (world: World) => (await world.db.select().from(volunteerAgreements))[0]!

describe('an agreement', () => {
  it('is in force when both have signed, each for themselves', () =>
    town(async (world) => {
      const { host, own, id } = await drawn(world)
      await world.submit(paths.signature.href({ ...host, agreement: id }), { as: 'side', agreed: 'on' })
      assert.match(await world.see(paths.agreement.href({ ...host, agreement: id })), /czeka na podpisy/)
      world.as(null)
      const unread = await world.submit(paths.signature.href({ ...own, agreement: id }), { as: 'side' })
      assert.equal(unread.status, 422)
      await world.submit(paths.signature.href({ ...own, agreement: id }), { as: 'side', agreed: 'on' })
      assert.match(await world.see(paths.agreement.href({ ...own, agreement: id })), /obowiązuje/)
    }))

  it('says who insures: the host for thirty days, the state for longer', () =>
    town(async (world) => {
      const { host, id } = await drawn(world, { untilDay: '2026-09-30' })
      assert.match(await world.see(paths.agreement.href({ ...host, agreement: id })), /Zapewnia korzystający/)
      const longer = await world.submit(paths.agreements.href(host), { ...terms, untilDay: '2026-10-01' })
      assert.match(await world.see(longer.headers.get('location')!), /Zapewnia państwo/)
      assert.match(await world.see(longer.headers.get('location')!), /2\/2026/)
    }))

  it('signed on paper is recorded by staff with its day, never by a link', () =>
    town(async (world) => {
      const { host, own, id } = await drawn(world)
      world.as(null)
      const paper = { as: 'paper', paperDay: '2026-08-31' }
      assert.notEqual((await world.submit(paths.signature.href({ ...own, agreement: id }), paper)).status, 303)
      await world.asRole('organiser')
      await world.submit(paths.signature.href({ ...host, agreement: id }), paper)
      const agreement = await seen(world)
      assert.ok(agreement.volunteerSigned && agreement.hostSigned)
      assert.equal(agreement.paperDay, '2026-08-31')
    }))

  it('of somebody between thirteen and eighteen waits for the guardian too', () =>
    town(async (world) => {
      const teen = { minor: 'on', minorUntil: '2030-05-01', guardian: 'Zofia Jesion' }
      const { host, own, id } = await drawn(world, {}, teen)
      await world.submit(paths.signature.href({ ...host, agreement: id }), { as: 'side', agreed: 'on' })
      world.as(null)
      await world.submit(paths.signature.href({ ...own, agreement: id }), { as: 'side', agreed: 'on' })
      assert.match(await world.see(paths.agreement.href({ ...own, agreement: id })), /czeka na podpisy/)
      const forged = await world.submit(paths.signature.href({ ...own, agreement: id }), {
        as: 'guardian',
        agreed: 'on',
      })
      assert.notEqual(forged.status, 303)
      assert.equal((await seen(world)).guardianSigned, null)
    }))

  it('of a child under thirteen is signed by the guardian in its place', () =>
    town(async (world) => {
      const child = { minor: 'on', minorUntil: '2032-05-01', guardian: 'Zofia Jesion' }
      const { own, id } = await drawn(world, {}, child)
      world.as(null)
      await world.submit(paths.signature.href({ ...own, agreement: id }), { as: 'side', agreed: 'on' })
      assert.equal((await seen(world)).volunteerSigned, null)
    }))

  it('ends after its notice, and can be printed before and after', () =>
    town(async (world) => {
      const { host, id } = await drawn(world)
      await world.submit(paths.signature.href({ ...host, agreement: id }), { as: 'paper', paperDay: '2026-09-01' })
      await world.submit(paths.agreementEnd.href({ ...host, agreement: id }), { reason: 'Przeprowadzka' })
      assert.equal((await seen(world)).endedDay, '2026-09-08')
      for (const path of [paths.agreementPdf, paths.agreementDocx, paths.card] as const)
        assert.equal((await world.visit(path.href({ ...host, agreement: id }))).status, 200)
      assert.deepEqual(world.failures, [])
    }))
})

describe('the thirty days', () => {
  it('are told to the host: due while they run, missing once they are over', () =>
    town(async (world) => {
      const { maria } = await calling(world)
      const anna = await helping(world)
      const hours = (day: string) =>
        world.submit(paths.hours.href({ ...krakow, key: anna.key }), { clientId: randomUUID(), day, hours: 1 })
      world.timeIs('2026-09-25T12:00:00Z')
      await hours('2026-09-01')
      await hours('2026-09-24')
      world.as(maria)
      assert.match(await world.see(paths.volunteers.href(krakow)), /potrzebne do 1 października 2026/)
      world.timeIs('2026-10-02T12:00:00Z')
      world.as(null)
      await hours('2026-10-01')
      world.as(maria)
      assert.match(await world.see(paths.volunteers.href(krakow)), /brakuje od 1 października 2026/)
      assert.match(await world.see('/konto'), /./)
    }))
})

describe('a certificate', () => {
  it('holds the confirmed hours of its period and no others', () =>
    town(async (world) => {
      const { maria } = await calling(world)
      const anna = await helping(world)
      const host = { ...krakow, key: anna.volunteer.id }
      world.timeIs('2026-10-10T12:00:00Z')
      world.as(maria)
      const card = (day: string, hours: number) =>
        world.submit(paths.hours.href(host), { clientId: randomUUID(), day, hours, paper: 'on', tasks: 'Czytanie' })
      await card('2026-09-02', 2)
      await card('2026-09-09', 3)
      await card('2026-10-07', 4)
      await world.submit(paths.hours.href(host), { clientId: randomUUID(), day: '2026-09-16', hours: 5 })
      const september = { from: '2026-09-01', until: '2026-09-30' }
      await world.submit(paths.certificates.href(host), september)

      const [certificate] = await world.db.select().from(volunteerCertificates)
      assert.deepEqual([certificate!.minutes, certificate!.tasks, certificate!.number], [300, 'Czytanie', 1])
      const pdf = await world.visit(paths.certificatePdf.href({ ...host, certificate: certificate!.id }))
      assert.equal(pdf.headers.get('content-type'), 'application/pdf')
      const empty = { from: '2026-08-01', until: '2026-08-31' }
      assert.equal((await world.submit(paths.certificates.href(host), empty)).status, 422)
      assert.equal((await world.db.select().from(volunteerHours)).length, 4)
    }))

  it('is issued by the host only', () =>
    town(async (world) => {
      await calling(world)
      const anna = await helping(world)
      const own = { ...krakow, key: anna.key }
      const period = { from: '2026-09-01', until: '2026-09-30' }
      assert.notEqual((await world.submit(paths.certificates.href(own), period)).status, 303)
      world.as(await samplePerson(world.db, world.krakow, 'resident', world.now()))
      const host = { ...krakow, key: anna.volunteer.id }
      assert.equal((await world.submit(paths.certificates.href(host), period)).status, 403)
    }))
})
