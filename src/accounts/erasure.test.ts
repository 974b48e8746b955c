import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addPerson, personById, personWithAccount } from '#accounts/index.ts'
import { samplePerson, town, type World } from '#testing.ts'
import { paths } from './paths.ts'

const k = { community: 'krakow' }

async function signedIn({ submit, mail }: World, email: string): Promise<string> {
  await submit(paths.signIn.href(), { email })
  const code = /\d{6}/.exec(mail.box.at(-1)!.text)![0]
  const answer = await submit(paths.code.href(), { email, code })
  return /sid=[^;]{20,}/.exec(answer.headers.getSetCookie().join('\n'))![0]
}

describe('asking to be forgotten', () => {
  it('ends in a signed-out front page, on every device', () =>
    town(async (world) => {
      const [phone, library] = [await signedIn(world, 'anna@example.org'), await signedIn(world, 'anna@example.org')]

      const answer = await world.submit(paths.erasure.href(), { understood: 'on' }, { cookie: phone })

      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), '/')
      assert.match(answer.headers.getSetCookie().join('\n'), /sid=;/)
      for (const cookie of [phone, library])
        assert.equal((await world.visit(paths.account.href(), { cookie })).status, 303)
    }))

  it('makes room: the same address begins anew, as somebody else', () =>
    town(async (world) => {
      const before = await personWithAccount(world.db, 'anna@example.org', 'pl', world.now())
      const cookie = await signedIn(world, 'anna@example.org')
      await world.submit(paths.erasure.href(), { understood: 'on' }, { cookie })
      const after = await personWithAccount(world.db, 'anna@example.org', 'pl', world.now())
      assert.notEqual(after, before)
      assert.equal(await personById(world.db, before), undefined)
    }))

  it('is refused without a tick', () =>
    town(async (world) => {
      const cookie = await signedIn(world, 'anna@example.org')
      const answer = await world.submit(paths.erasure.href(), {}, { cookie })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Prosimy potwierdzić/)
      assert.equal((await world.visit(paths.account.href(), { cookie })).status, 200)
    }))

  it('is refused for the only administrator, until there is another', () =>
    town(async (world) => {
      const adam = await world.asRole('administrator')
      const answer = await world.submit(paths.erasure.href(), { understood: 'on' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /najpierw prosimy przekazać/i)

      await samplePerson(world.db, world.krakow, 'administrator', world.now())
      world.as(adam)
      assert.equal((await world.submit(paths.erasure.href(), { understood: 'on' })).status, 303)
    }))
})

describe('forgetting a person at the desk', () => {
  const erase = (world: World, id: string, understood = 'on') =>
    world.submit(paths.personErasure.href({ ...k, id }), { understood })

  it('is done because the person asks, and recorded with who did it', () =>
    town(async (world) => {
      const { id } = await addPerson(world.db, null, world.krakow.id, { givenName: 'Anna' }, world.now())
      const official = await world.asRole('official')
      assert.equal((await erase(world, id, '')).status, 422)

      assert.equal((await erase(world, id)).status, 303)

      const event = await world.lastEvent()
      assert.deepEqual([event?.name, event?.actorId, event?.subjectId], ['accounts.person.erased', official.id, id])
      assert.equal((await world.visit(paths.person.href({ ...k, id }))).status, 404)
      assert.equal((await erase(world, id)).status, 404)
    }))

  it('is refused for whoever holds a role, and for oneself', () =>
    town(async (world) => {
      const adam = await samplePerson(world.db, world.krakow, 'administrator', world.now())
      const official = await world.asRole('official')
      assert.match(await (await erase(world, adam.id)).text(), /Ta osoba pełni rolę/)
      assert.match(await (await erase(world, official.id)).text(), /użyć strony „Konto”/)
    }))
})

describe('"my data"', () => {
  it('is a page, its twin, and a file to take along', () =>
    town(async (world) => {
      const anna = { givenName: 'Anna', surname: 'Jesion', email: 'anna@example.org', phone: '+48601234567' }
      await addPerson(world.db, null, world.krakow.id, anna, world.now())
      const cookie = await signedIn(world, 'anna@example.org')

      const page = await (await world.visit(paths.data.href(), { cookie })).text()
      const twin = await (await world.visit(`${paths.data.href()}.json`, { cookie })).text()
      const file = await world.visit(paths.dataFile.href(), { cookie })

      for (const shown of [page, twin, await file.text()]) assert.match(shown, /Jesion[\s\S]*601 234 567/)
      assert.match(file.headers.get('content-disposition')!, /attachment; filename="podworko-2026-09-01\.json"/)

      const sheet = await world.visit(paths.dataSheet.href(), { cookie })
      assert.match(sheet.headers.get('content-disposition')!, /filename="podworko-2026-09-01\.csv"/)
      assert.match(await sheet.text(), /Część;Zapis;Nazwa;Wartość\r\n[\s\S]*;1;Nazwisko;Jesion\r\n/)
    }))

  it('printed at the desk is recorded; reasons alone are not', () =>
    town(async (world) => {
      const anna = { givenName: 'Anna', surname: 'Jesion', phone: '+48601234567' }
      const { id } = await addPerson(world.db, null, world.krakow.id, anna, world.now())
      await world.asRole('official')
      const before = (await world.happened()).length

      const reasons = await world.see(paths.personData.href({ ...k, id }))
      assert.match(reasons, /Osoba[\s\S]*1 zapis/)
      assert.doesNotMatch(reasons, /601 234/)
      assert.equal((await world.happened()).length, before)

      const print = await world.submit(paths.personData.href({ ...k, id }), {})
      assert.match(await print.text(), /601 234 567/)
      assert.equal((await world.lastEvent())?.name, 'accounts.data.printed')
    }))
})
