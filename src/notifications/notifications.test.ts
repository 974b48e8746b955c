import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asc, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { addPerson, type NewPerson } from '#accounts/index.ts'
import type { Domain } from '#kit/domain.ts'
import { record } from '#kit/events.ts'
import type { Mail, Message } from '#kit/mail.ts'
import { samplePerson, town, type World } from '#testing.ts'
import { follow, unfollow } from './follows.ts'
import { notifications } from './index.ts'
import { digests, notices } from './tables.ts'

/** A part of the platform that tells: an issue was settled, and one person had raised it. */
const matter = '0b1c7f3e-4a43-4a4e-9d63-1f9a3f3d9c11'
const telling: Domain = {
  name: 'telling',
  routes: new Hono(),
  tells: {
    'telling.issue.settled': async (_, { facts }) => ({
      people: facts.author ? [{ id: String(facts.author), why: 'Zabrali Państwo głos.' }] : [],
      followed: [{ kind: 'issue', id: matter }],
      matter: { kind: 'issue', id: matter, title: 'Ławki na Plantach', href: '/krakow/lawki' },
      key: facts.author ? 'Jest odpowiedź na Państwa uwagę.' : 'Zebrano uwagi.',
      href: '/krakow/lawki/odpowiedz',
    }),
  },
}

async function settle({ db, krakow, now }: World, author?: string, actorId: string | null = null) {
  const subject = { kind: 'issue', id: matter }
  const facts = author ? { author } : {}
  await record(db, 'telling.issue.settled', { communityId: krakow.id, actorId, subject, facts, at: now() })
}

const resident = ({ db, krakow, now }: World, person: NewPerson) => addPerson(db, null, krakow.id, person, now())

function pass(world: World, mail: Mail = world.mail) {
  const services = { mail, storage: world.storage, domains: [telling], publicUrl: 'http://localhost' }
  return notifications.chores!(world.db, world.now(), services)
}

const noticesFor = ({ db }: World, personId: string) =>
  db.select().from(notices).where(eq(notices.personId, personId)).orderBy(asc(notices.eventId))

const after17 = '2026-09-01T15:30:00Z'

describe('hearing back', () => {
  it('reaches the one who spoke and those who follow, once each, and never the one who did it', () =>
    town(async (world) => {
      const anna = await resident(world, { givenName: 'Anna', email: 'anna@example.org' })
      const jan = await resident(world, { givenName: 'Jan', email: 'jan@example.org' })
      const ewa = await resident(world, { givenName: 'Ewa', email: 'ewa@example.org' })
      for (const person of [anna, jan, ewa])
        await follow(world.db, person.id, world.krakow.id, { kind: 'issue', id: matter }, world.now())

      await settle(world, anna.id, ewa.id)
      await pass(world)
      await pass(world)

      const [annas] = await noticesFor(world, anna.id)
      assert.deepEqual([annas!.own, annas!.channel], [true, 'email'])
      assert.equal((await noticesFor(world, anna.id)).length, 1)
      assert.equal((await noticesFor(world, jan.id))[0]!.own, false)
      assert.deepEqual(await noticesFor(world, ewa.id), [])
    }))

  it('is of everything in the community for whoever follows the community, until they stop', () =>
    town(async (world) => {
      const anna = await resident(world, { email: 'anna@example.org' })
      const krakow = { kind: 'community', id: world.krakow.id }
      await follow(world.db, anna.id, world.krakow.id, krakow, world.now())
      await settle(world)
      await pass(world)
      assert.equal((await noticesFor(world, anna.id)).length, 1)

      await unfollow(world.db, anna.id, krakow)
      await settle(world)
      await pass(world)
      assert.equal((await noticesFor(world, anna.id)).length, 1)
    }))

  it('takes as many as happened, however many', () =>
    town(async (world) => {
      const anna = await resident(world, { email: 'anna@example.org' })
      for (let i = 0; i < 230; i++) await settle(world, anna.id)
      await pass(world)
      assert.equal((await noticesFor(world, anna.id)).length, 230)
    }))
})

describe('the letter of the day', () => {
  it('goes after five in the afternoon, one a day, with everything in it', () =>
    town(async (world) => {
      const anna = await resident(world, { email: 'anna@example.org' })
      await follow(world.db, anna.id, world.krakow.id, { kind: 'issue', id: matter }, world.now())
      await settle(world)
      await settle(world, anna.id)
      await pass(world)
      assert.equal(world.mail.box.length, 0)

      world.timeIs(after17)
      await pass(world)
      await pass(world)
      const [letter] = world.mail.box
      assert.equal(world.mail.box.length, 1)
      assert.equal(letter!.subject, 'Jest odpowiedź na Państwa uwagę. (i jeszcze jedna wiadomość)')
      assert.match(letter!.text, /Ławki na Plantach[\s\S]*http:\/\/localhost\/krakow\/lawki\/odpowiedz/)
      assert.match(letter!.html!, /<h2[^>]*><a href="http:\/\/localhost\/krakow\/lawki">Ławki na Plantach/)

      await settle(world, anna.id)
      world.timeIs('2026-09-01T20:00:00Z')
      await pass(world)
      world.timeIs('2026-09-02T14:00:00Z')
      await pass(world)
      assert.equal(world.mail.box.length, 1, 'the second letter waits for five o’clock of the next day')
      world.timeIs('2026-09-02T15:01:00Z')
      await pass(world)
      assert.equal(world.mail.box.length, 2)
    }))

  it('is kept when the mail server refuses it, and tried again later and later', () =>
    town(async (world) => {
      const anna = await resident(world, { email: 'anna@example.org' })
      await settle(world, anna.id)
      const refusing: Mail = { send: () => Promise.reject(new Error('451 try again')) }
      world.timeIs(after17)
      await pass(world, refusing)
      await pass(world)
      assert.equal(world.mail.box.length, 0, 'it waits ten minutes')

      const [digest] = await world.db.select().from(digests)
      assert.deepEqual([digest!.failure, digest!.tries], ['451 try again', 1])
      world.timeIs('2026-09-02T05:00:00Z')
      await pass(world)
      assert.equal(world.mail.box.length, 1)
      assert.ok((await noticesFor(world, anna.id))[0]!.told)

      await settle(world, anna.id)
      world.timeIs('2026-09-02T16:00:00Z')
      await pass(world)
      assert.equal(world.mail.box.length, 1, 'that one was the letter of this day')
    }))

  it('leaves out what was read on the page meanwhile', () =>
    town(async (world) => {
      const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
      await settle(world, anna.id)
      await pass(world)
      world.as(anna)
      const [notice] = await noticesFor(world, anna.id)
      const opened = await world.submit(`/konto/skrzynka/${notice!.id}/otwarcie`, {})
      assert.equal(opened.headers.get('location'), '/krakow/lawki/odpowiedz')

      world.timeIs(after17)
      await pass(world)
      assert.equal(world.mail.box.length, 0)
    }))

  it('turns into paper where the e-mail address went away', () =>
    town(async (world) => {
      const anna = await resident(world, { email: 'anna@example.org', street: 'Lipowa 3', town: 'Kraków' })
      await settle(world, anna.id)
      await pass(world)
      const { people } = await import('#accounts/index.ts')
      await world.db.update(people).set({ email: null }).where(eq(people.id, anna.id))
      world.timeIs(after17)
      await pass(world)
      assert.equal((await noticesFor(world, anna.id))[0]!.channel, 'letter')
    }))
})

describe('stopping letters', () => {
  const oneClick = 'List-Unsubscribe=One-Click'
  const keyIn = ({ unsubscribe }: Message) => new URL(unsubscribe!).pathname

  async function letterTo(world: World) {
    const anna = await resident(world, { email: 'anna@example.org' })
    await settle(world, anna.id)
    world.timeIs(after17)
    await pass(world)
    return { anna, key: keyIn(world.mail.box[0]!) }
  }

  it('takes one click of a mail program, from anywhere and without signing in', () =>
    town(async (world) => {
      const { anna, key } = await letterTo(world)
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await world.app.request(key, { method: 'POST', body: oneClick, headers })
      assert.equal(answer.status, 200)

      await settle(world, anna.id)
      world.timeIs('2026-09-02T16:00:00Z')
      await pass(world)
      assert.equal(world.mail.box.length, 1)
      assert.equal((await noticesFor(world, anna.id)).at(-1)!.channel, 'none')
    }))

  it('can be of one matter, and be taken back', () =>
    town(async (world) => {
      const { anna, key } = await letterTo(world)
      assert.match(await world.see(key), /Ławki na Plantach/)
      await world.submit(`${key}/sprawa`, { kind: 'issue', id: matter })
      await settle(world, anna.id)
      await pass(world)
      assert.equal((await noticesFor(world, anna.id)).at(-1)!.channel, 'none')

      await world.submit(`${key}/powrot`, { kind: 'issue', id: matter })
      await settle(world, anna.id)
      await pass(world)
      assert.equal((await noticesFor(world, anna.id)).at(-1)!.channel, 'email')
    }))

  it('takes a key for a year, and no longer', () =>
    town(async (world) => {
      const { key } = await letterTo(world)
      world.timeIs('2027-08-01T08:00:00Z')
      await pass(world)
      assert.equal((await world.visit(key)).status, 200)
      world.timeIs('2027-10-01T08:00:00Z')
      await pass(world)
      assert.equal((await world.visit(key)).status, 404)
    }))

  it('needs a key that was given out', () =>
    town(async ({ visit, submit }) => {
      assert.equal((await visit('/wypisz/nie-ma')).status, 404)
      assert.equal((await submit('/wypisz/nie-ma', {})).status, 404)
    }))
})

describe('whoever has no e-mail', () => {
  const lipowa = {
    givenName: 'Zofia',
    surname: 'Topola',
    contact: 'letter' as const,
    street: 'Lipowa 3',
    town: 'Kraków',
  }

  it('gets a letter that staff print and mark as sent, once', () =>
    town(async (world) => {
      const zofia = await resident(world, lipowa)
      await settle(world, zofia.id)
      await pass(world)
      const official = await world.asRole('official')
      const page = await world.see('/krakow/korespondencja')
      assert.match(page, /Zofia Topola[\s\S]*Lipowa 3/)
      const pdf = await world.visit('/krakow/korespondencja/listy.pdf')
      assert.equal(pdf.headers.get('content-type'), 'application/pdf')

      const until = world.now().toISOString()
      const sent = await world.submit('/krakow/korespondencja/wyslane', { person: zofia.id, until })
      assert.equal(sent.status, 303)
      const [notice] = await noticesFor(world, zofia.id)
      assert.equal(notice!.toldBy, official.id)
      assert.equal((await world.happened()).filter((name) => name === 'notifications.person.told').length, 1)

      await world.submit('/krakow/korespondencja/wyslane', { person: zofia.id, until })
      assert.equal((await world.happened()).filter((name) => name === 'notifications.person.told').length, 1)
      assert.equal((await world.visit('/krakow/korespondencja/listy.pdf')).status, 404)
    }))

  it('is phoned, and stays on the list until somebody answers', () =>
    town(async (world) => {
      const marek = await resident(world, { givenName: 'Marek', contact: 'phone', phone: '+48600100200' })
      await settle(world, marek.id)
      await pass(world)
      await world.asRole('organiser')
      const until = world.now().toISOString()
      await world.submit('/krakow/korespondencja/rozmowa', { person: marek.id, until, outcome: 'no-answer' })
      assert.match(await world.see('/krakow/korespondencja'), /1 nieudana próba/)
      await world.submit('/krakow/korespondencja/rozmowa', { person: marek.id, until, outcome: 'told' })
      assert.ok((await noticesFor(world, marek.id))[0]!.told)
    }))

  it('is a duty of those who serve people, and a closed book to others', () =>
    town(async (world) => {
      const zofia = await resident(world, lipowa)
      await settle(world, zofia.id)
      await pass(world)
      for (const role of ['official', 'organiser', 'coordinator', 'administrator'] as const) {
        await world.asRole(role)
        assert.match(await world.see('/konto/do-zrobienia'), /Kraków\): 1 list/, role)
      }
      for (const role of ['drafter', 'recorder', 'council-member', 'animator'] as const) {
        await world.asRole(role)
        assert.equal((await world.visit('/krakow/korespondencja')).status, 403, role)
        assert.equal((await world.visit('/krakow/korespondencja/listy.pdf')).status, 403, role)
        assert.equal((await world.submit('/krakow/korespondencja/rozmowa', {})).status, 403, role)
        assert.equal((await world.submit('/krakow/korespondencja/wyslane', {})).status, 403, role)
      }
    }))

  it('is asked for by nobody’s name: an empty choice is told in words', () =>
    town(async (world) => {
      const zofia = await resident(world, lipowa)
      await settle(world, zofia.id)
      await pass(world)
      await world.asRole('official')
      const answer = await world.submit('/krakow/korespondencja/wyslane', { until: world.now().toISOString() })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /co najmniej jedną osobę/)
    }))
})

describe('the inbox', () => {
  it('shows matters, counts what is unread beside the name, and reads all at once', () =>
    town(async (world) => {
      const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
      await settle(world, anna.id)
      await settle(world, anna.id)
      await pass(world)
      world.as(anna)
      const page = await world.see('/konto/skrzynka')
      assert.match(page, /2 nowe wiadomości[\s\S]*Ławki na Plantach/)
      await world.submit('/konto/skrzynka/przeczytane', { until: world.now().toISOString() })
      assert.match(await world.see('/konto/skrzynka'), /Wszystko przeczytane/)
    }))

  it('opens nobody else’s notice', () =>
    town(async (world) => {
      const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
      await settle(world, anna.id)
      await pass(world)
      const [notice] = await noticesFor(world, anna.id)
      await world.asRole('official')
      assert.equal((await world.submit(`/konto/skrzynka/${notice!.id}/otwarcie`, {})).status, 404)
    }))

  it('is asked of visitors to sign in', () =>
    town(async ({ visit }) => {
      const answer = await visit('/konto/skrzynka')
      assert.equal(answer.headers.get('location'), '/konto/wejscie?wroc=%2Fkonto%2Fskrzynka')
    }))

  it('forgets with the person', () =>
    town(async (world) => {
      const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
      await settle(world, anna.id)
      await pass(world)
      const t = (key: string) => key
      assert.equal((await notifications.personal!(world.db, anna.id, t)).length, 1)
      await notifications.erase!(world.db, anna.id, world.now())
      assert.deepEqual(await notifications.personal!(world.db, anna.id, t), [])
    }))
})

describe('outgoing mail', () => {
  it('is the operator’s: what the server said, and the hour', () =>
    town(async (world) => {
      const anna = await resident(world, { email: 'anna@example.org' })
      await settle(world, anna.id)
      world.timeIs(after17)
      await pass(world, { send: () => Promise.reject(new Error('550 no such user')) })
      await world.asRole('operator')
      const page = await world.see('/konto/poczta')
      assert.match(page, /550 no such user/)
      assert.ok(!page.includes('anna@example.org'))
      assert.equal((await world.submit('/konto/poczta', { hour: '25' })).status, 422)
      assert.equal((await world.submit('/konto/poczta', { hour: '19' })).status, 303)
      assert.match(await world.see('/konto/poczta'), /value="19"/)
      await world.asRole('administrator')
      assert.equal((await world.visit('/konto/poczta')).status, 403)
    }))
})
