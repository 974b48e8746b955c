import { sql } from 'drizzle-orm'
import { addOffice } from '#communities/index.ts'
import { addUnit, documentPaths } from '#documents/index.ts'
import { rowsOf } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import type { World } from './testing.ts'

type Home = { world: World; person: Person; home: string; name: string }

/**
 * For tests of what must reach every slice: in every room of a consultation the person says something as a resident
 * and works as an official, so that every column that may point to them does. What is said for everybody to read
 * carries no data of theirs; names of hosts and conveners are written out.
 */
export async function fillConsultations(world: World, person: Person, name: string): Promise<void> {
  const home = await planned(world, person)
  const here = { world, person, home, name }
  await fillVoices(here)
  await fillMeeting(here)
  await fillProposals(here)
  await fillRemarks(here)
  await fillReport(here)
}

const words = 'Więcej ławek nad rzeką.'

/** An announced consultation of a programme of 2026, open for remarks, with a topic and proof that it was made public. */
async function planned(world: World, person: Person): Promise<string> {
  const { db, krakow, now } = world
  const described = {
    title: 'Program współpracy',
    summary: 'O zieleni.',
    kind: 'programme',
    forms: ['meeting', 'remarks'],
  }
  const home = (await sent(world, '/krakow/konsultacje', described)).replace(/\/plan\/terminy$/, '')
  await sent(world, `${home}/plan/tematy`, { title: 'Zieleń' })
  await sent(world, `${home}/plan/etapy`, { kind: 'remarks', begins: '2026-08-20', ends: '2026-09-20' })
  await sent(world, `${home}/plan/etapy`, { kind: 'answers', begins: '2026-09-21', ends: '2026-10-20' })
  const published = { what: 'announcement', channel: 'bip', address: 'bip.example.org', publishedFrom: '2026-08-20' }
  await sent(world, `${home}/publikacje`, published)
  const document = { client_id: crypto.randomUUID(), title: 'Program na rok 2025', kind: 'programme' }
  await sent(world, documentPaths.documents.href({ community: 'krakow' }), document)
  const documentId = await one(world, sql`select id from documents where title = ${document.title}`)
  const unit = { id: crypto.randomUUID(), kind: 'section' as const, heading: '', text: 'Miasto sadzi drzewa.' }
  await addUnit(db, person, documentId, unit, { parentId: null, position: 1 }, now())
  await sent(world, `${home}/plan/projekt`, { documentId })
  await addOffice(db, person.id, krakow.id, { name: 'Biuro Zieleni', place: '', from: '2020-01-01' }, now())
  await sent(world, `${home}/plan/ogloszenie`, { despite: 'on', reason: 'Tekst jest krótki.' })
  return home
}

async function fillVoices({ world, person, home }: Home): Promise<void> {
  const topicId = await one(world, sql`select id from topics`)
  const voice = () => ({ topicId, kind: 'need', text: words, clientId: crypto.randomUUID() })
  const own = await sent(world, `${home}/wnioski/nowy`, voice())
  if (!own.includes('/glos/')) throw new Error('a voice has no address of its own')
  await sent(world, `${home}/wnioski/wpis`, { ...voice(), channel: 'phone' })
  const pile = await sent(world, `${home}/stosy`, { note: 'Skrzynka w bibliotece', checkEvery: 1 })
  await sent(world, pile, voice())
  await world.asRole('recorder')
  await sent(world, pile, voice())
  world.as(person)
  const [, card] = await ids(
    world,
    sql`select number::text as id from conclusions where batch_id is not null order by 1`,
  )
  await sent(world, `${pile}/kontrola`, { card: card!.id, kind: 'problem', text: words })
  await sent(world, `${pile}/kontrola/${card!.id}`, { choice: 'first', revision: 1 })
  await sent(world, `${home}/wnioski/1/zmiana`, { text: `${words} I cienia.`, kind: 'need', revision: 1 })
  await sent(world, `${home}/grupy`, { title: 'Ławki', topicId })
  world.as(person)
}

async function fillMeeting({ world, person, home, name }: Home): Promise<void> {
  const topicId = await one(world, sql`select id from topics`)
  const when = { day: '2026-09-10', begins: '17:00', ends: '19:00', place: 'Klub na rogu' }
  const form = { title: 'Spotkanie o zieleni', topicId, ...when, method: 'open-space', rounds: 1, roundMinutes: 20 }
  const meeting = await sent(world, `${home}/spotkania`, { ...form, tables: 1, open: 'on' })
  await sent(world, `${meeting}/zmiana`, { ...form, tables: 1, open: 'on', 'title-1': 'Ławki', 'host-1': name })
  await sent(world, `${meeting}/sesje`, { cell: '1-1', title: 'Cień', convener: name })
  const said = { kind: 'need', text: words, round: 1, clientId: crypto.randomUUID() }
  await sent(world, `${meeting}/protokol/1`, said)
  await sent(world, `${meeting}/zapis/obieg`, { until: '2026-09-30' })
  const correction = () => ({ text: 'Było: nad Wisłą.', channel: 'paper', clientId: crypto.randomUUID() })
  await sent(world, `${meeting}/zapis/poprawki`, correction())
  // As somebody who was there and does not work here.
  world.as({ ...person, roles: [] })
  const key = await one(world, sql`select copy_key as id from meetings`)
  await sent(world, `${meeting}/zapis/poprawki`, { ...correction(), key })
  world.as(person)
  for (const { id } of await ids(world, sql`select id from corrections`))
    await sent(world, `${meeting}/zapis/poprawki/${id}`, { outcome: 'rejected', reason: 'Tak było na sali.' })
}

async function fillProposals({ world, home }: Home): Promise<void> {
  const conclusions = await one(world, sql`select id from conclusions where number = 1`)
  const refused = { title: 'Ławki', conclusions, outcome: 'refused', reason: 'To teren kolei.' }
  await sent(world, `${home}/propozycje`, refused)
}

async function fillRemarks({ world, home }: Home): Promise<void> {
  const documentId = await one(world, sql`select document_id as id from consultations`)
  const slug = await one(world, sql`select slug as id from documents where id = ${documentId}`)
  await sent(world, documentPaths.versions.href({ community: 'krakow', document: slug }), {
    client_id: crypto.randomUUID(),
    name: 'Projekt',
    public: 'on',
  })
  const version = await one(world, sql`select id from document_versions where document_id = ${documentId}`)
  await sent(world, `${home}/uwagi/otwarcie`, { version })
  const remark = (text: string) => ({ client_id: crypto.randomUUID(), text })
  await sent(world, `${home}/uwagi`, remark(words))
  await sent(world, `${home}/uwagi/wpis`, { ...remark('Brakuje koszy.'), channel: 'phone' })
  const pile = await sent(world, `${home}/uwagi/papier`, { client_id: crypto.randomUUID() })
  await sent(world, `${pile}/uwagi`, remark('Brakuje lamp.'))
  await sent(world, `${home}/uwagi/odpowiedz`, { numbers: [1, 2], outcome: 'noted', reasons: 'Dziękujemy.' })
}

async function fillReport({ world, home }: Home): Promise<void> {
  await sent(world, `${home}/raport/publikacja`, { conclusion: 'Będą ławki.', publish: 'yes' })
  const unitIds = await one(world, sql`select u.id from units u join consultations c on c.document_id = u.document_id`)
  const officeId = await one(world, sql`select id from offices`)
  const chosen = { unitIds, officeId }
  await sent(world, `${home}/wykonanie/zobowiazania`, chosen)
  const first = await one(world, sql`select id from commitments`)
  await sent(world, `${home}/wykonanie/zobowiazania/${first}/usuniecie`, { reason: 'Pomyłka.' })
  await sent(world, `${home}/wykonanie/zobowiazania`, chosen)
  const second = await one(world, sql`select id from commitments where removed is null`)
  const deed = { state: 'done', text: 'Posadzono 40 lip.' }
  await sent(world, `${home}/wykonanie/2025/praca/${second}`, deed)
  await sent(world, `${home}/wykonanie/2025/publikacja`, {})
}

/** A filler that is refused fills nothing, and the tests after it would prove nothing. */
async function sent({ submit }: World, address: string, fields: Parameters<World['submit']>[1]): Promise<string> {
  const answer = await submit(address, fields)
  if (answer.status !== 303) throw new Error(`${address} was answered ${answer.status}`)
  return answer.headers.get('location')!.split('?')[0]!
}

function ids({ db }: World, query: ReturnType<typeof sql>) {
  return rowsOf<{ id: string }>(db.execute(query))
}

async function one(world: World, query: ReturnType<typeof sql>): Promise<string> {
  const [row] = await ids(world, query)
  if (!row) throw new Error('nothing there')
  return row.id
}
