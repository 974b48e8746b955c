import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { samplePerson, town, type World } from '#testing.ts'
import { paths } from './paths.ts'
import { consulted, send, sentBy } from './samples.ts'
import { remarks } from './tables.ts'

const words = { text: 'Kluby seniora potrzebują sal także wieczorem.', reasons: 'Pracujemy do szesnastej.' }

describe('a remark from the web', () => {
  it('needs no account: it gets a number, a link for its author, an answer, and the author reads it', () =>
    town(async (world) => {
      const { as, asRole, see, submit, failures } = world
      const { address, section } = await consulted(world)
      as(null)
      const form = await see(`${paths.newRemark.href(address)}?jednostka=${section}`)
      assert.match(form, /Miasto wspiera organizacje/)

      const own = await send(world, address, { ...words, unit: section })
      assert.match(await see(own), /Państwa uwaga nr 1/)
      assert.match(await see(paths.remarks.href(address)), /Uwaga nr 1 · § 1/)

      await asRole('official')
      const answer = { numbers: 1, outcome: 'partly', reasons: 'Sale będą otwarte do 20 we wtorki.' }
      assert.equal((await submit(paths.newAnswer.href(address), answer)).status, 303)
      as(null)
      assert.match(await see(own), /Sale będą otwarte do 20/)
      assert.match(await see(paths.remark.href({ ...address, number: 1 })), /uwzględniona częściowo/)
      assert.deepEqual(failures, [])
    }))

  it('sent twice is one record, and its author is told so', () =>
    town(async (world) => {
      const { db, as, submit } = world
      const { address, consultation } = await consulted(world)
      as(null)
      const form = {
        client_id: crypto.randomUUID(),
        ...words,
        givenName: 'Anna',
        contact: 'email',
        email: 'anna@example.org',
      }
      const first = await submit(paths.remarks.href(address), form)
      const resent = await submit(paths.remarks.href(address), form)
      assert.equal(first.status, 303)
      assert.equal(resent.headers.get('location'), first.headers.get('location'))

      const later = await submit(paths.remarks.href(address), { ...form, client_id: crypto.randomUUID() })
      assert.equal(later.headers.get('location'), paths.remark.href({ ...address, number: 1 }))
      assert.match(decodeURIComponent(later.headers.get('set-cookie') ?? ''), /Mamy już tę uwagę/)
      assert.equal(await db.$count(remarks, eq(remarks.consultationId, consultation.id)), 1)
    }))

  it('of two neighbours who told only a given name stays two', () =>
    town(async (world) => {
      const { db, as } = world
      const { address, consultation } = await consulted(world)
      as(null)
      await send(world, address, { ...words, givenName: 'Anna' })
      await send(world, address, { ...words, givenName: 'Anna' })
      assert.equal(await db.$count(remarks, eq(remarks.consultationId, consultation.id)), 2)
    }))

  it('is taken until 24:00 of the last day, Warsaw time; after that it is kept, marked late and told so', () =>
    town(async (world) => {
      const { as, see, timeIs } = world
      const { address } = await consulted(world)
      as(null)
      timeIs('2026-09-22T21:59:59Z')
      await send(world, address, words)
      assert.doesNotMatch(await see(paths.remark.href({ ...address, number: 1 })), /po terminie/)

      timeIs('2026-09-22T22:00:00Z')
      assert.match(await see(paths.newRemark.href(address)), /Termin już minął/)
      const own = await send(world, address, { ...words, text: 'Za późno?' })
      assert.match(await see(own), /przyszła po terminie/)
      assert.match(await see(paths.remark.href({ ...address, number: 2 })), /po terminie/)
    }))

  it('before the first day is refused kindly, with the day, and nothing typed is lost', () =>
    town(async (world) => {
      const { as, submit, timeIs } = world
      const { address } = await consulted(world)
      as(null)
      timeIs('2026-08-31T21:59:59Z')
      const answer = await submit(paths.remarks.href(address), { client_id: crypto.randomUUID(), ...words })
      const page = await answer.text()
      assert.equal(answer.status, 422)
      assert.match(page, /1 września 2026/)
      assert.match(page, /Kluby seniora potrzebują sal/)
    }))

  it('ten megabytes long is given back with a sentence', () =>
    town(async (world) => {
      const { as, submit, failures } = world
      const { address } = await consulted(world)
      as(null)
      const text = 'Sale dla organizacji. '.repeat(480_000)
      const answer = await submit(paths.remarks.href(address), { client_id: crypto.randomUUID(), ...words, text })
      const page = await answer.text()
      assert.equal(answer.status, 422)
      assert.match(page, /zmieści się najwyżej 20[\s\u00a0]000 znaków|zmieści się najwyżej 20000 znaków/)
      assert.ok(page.length > text.length)
      assert.deepEqual(failures, [])
    }))

  it('with a PESEL, with nothing in it, with a place that is not there, is given back', () =>
    town(async (world) => {
      const { as, submit } = world
      const { address } = await consulted(world)
      as(null)
      const wrong = async (fields: { [name: string]: string }) => {
        const answer = await submit(paths.remarks.href(address), {
          client_id: crypto.randomUUID(),
          ...words,
          ...fields,
        })
        assert.equal(answer.status, 422)
        return answer.text()
      }
      assert.match(await wrong({ text: 'Mój numer 44051401359' }), /numer PESEL/)
      assert.match(await wrong({ text: ' ' }), /To pole jest potrzebne/)
      assert.match(await wrong({ citation: '§ 99' }), /Nie znaleźliśmy w projekcie miejsca „§ 99”/)
      assert.match(await wrong({ contact: 'email' }), /potrzebujemy adresu/)
    }))

  it('may name its place as on paper', () =>
    town(async (world) => {
      const { as, see } = world
      const { address } = await consulted(world)
      as(null)
      await send(world, address, { ...words, citation: 'par. 1 pkt 1' })
      assert.match(await see(paths.remark.href({ ...address, number: 1 })), /§ 1 pkt 1/)
    }))

  it('never shows a surname or an address, on a page or in its twin', () =>
    town(async (world) => {
      const { as, see } = world
      const { address } = await consulted(world)
      as(null)
      const anna = { givenName: 'Anna', surname: 'Jesion', contact: 'email', email: 'anna@example.org' }
      const own = await send(world, address, { ...words, ...anna })
      const remark = paths.remark.href({ ...address, number: 1 })
      for (const page of [own, remark, paths.remarks.href(address)]) {
        assert.match(await see(page), /Anna/)
        assert.doesNotMatch((await see(page)) + (await see(`${page}.json`)), /Jesion|anna@/)
      }
    }))

  it('writes to whoever left an address; confirming it makes the author surer, once', () =>
    town(async (world) => {
      const { db, as, see, submit, mail, happened } = world
      const { address, consultation } = await consulted(world)
      as(null)
      await send(world, address, { ...words, contact: 'email', email: 'anna@example.org' })
      const [letter] = mail.box
      const link = /http:\/\/localhost(\S+\/adres\/\S+)/.exec(letter!.text)![1]!
      assert.match(await see(link), /Potwierdzam adres/)
      await submit(link, {})
      await submit(link, {})
      assert.equal(
        (await db.select().from(remarks).where(eq(remarks.consultationId, consultation.id)))[0]!.assurance,
        'email',
      )
      assert.equal((await happened()).filter((name) => name === 'consultations.remark.confirmed').length, 1)
    }))

  it('of the same author goes on with the link of the one before', () =>
    town(async (world) => {
      const { db, as, see } = world
      const { address, consultation } = await consulted(world)
      as(null)
      const own = await send(world, address, { ...words, organisation: 'Stowarzyszenie „Próg”' })
      const earlier = own.split('/').at(-1)!
      assert.match(await see(`${paths.newRemark.href(address)}?od=${earlier}`), /tej samej osobie albo organizacji/)
      await send(world, address, { text: 'Druga sprawa.', earlier })
      const [one, two] = await db
        .select()
        .from(remarks)
        .where(eq(remarks.consultationId, consultation.id))
        .orderBy(remarks.number)
      assert.equal(two!.organisationId, one!.organisationId)
    }))
})

describe('a remark is withdrawn', () => {
  it('by its author while remarks are taken; its words go, its number stays, and it may be sent again', () =>
    town(async (world) => {
      const { as, see, submit } = world
      const { address } = await consulted(world)
      as(null)
      const anna = { ...words, contact: 'email', email: 'anna@example.org' }
      const own = await send(world, address, anna)
      assert.equal((await submit(`${own}/wycofanie`, {})).status, 303)
      const page = await see(paths.remark.href({ ...address, number: 1 }))
      assert.doesNotMatch(page, /Kluby seniora/)
      assert.match(page, /wycofana/)
      assert.match(await (await submit(`${own}/wycofanie`, {})).text(), /została wycofana/)
      assert.notEqual(await send(world, address, anna), own)
    }))

  it('neither after the last day nor after it is answered', () =>
    town(async (world) => {
      const { as, submit, timeIs } = world
      const { address } = await consulted(world)
      as(null)
      const own = await send(world, address, words)
      timeIs('2026-09-22T22:00:00Z')
      const late = await submit(`${own}/wycofanie`, {})
      assert.equal(late.status, 422)
      assert.match(await late.text(), /22 września 2026/)
    }))
})

describe('the list of remarks', () => {
  it('is narrowed by words, place, answer, channel and state', () =>
    town(async (world) => {
      const { as, asRole, see, submit } = world
      const { address, section } = await consulted(world)
      as(null)
      await send(world, address, { ...words, unit: section })
      await send(world, address, { text: 'Więcej ławek przy przystankach.' })
      await asRole('official')
      await submit(paths.newAnswer.href(address), {
        numbers: 2,
        outcome: 'rejected',
        reasons: 'To zadanie innego programu.',
      })
      as(null)
      const numbers = async (query: string) =>
        [...(await see(`${paths.remarks.href(address)}?${query}`)).matchAll(/Uwaga nr (\d+) ·/g)].map(
          ([, number]) => number,
        )
      assert.deepEqual(await numbers(''), ['1', '2'])
      assert.deepEqual(await numbers('q=ławek'), ['2'])
      assert.deepEqual(await numbers(`jednostka=${section}`), ['1'])
      assert.deepEqual(await numbers('wynik=rejected'), ['2'])
      assert.deepEqual(await numbers('stan=waiting'), ['1'])
      assert.deepEqual(await numbers('droga=phone'), [])
      assert.deepEqual(await numbers('jednostka=nonsens&wynik=nonsens&strona=x'), ['1', '2'])
    }))

  it('asks the database few times, however many remarks there are', () =>
    town(async (world) => {
      const { as, see, queries } = world
      const { address } = await consulted(world)
      as(null)
      for (const number of [1, 2, 3, 4, 5]) await send(world, address, { text: `Uwaga nr ${number} słownie.` })
      const before = queries()
      await see(paths.remarks.href(address))
      assert.ok(queries() - before <= 6)
    }))

  it('is found by search with its answer, and not after it is withdrawn', () =>
    town(async (world) => {
      const { as, see, submit } = world
      const { address } = await consulted(world)
      as(null)
      const own = await send(world, address, words)
      const found = paths.remark.href({ ...address, number: 1 })
      assert.ok((await see('/krakow/szukaj?q=klubów')).includes(found))
      await submit(`${own}/wycofanie`, {})
      assert.ok(!(await see('/krakow/szukaj?q=klubów')).includes(found))
    }))
})

describe('opening remarks', () => {
  it('fixes the version until the first remark comes', () =>
    town(async (world: World) => {
      const { as, submit, see } = world
      const { address, maria, version, second } = await consulted(world)
      as(maria)
      assert.equal((await submit(paths.opening.href(address), { version: second })).status, 303)
      assert.equal((await submit(paths.opening.href(address), { version })).status, 303)
      await sentBy(world, address, null, words)
      as(maria)
      const refused = await submit(paths.opening.href(address), { version: second })
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /Są już uwagi/)
      assert.match(await see(paths.opening.href(address)), /Projekt do konsultacji/)
    }))

  it('is for organisers alone', () =>
    town(async (world) => {
      const { db, krakow, as, submit, visit, now } = world
      const { address, version } = await consulted(world)
      for (const role of ['official', 'recorder', 'drafter', 'representative'] as const) {
        as(await samplePerson(db, krakow, role, now()))
        assert.equal((await visit(paths.opening.href(address))).status, 403)
        assert.equal((await submit(paths.opening.href(address), { version })).status, 403)
      }
    }))
})
