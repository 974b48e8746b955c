import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { addPerson, grantRole, type NewPerson, people, personWithAccount } from '#accounts/index.ts'
import { sampleCommunity, samplePerson, town, type World } from '#testing.ts'
import { paths } from './paths.ts'

const k = { community: 'krakow' }
const nothing = { contact: 'none', language: 'pl' }
const enter = (world: World, person: NewPerson) => addPerson(world.db, null, world.krakow.id, person, world.now())
const sought = async ({ visit }: World, q: string) => {
  const answer = await visit(`${paths.people.href(k)}.json?q=${encodeURIComponent(q)}`)
  return ((await answer.json()) as { people: { name: string }[] }).people.map(({ name }) => name)
}

describe('finding a person at the desk', () => {
  it('goes by beginnings of names, with or without Polish letters', () =>
    town(async (world) => {
      await world.asRole('official')
      await enter(world, { givenName: 'Łucja', surname: 'Świerk-Jesion' })
      await enter(world, { givenName: 'Łukasz', surname: 'Buk' })

      assert.deepEqual(await sought(world, 'luc swi'), ['Łucja Świerk-Jesion'])
      assert.deepEqual(await sought(world, 'ŁUC'), ['Łucja Świerk-Jesion'])
      assert.deepEqual(await sought(world, 'jesion łuc'), ['Łucja Świerk-Jesion'])
      assert.deepEqual(await sought(world, 'ucja'), [])
      assert.deepEqual(await sought(world, '%%%'), [])
    }))

  it('goes by a whole telephone number, however written, and a whole address', () =>
    town(async (world) => {
      await world.asRole('official')
      await enter(world, { givenName: 'Anna', phone: '+48601234567', email: 'anna@example.org' })

      assert.deepEqual(await sought(world, '601-234-567'), ['Anna'])
      assert.deepEqual(await sought(world, 'ANNA@example.org'), ['Anna'])
      assert.deepEqual(await sought(world, 'anna@example'), [])
    }))

  it('needs three letters, so that nobody leafs through everybody', () =>
    town(async (world) => {
      await world.asRole('official')
      await enter(world, { givenName: 'Anna' })
      assert.deepEqual(await sought(world, 'an'), [])
    }))

  it('shows no whole address or number, not even as data', () =>
    town(async (world) => {
      await world.asRole('official')
      await enter(world, { givenName: 'Anna', phone: '+48601234567', email: 'anna.jesion@example.org' })
      for (const address of [paths.people.href(k), `${paths.people.href(k)}.json`]) {
        const page = await (await world.visit(`${address}?q=anna`)).text()
        assert.match(page, /an…@example\.org/)
        assert.doesNotMatch(page.replaceAll('?q=anna', ''), /anna\.jesion@|601|234/)
      }
    }))

  it('does not reach into another town, nor people who belong nowhere yet, unless one knows their address', () =>
    town(async (world) => {
      const skawina = await sampleCommunity(world.db, 'skawina', 'Skawina', 'w Skawinie')
      const zofia = await addPerson(
        world.db,
        null,
        skawina.id,
        { givenName: 'Zofia', email: 'zofia@example.org' },
        world.now(),
      )
      await personWithAccount(world.db, 'nowa@example.org', 'pl', world.now())
      await world.asRole('official')

      assert.deepEqual(await sought(world, 'zofia'), [])
      assert.deepEqual(await sought(world, 'zofia@example.org'), [])
      assert.equal((await world.visit(paths.person.href({ ...k, id: zofia.id }))).status, 404)
      assert.deepEqual(await sought(world, 'nowa@example.org'), [''])
    }))
})

describe('entering a person', () => {
  it('needs only something to call them by, and says who entered them', () =>
    town(async (world) => {
      const official = await world.asRole('official')

      const answer = await world.submit(paths.people.href(k), { ...nothing, givenName: 'pani Bronisława' })

      assert.equal(answer.status, 303)
      const id = answer.headers.get('location')!.split('/').at(-1)!
      const [row] = await world.db.select().from(people).where(eq(people.id, id))
      assert.equal(row!.createdBy, official.id)
      const event = await world.lastEvent()
      assert.equal(event!.name, 'accounts.person.added')
      assert.doesNotMatch(JSON.stringify(event), /Bronisława/)
      assert.match(await world.see(paths.people.href(k)), /pani Bronisława/)
    }))

  const refusals: [why: string, typed: Record<string, string>, words: RegExp][] = [
    ['without anything to call them by', {}, /cokolwiek, jak się do tej osoby zwracać/],
    ['who wants letters but has no address', { givenName: 'Jan', contact: 'letter' }, /wymaga ulicy i miejscowości/],
    ['who wants calls but has no number', { givenName: 'Jan', contact: 'phone' }, /wymaga numeru telefonu/],
    ['who wants e-mail but has none', { givenName: 'Jan', contact: 'email' }, /wymaga adresu e-mail/],
    ['with half a telephone number', { givenName: 'Jan', phone: '601 23' }, /Numer telefonu wygląda na niepełny/],
    ['with an odd postcode', { givenName: 'Jan', postcode: '3107' }, /Kod pocztowy ma pięć cyfr/],
    ['with half an address', { givenName: 'Jan', email: 'jan@' }, /wygląda na niepełny/],
    ['with a PESEL, wherever it was written', { givenName: 'Jan', street: 'Lipowa 3, 44051401359' }, /numer PESEL/],
  ]
  for (const [who, typed, words] of refusals)
    it(`is refused for somebody ${who}, and gives back what was typed`, () =>
      town(async (world) => {
        await world.asRole('official')
        const answer = await world.submit(paths.people.href(k), {
          ...nothing,
          surname: '',
          town: 'Wieliczka',
          ...typed,
        })
        const page = await answer.text()
        assert.equal(answer.status, 422)
        assert.match(page, words)
        assert.match(page, /value="Wieliczka"/)
      }))

  it('asks first when somebody like this is known, and believes that it is another', () =>
    town(async (world) => {
      await world.asRole('official')
      const known = await enter(world, { givenName: 'Anna', surname: 'Jesion' })
      const typed = { ...nothing, givenName: 'Anna', surname: 'Jesion' }

      const asked = await world.submit(paths.people.href(k), typed)
      assert.equal(asked.status, 422)
      assert.match(await asked.text(), new RegExp(known.id))

      assert.equal((await world.submit(paths.people.href(k), { ...typed, another: 'on' })).status, 303)
    }))
})

describe('a card of entry', () => {
  it('lets in somebody who has no e-mail, as seen by staff, and only once', () =>
    town(async (world) => {
      await world.asRole('official')
      const bronisława = await enter(world, { givenName: 'Bronisława', surname: 'Leszczyna', contact: 'letter' })
      const code = await cardFor(world, bronisława.id)
      assert.match(code, /^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/)

      world.as(null)
      const sloppy = ` ${code.toLowerCase().replaceAll('-', ' ')} `
      const answer = await world.submit(paths.card.href(), { card: sloppy })
      assert.equal(answer.status, 303)
      const cookie = /sid=[^;]{20,}/.exec(answer.headers.getSetCookie().join('\n'))![0]
      assert.match(await (await world.visit(paths.account.href(), { cookie })).text(), /<h1>Bronisława Leszczyna<\/h1>/)

      const again = await world.submit(paths.card.href(), { card: code })
      assert.equal(again.status, 422)
      assert.match(await again.text(), /Nie ma takiej karty/)
    }))

  it('is a page with big letters and a square, and stands nowhere in the database', () =>
    town(async (world) => {
      await world.asRole('official')
      const { id } = await enter(world, { givenName: 'Bronisława' })
      const page = await (await world.submit(paths.personCard.href({ ...k, id }), {})).text()
      assert.match(page, /entry-card__code/)
      assert.match(page, /<svg[^>]*viewBox/)
      assert.match(page, /localhost\/konto\/wejscie\/karta/)
    }))

  it('works for thirty days, and not when a newer one was printed', () =>
    town(async (world) => {
      await world.asRole('official')
      const { id } = await enter(world, { givenName: 'Bronisława' })
      const first = await cardFor(world, id)
      const second = await cardFor(world, id)
      assert.equal((await world.submit(paths.card.href(), { card: first })).status, 422)

      const other = await cardFor(world, (await enter(world, { givenName: 'Wanda' })).id)
      world.timeIs('2026-10-01T07:59:00Z')
      assert.equal((await world.submit(paths.card.href(), { card: second })).status, 303)
      world.timeIs('2026-10-01T08:00:00Z')
      assert.equal((await world.submit(paths.card.href(), { card: other })).status, 422)
    }))

  it('is not for a child under thirteen', () =>
    town(async (world) => {
      await world.asRole('official')
      const { id } = await enter(world, { givenName: 'Staś', minorUntil: '2036-05-01' })
      const answer = await world.submit(paths.personCard.href({ ...k, id }), {})
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /działa opiekun/)
    }))

  it('does not make an official an administrator', () =>
    town(async (world) => {
      const adam = await samplePerson(world.db, world.krakow, 'administrator', world.now())
      const olga = await samplePerson(world.db, world.krakow, 'operator', world.now())
      const official = await world.asRole('official')
      const card = (id: string) => world.submit(paths.personCard.href({ ...k, id }), {})

      const refused = await card(adam.id)
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /Ta osoba pełni rolę/)
      assert.equal((await card(official.id)).status, 422)

      await world.asRole('administrator')
      assert.equal((await card(official.id)).status, 200)
      assert.equal((await card(olga.id)).status, 422)
    }))

  it('is not printed behind the back of somebody who has an account', () =>
    town(async (world) => {
      await world.asRole('official')
      const { id } = await enter(world, { givenName: 'Anna', email: 'anna@example.org' })
      await personWithAccount(world.db, 'anna@example.org', 'pl', world.now())

      await cardFor(world, id)

      assert.equal(world.mail.box.at(-1)?.to, 'anna@example.org')
      assert.match(world.mail.box.at(-1)!.text, /wydrukowała kartę/)
    }))

  it('is refused when it is not twelve signs', () =>
    town(async ({ submit }) => {
      const answer = await submit(paths.card.href(), { card: 'ABCD-EFG' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /dwanaście liter i cyfr/)
    }))
})

describe("changing a person's contact at the desk", () => {
  it('is written down without the words themselves, and makes them people of this town', () =>
    town(async (world) => {
      const id = await personWithAccount(world.db, 'nowa@example.org', 'pl', world.now())
      await world.asRole('coordinator')
      const typed = { ...nothing, givenName: 'Nowa', email: 'nowa@example.org', contact: 'phone', phone: '601 234 567' }

      assert.equal((await world.submit(paths.personContact.href({ ...k, id }), typed)).status, 303)

      const [row] = await world.db.select().from(people).where(eq(people.id, id))
      assert.equal(row!.phone, '+48601234567')
      assert.equal(row!.communityId, world.krakow.id)
      assert.doesNotMatch(JSON.stringify(await world.lastEvent()), /601 ?234|Nowa|nowa/)
    }))

  it('does not move an administrator to an address of an official', () =>
    town(async (world) => {
      const { id } = await enter(world, { givenName: 'Adam', email: 'adam@example.org' })
      const grant = { personId: id, role: 'administrator' as const, communityId: world.krakow.id, from: '2026-01-01' }
      await grantRole(world.db, null, grant, world.now())
      await world.asRole('official')

      const typed = { ...nothing, givenName: 'Adam', email: 'jan.klon@example.org' }
      const answer = await world.submit(paths.personContact.href({ ...k, id }), typed)

      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Ta osoba pełni rolę/)
      const same = await world.submit(paths.personContact.href({ ...k, id }), { ...typed, email: 'adam@example.org' })
      assert.equal(same.status, 303)
    }))
})

describe('merging two entries of one person', () => {
  it('gives everything of one to the other, and takes a role held by both once', () =>
    town(async (world) => {
      const keep = await enter(world, { givenName: 'Anna', surname: 'Jesion' })
      const gone = await enter(world, { givenName: 'Anna', surname: 'Jesion', phone: '+48601234567' })
      for (const personId of [keep.id, gone.id])
        await grantRole(
          world.db,
          null,
          { personId, role: 'duty', communityId: world.krakow.id, from: '2026-01-01' },
          world.now(),
        )
      const only = { personId: gone.id, role: 'leader' as const, communityId: world.krakow.id, from: '2026-01-01' }
      await grantRole(world.db, null, only, world.now())
      await world.asRole('administrator')

      const answer = await world.submit(paths.personMerge.href({ ...k, id: keep.id }), {
        other: gone.id,
        understood: 'on',
      })

      assert.equal(answer.status, 303)
      const page = await world.see(paths.person.href({ ...k, id: keep.id }))
      assert.match(page, /601 234 567/)
      assert.equal(page.match(/dyżur</g)?.length, 1)
      assert.match(page, /prowadzenie zajęć/)
      assert.equal((await world.visit(paths.person.href({ ...k, id: gone.id }))).status, 404)
      const [left] = await world.db.select().from(people).where(eq(people.id, gone.id))
      assert.equal(left!.mergedInto, keep.id)
      assert.equal(left!.surname, null)
    }))

  it('is refused with oneself, with somebody of another town, with a role holder, and without a tick', () =>
    town(async (world) => {
      const skawina = await sampleCommunity(world.db, 'skawina', 'Skawina', 'w Skawinie')
      const there = await addPerson(world.db, null, skawina.id, { givenName: 'Anna' }, world.now())
      const adam = await samplePerson(world.db, world.krakow, 'administrator', world.now())
      const anna = await enter(world, { givenName: 'Anna' })
      await world.asRole('official')
      const merge = async (fields: Record<string, string>) => {
        const answer = await world.submit(paths.personMerge.href({ ...k, id: anna.id }), fields)
        assert.equal(answer.status, 422)
        return answer.text()
      }

      assert.match(await merge({ other: anna.id, understood: 'on' }), /To ta sama osoba/)
      assert.match(await merge({ other: there.id, understood: 'on' }), /Nikogo takiego nie ma/)
      assert.match(await merge({ other: adam.id, understood: 'on' }), /Ta osoba pełni rolę/)
      assert.match(await merge({ other: adam.id }), /Prosimy potwierdzić/)
      assert.match(await merge({ understood: 'on' }), /Nikogo takiego nie ma/)
    }))
})

/** Prints a card and reads its code off the page. */
async function cardFor({ submit }: World, id: string): Promise<string> {
  const page = await (await submit(paths.personCard.href({ ...k, id }), {})).text()
  return /entry-card__code">([^<]+)</.exec(page)![1]!
}
