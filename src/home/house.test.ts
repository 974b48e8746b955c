import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import ICAL from 'ical.js'
import type { Domain } from '#kit/domain.ts'
import { samplePerson, town, type World } from '#testing.ts'
import { ownEntries } from './feeds/entries.ts'

const ids =
  'wstep podmiot zakres url data-publikacja data-aktualizacja status kontakt email telefon procedura data-sporzadzenie architektura komunikacja'
const statement = {
  entity: 'Gmina Miejska Kraków',
  contact: 'Anna Jesion',
  email: 'dostepnosc@example.org',
  phone: '12 345 67 89',
  status: 'part',
  faults: 'Stare skany nie mają tekstu.',
  published: '2026-01-01',
  updated: '2026-08-01',
  prepared: '2026-02-01',
  reviewed: '2026-03-15',
  method: 'self',
  architecture: 'Wejście od ulicy Lipowej bez schodów.',
}

const idsIn = (page: string) => [...page.matchAll(/id="(a11y-[\w-]+)"/g)].map(([, id]) => id!)
const headings = (page: string) =>
  [...page.matchAll(/<h([123])[^>]*>(?:<[^>]+>)*([^<]+)/g)].map(([, level, text]) => `${level} ${text}`)

async function saved({ asRole, submit }: World, change: Record<string, string> = {}) {
  await asRole('administrator')
  return submit('/krakow/deklaracja-dostepnosci/edycja', { ...statement, ...change })
}

describe('the accessibility statement', () => {
  it('has the fourteen ids of the technical conditions, each once, in every language, before anybody has said anything', () =>
    town(async ({ visit }) => {
      for (const address of ['/deklaracja-dostepnosci', '/krakow/deklaracja-dostepnosci'])
        for (const lang of ['pl', 'uk', 'en']) {
          const page = await (await visit(address, { 'accept-language': lang })).text()
          const found = idsIn(page)
          for (const id of ids.split(' '))
            assert.equal(found.filter((one) => one === `a11y-${id}`).length, 1, `${lang} ${id}`)
        }
    }))

  it('says what was saved: headings in their order, dates for machines, one sentence of three', () =>
    town(async (world) => {
      assert.equal((await saved(world)).status, 303)
      const page = await world.see('/krakow/deklaracja-dostepnosci')
      assert.deepEqual(
        headings(page).filter((heading) => !heading.startsWith('3')),
        [
          '1 Deklaracja dostępności',
          '2 Stan dostępności cyfrowej',
          '2 Niedostępne treści',
          '2 Przygotowanie deklaracji dostępności',
          '2 Udogodnienia, ograniczenia i inne informacje',
          '2 Skróty klawiszowe',
          '2 Informacje zwrotne i dane kontaktowe',
          '2 Obsługa wniosków i skarg związanych z dostępnością',
          '2 Pozostałe informacje',
        ],
      )
      assert.match(page, /<time id="a11y-data-przeglad" datetime="2026-03-15">/)
      assert.match(page, /id="a11y-status">Strona internetowa jest częściowo zgodna/)
      assert.match(page, /Stare skany nie mają tekstu/)
      assert.equal(idsIn(page).length, new Set(idsIn(page)).size)
    }))

  it('has no list of faults where it conforms, and needs one where it does not', () =>
    town(async (world) => {
      await saved(world, { status: 'full' })
      assert.ok(!(await world.see('/krakow/deklaracja-dostepnosci')).includes('Niedostępne treści'))
      const refused = await saved(world, { status: 'none', faults: '' })
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /proszę wymienić, co nie jest dostępne[\s\S]*Gmina Miejska Kraków/)
    }))

  it('is linked in the footer and named in the head of every page, the community’s own where there is one', () =>
    town(async ({ see }) => {
      assert.match(
        await see('/krakow'),
        /name="deklaracja-dostępności" content="http:\/\/localhost\/krakow\/deklaracja-dostepnosci"/,
      )
      assert.match(
        await see('/pomoc'),
        /name="deklaracja-dostępności" content="http:\/\/localhost\/deklaracja-dostepnosci"/,
      )
    }))

  it('is changed by the administrator, that of the installation by the operator', () =>
    town(async (world) => {
      for (const role of ['official', 'organiser', 'drafter', 'recorder', 'council-member'] as const) {
        await world.asRole(role)
        assert.equal((await world.visit('/krakow/deklaracja-dostepnosci/edycja')).status, 403, role)
        assert.equal((await world.submit('/krakow/deklaracja-dostepnosci/edycja', statement)).status, 403, role)
      }
      await world.asRole('administrator')
      assert.equal((await world.visit('/krakow/deklaracja-dostepnosci/edycja')).status, 200)
      assert.equal((await world.submit('/deklaracja-dostepnosci/edycja', statement)).status, 403)
      await world.asRole('operator')
      for (const entity of ['Stowarzyszenie Lipa', 'Stowarzyszenie Dąb'])
        assert.equal((await world.submit('/deklaracja-dostepnosci/edycja', { ...statement, entity })).status, 303)
      assert.match(await world.see('/deklaracja-dostepnosci'), /Stowarzyszenie Dąb/)
    }))
})

describe('pages about the house', () => {
  it('name the controller and what each part keeps', () =>
    town(async ({ see }) => {
      assert.match(await see('/krakow/prywatnosc'), /Administratorem danych[\s\S]*Kraków[\s\S]*PESEL/)
      assert.match(await see('/prywatnosc'), /Obserwowane sprawy/)
    }))

  it('help whoever is here for the first time, and list everything', () =>
    town(async (world) => {
      assert.match(await world.see('/pomoc'), /Na papierze[\s\S]*Pracuje w urzędzie/)
      assert.match(await world.see('/mapa'), /Kraków[\s\S]*href="\/krakow\/aktualnosci"/)
      assert.ok(!(await world.see('/mapa')).includes('/korespondencja'))
      await world.asRole('official')
      assert.match(await world.see('/mapa'), /href="\/krakow\/korespondencja"/)
    }))
})

describe('what programs ask for', () => {
  it('is every address with its parameters, and the form of every act', () =>
    town(async ({ visit }) => {
      const api = await (await visit('/openapi.json')).json()
      assert.equal(api.openapi, '3.1.0')
      assert.deepEqual(
        api.paths['/{community}/aktualnosci/{post}'].get.parameters.map(({ name }: { name: string }) => name),
        ['community', 'post'],
      )
      const { schema } = api.paths['/konto/wejscie'].post.requestBody.content['application/json']
      assert.ok(schema.properties.email)
      const operations = Object.values(api.paths).flatMap((path) => Object.values(path as object))
      const names = operations.map(({ operationId }) => operationId)
      assert.equal(new Set(names).size, names.length)
    }))

  it('is what may be crawled and whom to tell of a weakness (RFC 9116)', () =>
    town(async ({ visit }) => {
      assert.match(await (await visit('/robots.txt')).text(), /^User-agent: \*\nDisallow: \/\n/)
      const text = await (await visit('/.well-known/security.txt')).text()
      assert.match(text, /^Contact: (mailto|https?):/)
      assert.match(text, /Expires: 2027-03-02T/)
    }))
})

describe('calendars to subscribe to', () => {
  const mine: Domain = {
    name: 'mine',
    routes: new Hono(),
    mine: async () => [entry('moje', 'Moje spotkanie')],
    calendar: async () => [
      { ...entry('uwagi', 'Ostatni dzień uwag'), about: [{ kind: 'consultation', id: followed }] },
      entry('obce', 'Coś innego'),
    ],
  }
  const followed = '0b1c7f3e-4a43-4a4e-9d63-1f9a3f3d9c11'
  const begins = new Date('2026-10-01T10:00:00Z')
  const entry = (uid: string, title: string) => ({
    uid,
    title,
    href: '/krakow',
    begins,
    ends: null,
    allDay: false,
    place: null,
    cancelled: false,
    kind: 'meeting',
  })

  it('are a community’s own, as iCalendar', () =>
    town(async ({ visit }) => {
      const answer = await visit('/krakow/kalendarz.ics')
      assert.match(answer.headers.get('content-type')!, /^text\/calendar/)
      const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
      assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
    }))

  it('are one’s own under a secret address, which a new one closes', () =>
    town(async (world) => {
      world.as(await samplePerson(world.db, world.krakow, 'resident', world.now()))
      const address = async () =>
        /http:\/\/localhost(\/kalendarz\/[\w.-]+)/.exec(await world.see('/konto/kalendarz'))?.[1]
      assert.equal(await address(), undefined)
      await world.submit('/konto/kalendarz', {})
      const first = (await address())!
      world.as(null)
      assert.equal((await world.visit(first)).status, 200)
      assert.equal(
        (await world.visit(first.replace(/(.)\.ics$/, (_, last) => `${last === 'x' ? 'y' : 'x'}.ics`))).status,
        404,
      )
      assert.equal((await world.visit('/kalendarz/nie-ma.ics')).status, 404)

      world.as(await samplePerson(world.db, world.krakow, 'resident', world.now()))
      assert.equal((await world.submit('/konto/kalendarz/koniec', {})).status, 303)
      assert.equal((await world.visit(first)).status, 200, 'somebody else’s stays')
    }))

  it('are closed by a new address, and forgotten with the person', () =>
    town(async (world) => {
      const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
      world.as(anna)
      const address = async () =>
        /http:\/\/localhost(\/kalendarz\/[\w.-]+)/.exec(await world.see('/konto/kalendarz'))![1]!
      await world.submit('/konto/kalendarz', {})
      const first = await address()
      await world.submit('/konto/kalendarz', {})
      const second = await address()
      assert.equal((await world.visit(first)).status, 404)
      assert.equal((await world.visit(second)).status, 200)
      const { home } = await import('./index.ts')
      await home.erase!(world.db, anna.id, world.now())
      assert.equal((await world.visit(second)).status, 404)
    }))

  it('hold what the person takes part in and what they follow, and nothing else', () =>
    town(async (world) => {
      const anna = await samplePerson(world.db, world.krakow, 'resident', world.now())
      const { db, krakow } = world
      const { sql } = await import('drizzle-orm')
      await db.execute(sql`insert into follows (community_id, person_id, kind, subject_id, created)
        values (${krakow.id}, ${anna.id}, 'consultation', ${followed}, now())`)
      const until = new Date('2027-01-01')
      const entries = await ownEntries([mine], db, anna.id, world.now(), until)
      assert.deepEqual(entries.map(({ uid }) => uid).sort(), ['moje', 'uwagi'])
    }))
})
