import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import type { RoleName } from '#accounts/index.ts'
import { consultations } from '#consultations/index.ts'
import { documentPaths, documents } from '#documents/index.ts'
import { rowsOf } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { fillConsultations } from './consultation-filler.ts'
import { samplePerson, town, type World } from './testing.ts'

const roles = ['organiser', 'official', 'drafter', 'recorder', 'duty', 'council-member', 'representative'] as const
type Walker = 'visitor' | 'resident' | (typeof roles)[number] | 'stranger'
const walkers: Walker[] = ['visitor', 'resident', ...roles, 'stranger']

/** Who may do what. An administrator may all of it; a stranger is the organiser of another town. */
const groups: Record<string, readonly Walker[]> = {
  everybody: walkers,
  organise: ['organiser'],
  record: ['organiser', 'official', 'recorder', 'duty'],
  draft: ['organiser', 'drafter'],
  sort: ['organiser', 'official', 'recorder', 'duty', 'drafter'],
  answer: ['organiser', 'official'],
  advise: ['organiser', 'council-member'],
}

const here = '/:community/konsultacje/:consultation'
const text = '/:community/dokumenty/:document'

/** Every act of the first programme. An act that stands nowhere here fails the test: say who may do it. */
const acts: Record<keyof typeof groups, string[]> = {
  everybody: [
    `${here}/wnioski/nowy`,
    '/:community/glos/:token/wycofanie',
    `${here}/uwagi`,
    `${here}/uwagi/moja/:token/wycofanie`,
    `${here}/uwagi/adres/:secret`,
  ],
  organise: [
    '/:community/konsultacje',
    ...['opis', 'projekt', 'glosy', 'zasady', 'ogloszenie', 'zamkniecie', 'wznowienie'].map((act) => plan(act)),
    ...['etapy', 'etapy/:stage', 'terminy', 'tematy', 'tematy/:topic', 'zespol'].map((act) => plan(act)),
    ...['zakonczenie', 'przesuniecie', 'usuniecie'].map((act) => plan(`etapy/:stage/${act}`)),
    ...['przesuniecie', 'usuniecie'].map((act) => plan(`tematy/:topic/${act}`)),
    plan('zespol/:role/koniec'),
    `${here}/publikacje`,
    `${here}/publikacje/:id`,
    `${here}/spotkania`,
    `${here}/spotkania/:meeting/zmiana`,
    `${here}/uwagi/otwarcie`,
    `${here}/raport/publikacja`,
    `${here}/wykonanie/zobowiazania`,
    `${here}/wykonanie/zobowiazania/:commitment/usuniecie`,
    `${here}/wykonanie/:year/publikacja`,
    `${text}/opinie`,
    `${text}/pracownia/uchwalenie`,
  ],
  record: [
    `${here}/spotkania/:meeting/protokol/:table`,
    ...['obieg', 'publikacja', 'poprawki', 'poprawki/:id'].map((act) => `${here}/spotkania/:meeting/zapis/${act}`),
    ...['sesje', 'sesje/:id'].map((act) => `${here}/spotkania/:meeting/${act}`),
    ...['wpis', ':number/zmiana', ':number/wycofanie', ':number/przywrocenie'].map((act) => `${here}/wnioski/${act}`),
    ...['', '/:number', '/:number/zamkniecie', '/:number/otwarcie'].map((act) => `${here}/stosy${act}`),
    ...['kontrola', 'kontrola/:card'].map((act) => `${here}/stosy/:number/${act}`),
    ...['wpis', 'papier', 'papier/:batch/uwagi'].map((act) => `${here}/uwagi/${act}`),
    ...['zamkniecie', 'otwarcie'].map((act) => `${here}/uwagi/papier/:batch/${act}`),
  ],
  draft: [
    ...['', '/:number/zmiana', '/:number/wnioski', '/:number/rozwiazanie'].map((act) => `${here}/propozycje${act}`),
    ...['decyzja', 'otwarcie'].map((act) => `${here}/propozycje/:number/${act}`),
    '/:community/dokumenty',
    '/:community/dokumenty/wczytanie',
    ...['przyjecie', 'odrzucenie'].map((act) => `/:community/dokumenty/wczytanie/:import/${act}`),
    ...['ustawienia', 'wersje', 'jednostki', 'jednostka/:unit'].map((act) => `${text}/pracownia/${act}`),
    ...['przesuniecie', 'usuniecie', 'przywrocenie', 'rodzaj', 'podzial', 'scalenie', 'oznaczenie'].map(
      (act) => `${text}/pracownia/jednostka/:unit/${act}`,
    ),
  ],
  sort: [
    ...['', '/:id'].map((act) => `${here}/grupy${act}`),
    ...['grupa', 'scalenie', 'rozdzielenie'].map((act) => `${here}/wnioski/:number/${act}`),
  ],
  answer: [
    ...['przydzial', 'odpowiedz'].map((act) => `${here}/uwagi/${act}`),
    ...['sprostowanie', 'skutek', 'skutek/usuniecie'].map((act) => `${here}/uwagi/:number/${act}`),
    `${here}/wykonanie/:year/praca/:commitment`,
  ],
  advise: [`${text}/opinie/:opinion`],
}

function plan(act: string): string {
  return `${here}/plan/${act}`
}

const patterns = [consultations, documents].flatMap(({ routes }) =>
  routes.routes.filter(({ method }) => method === 'POST').map(({ path }) => path),
)
const listed = Object.values(acts).flat()

describe('the acts of the first programme', () => {
  it('are each listed once, with who may do them', () => {
    const unlisted = patterns.filter((path) => !listed.includes(path))
    assert.deepEqual(unlisted, [], 'say in src/acts.test.ts who may do this')
    const gone = listed.filter((path, at) => !patterns.includes(path) || listed.indexOf(path) !== at)
    assert.deepEqual(gone, [])
  })

  it('are open to these roles and to no other', () =>
    town(async (world) => {
      const address = await prepared(world)
      const people = await everyone(world)
      const wrong: string[] = []
      for (const [group, paths] of Object.entries(acts)) {
        for (const pattern of paths) {
          for (const [walker, person] of people) {
            const open = groups[group]!.includes(walker)
            const status = await tried(world, person, address(pattern))
            if (open !== letIn(status)) wrong.push(`${walker} ${open ? 'may' : 'may not'}: ${pattern} (${status})`)
          }
        }
      }
      assert.deepEqual(wrong, [])
      assert.deepEqual(world.failures, [])
    }))
})

/** Refused are the nameless (401), those who may not (403), and those to whom it is not there (404). */
function letIn(status: number): boolean {
  if (status >= 500) throw new Error(`answered ${status}`)
  return ![401, 403, 404].includes(status)
}

/** An empty form: whoever may act is told what is missing, or does it, and then it is undone. */
async function tried({ db, as, submit }: World, person: Person | null, address: string): Promise<number> {
  as(person)
  await db.execute(sql`savepoint act`)
  senders += 1
  const answer = await submit(address, {}, { 'x-forwarded-for': `10.77.${senders >> 8}.${senders & 255}` })
  await db.execute(sql`rollback to savepoint act`)
  return answer.status
}
let senders = 0

async function everyone(world: World): Promise<[Walker, Person | null][]> {
  const { db, krakow, now } = world
  const people: [Walker, Person | null][] = [['visitor', null]]
  for (const role of ['resident', ...roles] as (RoleName | 'resident')[])
    people.push([role as Walker, await samplePerson(db, krakow, role, now())])
  const organiser = people.find(([walker]) => walker === 'organiser')![1]!
  const elsewhere = organiser.roles.map((role) => ({ ...role, communityId: crypto.randomUUID() }))
  return [...people, ['stranger', { ...organiser, roles: elsewhere }]]
}

/** A town where each of these things is there, and the address of an act upon one of them. */
async function prepared(world: World): Promise<(pattern: string) => string> {
  const { asRole, as, submit, mail } = world
  const person = (await asRole('administrator'))!
  await fillConsultations(world, person, 'Adam Akacja')
  const document = await one(
    world,
    sql`select d.slug as id from documents d join consultations c on c.document_id = d.id`,
  )
  const version = await one(world, sql`select id from document_versions`)
  const opinions = documentPaths.opinions.href({ community: 'krakow', document })
  const asked = { client_id: crypto.randomUUID(), version, bodyKind: 'council', deliveredOn: '2026-08-31' }
  await submit(opinions, asked)
  const imported = { client_id: crypto.randomUUID(), title: 'Regulamin', kind: 'rules', text: '§ 1. Zasady.' }
  await submit(documentPaths.imports.href({ community: 'krakow' }), imported)
  as(null)
  const home = '/krakow/konsultacje/program-wspolpracy'
  const told = { email: 'anna.jesion@example.org', contact: 'email', text: 'Więcej cienia.' }
  const sent = await submit(`${home}/uwagi`, { ...told, client_id: crypto.randomUUID() })
  const topicId = await one(world, sql`select id from topics`)
  const voice = { topicId, kind: 'need', text: 'Więcej drzew.', clientId: crypto.randomUUID() }
  const said = await submit(`${home}/wnioski/nowy`, voice)
  const last = (answer: Response) => /[^/?]+(?=\?|$)/.exec(answer.headers.get('location')!)![0]

  const id = async (table: string) => one(world, sql.raw(`select id from ${table} limit 1`))
  const known: Record<string, string> = {
    ':community/glos/:token': `krakow/glos/${last(said)}`,
    'uwagi/moja/:token': `uwagi/moja/${last(sent)}`,
    ':secret': /adres\/([\w-]+)/.exec(mail.box.at(-1)!.text)![1]!,
    ':community': 'krakow',
    ':consultation': 'program-wspolpracy',
    ':document': document,
    ':stage': await id('stages'),
    ':topic': 'zielen',
    ':role': await one(world, sql`select id from roles where scope_kind = 'consultation'`),
    'publikacje/:id': `publikacje/${await id('publication_evidence')}`,
    ':meeting': 'spotkanie-o-zieleni',
    ':table': '1',
    'poprawki/:id': `poprawki/${await id('corrections')}`,
    'sesje/:id': `sesje/${await id('open_space_sessions')}`,
    'grupy/:id': `grupy/${await id('clusters')}`,
    ':card': await checkedCard(world),
    ':number': '1',
    ':batch': '2',
    ':commitment': await one(world, sql`select id from commitments where removed is null`),
    ':year': '2025',
    ':import': imported.client_id,
    ':unit': await id('units'),
    ':opinion': await id('opinions'),
  }
  return (pattern) => Object.entries(known).reduce((path, [name, value]) => path.replace(name, value), pattern)
}

/** A card of the pile that was typed twice. */
async function checkedCard(world: World): Promise<string> {
  return one(world, sql`select number::text as id from conclusions c join second_entries s on s.conclusion_id = c.id`)
}

async function one({ db }: World, query: ReturnType<typeof sql>): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(db.execute(query))
  if (!row) throw new Error('nothing there')
  return row.id
}
