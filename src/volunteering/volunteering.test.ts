import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { eq, isNull } from 'drizzle-orm'
import { linkGuardian, people } from '#accounts/index.ts'
import { samplePerson, town } from '#testing.ts'
import { paths } from './paths.ts'
import { calling, helping, krakow, reading, shiftOn } from './samples.test.ts'
import { remind } from './shifts/reminders.ts'
import { helpOffers, shiftPlaces, volunteers } from './tables.ts'

describe('a call for helpers', () => {
  it('is opened by an organiser, read and found by everybody, and closed without losing anybody', () =>
    town(async (world) => {
      const { maria } = await calling(world, { wanted: 3 })
      await helping(world)
      assert.match(await world.see(paths.calls.href(krakow)), /Czytanie seniorom/)
      assert.match(await world.see(paths.call.href(reading)), /Zgłoszenia: 1\. Szukamy: 3/)
      assert.match(await world.see('/krakow/szukaj?q=czytania'), /Czytanie seniorom|Czytani/)
      assert.doesNotMatch(await world.see(paths.call.href(reading)), /Jesion/)

      world.as(maria)
      await world.submit(paths.callEnd.href(reading), {})
      world.as(null)
      assert.match(await world.see(paths.call.href(reading)), /już zakończone/)
      const late = { clientId: randomUUID(), givenName: 'Ewa', contact: 'none' }
      assert.equal((await world.submit(paths.offer.href(reading), late)).status, 422)
      assert.deepEqual(world.failures, [])
    }))

  it('is opened only for a host whom the form offers', () =>
    town(async (world) => {
      await world.asRole('organiser')
      const call = { title: 'Sprzątanie', host: `organisation.${randomUUID()}`, fromDay: '2026-09-01' }
      assert.equal((await world.submit(paths.calls.href(krakow), call)).status, 422)
      await world.asRole('recorder')
      assert.equal((await world.submit(paths.calls.href(krakow), call)).status, 403)
    }))
})

describe('somebody who helps', () => {
  it('needs no account: a first name, and a link to come back to', () =>
    town(async (world) => {
      await calling(world)
      const { location } = await helping(world, 'Anna', { availability: 'Mam tylko soboty', contact: 'none' })
      const page = await world.see(location)
      assert.match(page, /Moje dyżury i godziny/)
      assert.match(page, /Mam tylko soboty/)
      assert.equal((await world.visit(paths.volunteer.href({ ...krakow, key: 'zgadywany' }))).status, 404)
    }))

  it('gets the link by e-mail, and is one however often the form is sent', () =>
    town(async (world) => {
      await calling(world)
      const clientId = randomUUID()
      const form = { clientId, givenName: 'Jan', contact: 'email', email: 'jan.klon@example.org' }
      world.as(null)
      const first = await world.submit(paths.offer.href(reading), form)
      await world.submit(paths.offer.href(reading), form)
      assert.equal((await world.db.select().from(helpOffers)).length, 1)
      assert.ok(world.mail.box[0]!.text.includes(first.headers.get('location')!))
    }))

  it('is read by the host and by nobody else', () =>
    town(async (world) => {
      const { maria } = await calling(world)
      const { volunteer } = await helping(world)
      const address = paths.volunteer.href({ ...krakow, key: volunteer.id })
      assert.match((await world.visit(address)).headers.get('location')!, /wejscie/)
      world.as(await samplePerson(world.db, world.krakow, 'resident', world.now()))
      assert.equal((await world.visit(address)).status, 403)
      await world.asRole('coordinator', { kind: 'centre', id: randomUUID() })
      assert.equal((await world.visit(address)).status, 403)
      world.as(maria)
      assert.match(await world.see(address), /Anna Jesion/)
      assert.match(await world.see(paths.volunteers.href(krakow)), /Anna Jesion/)
    }))

  it('can be written down by whoever answers the telephone', () =>
    town(async (world) => {
      await calling(world)
      const form = { clientId: randomUUID(), givenName: 'Bronisława', contact: 'none', channel: 'phone' }
      assert.equal((await world.submit(paths.entry.href(reading), form)).status, 303)
      const [offer] = await world.db.select().from(helpOffers)
      assert.equal(offer!.channel, 'phone')
      assert.notEqual(offer!.enteredBy, null)
    }))

  it('is refused where they are younger than the call asks', () =>
    town(async (world) => {
      await calling(world, { leastAge: 16 })
      world.as(null)
      const ola = { clientId: randomUUID(), givenName: 'Ola', contact: 'none', minor: 'on', guardian: 'Anna Jesion' }
      const fifteen = { ...ola, minorUntil: '2029-08-31' }
      assert.match(await (await world.submit(paths.offer.href(reading), fifteen)).text(), /trzeba mieć więcej lat/)
      const sixteen = { ...ola, minorUntil: '2028-09-01' }
      assert.equal((await world.submit(paths.offer.href(reading), sixteen)).status, 303)
    }))
})

describe('a shift', () => {
  it('is taken, given back, and called off with its reason', () =>
    town(async (world) => {
      const { maria } = await calling(world)
      const shift = await shiftOn(world, '2026-09-09')
      const { key, location } = await helping(world)
      await world.submit(paths.places.href({ ...krakow, key }), { shift: shift.id })
      assert.match(await world.see(location), /wolne miejsca: 1 z 2/)
      assert.match(await world.see(paths.feed.href({ ...krakow, key })), /BEGIN:VEVENT/)

      const [place] = await world.db.select().from(shiftPlaces)
      await world.submit(paths.placeReturn.href({ ...krakow, key, place: place!.id }), {})
      assert.match(await world.see(location), /wolne miejsca: 2 z 2/)

      await world.submit(paths.places.href({ ...krakow, key }), { shift: shift.id })
      world.as(maria)
      await world.submit(paths.shiftEnd.href({ ...reading, shift: shift.id }), { reason: 'Klub zamknięty' })
      assert.match(await world.see(location), /odwołany.*Klub zamknięty/s)
      assert.ok((await world.happened()).includes('volunteering.shift.cancelled'))
    }))

  it('goes to the one who comes first, and is handed over by whoever seeks somebody', () =>
    town(async (world) => {
      await calling(world)
      const shift = await shiftOn(world, '2026-09-09', { places: 1 })
      const anna = await helping(world, 'Anna')
      const jan = await helping(world, 'Jan')
      await world.submit(paths.places.href({ ...krakow, key: anna.key }), { shift: shift.id })
      await world.submit(paths.places.href({ ...krakow, key: jan.key }), { shift: shift.id })
      assert.equal((await world.db.select().from(shiftPlaces)).length, 1)

      const [place] = await world.db.select().from(shiftPlaces)
      await world.submit(paths.placeSwap.href({ ...krakow, key: anna.key, place: place!.id }), {})
      assert.match(await world.see(jan.location), /Przejmę za kogoś/)
      await world.submit(paths.swaps.href({ ...krakow, key: jan.key }), { place: place!.id })
      const [now] = await world.db.select().from(shiftPlaces).where(isNull(shiftPlaces.givenBack))
      const [standing] = await world.db.select().from(volunteers).where(eq(volunteers.id, now!.volunteerId))
      const [person] = await world.db.select().from(people).where(eq(people.id, standing!.personId))
      assert.equal(person!.givenName, 'Jan')
    }))

  it('cannot be in two places at once', () =>
    town(async (world) => {
      await calling(world)
      const first = await shiftOn(world, '2026-09-09')
      await world.submit(paths.shifts.href(reading), { day: '2026-09-09', begins: '17:00', ends: '19:00', places: 1 })
      const { key } = await helping(world)
      const { places } = { places: paths.places.href({ ...krakow, key }) }
      await world.submit(places, { shift: first.id })
      const data = (await (await world.visit(`${paths.volunteer.href({ ...krakow, key })}.json`)).json()) as {
        shifts: { id: string; own: string | null }[]
      }
      await world.submit(places, { shift: data.shifts.find(({ own }) => !own)!.id })
      assert.equal((await world.db.select().from(shiftPlaces)).length, 1)
    }))

  it('waits for a guardian where a minor would take it', () =>
    town(async (world) => {
      const { maria } = await calling(world)
      const shift = await shiftOn(world, '2026-09-09')
      const minor = { minor: 'on', minorUntil: '2030-05-01', guardian: 'Zofia Jesion', guardianPhone: '601 200 300' }
      const ola = await helping(world, 'Ola', minor)
      const places = paths.places.href({ ...krakow, key: ola.key })
      await world.submit(places, { shift: shift.id })
      assert.equal((await world.db.select().from(shiftPlaces)).length, 0)

      const [guardian] = await world.db.select().from(people).where(eq(people.givenName, 'Zofia'))
      const care = { minorId: ola.volunteer.personId, guardianId: guardian!.id, communityId: world.krakow.id }
      assert.equal(await linkGuardian(world.db, { ...care, side: 'staff', by: maria.id }, world.now()), 'care-known')
      await world.db.execute('update guardianships set staff_confirmed = now()')
      await world.submit(places, { shift: shift.id })
      assert.equal((await world.db.select().from(shiftPlaces)).length, 1)
    }))

  it('is told of a day before, once', () =>
    town(async (world) => {
      await calling(world)
      const shift = await shiftOn(world, '2026-09-09')
      const { key } = await helping(world)
      await world.submit(paths.places.href({ ...krakow, key }), { shift: shift.id })
      const reminders = async () => (await world.happened()).filter((name) => name === 'volunteering.place.reminded')
      await remind(world.db, new Date('2026-09-08T13:00:00Z'))
      assert.equal((await reminders()).length, 0)
      await remind(world.db, new Date('2026-09-08T14:30:00Z'))
      await remind(world.db, new Date('2026-09-08T15:30:00Z'))
      assert.equal((await reminders()).length, 1)
    }))
})
