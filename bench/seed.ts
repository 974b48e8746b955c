import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { addCommunity } from '#communities/index.ts'
import { openEmbedded, openPostgres } from '#kit/database.ts'
import type { Db } from '#kit/db.ts'
import { migrate } from '#kit/migrate.ts'

/** How much there is of everything. A city is what the speed of a page is promised at. */
export const sizes = {
  village: { people: 1_000, activities: 100, consultations: 2, remarks: 1_000, units: 300, places: 4 },
  city: { people: 100_000, activities: 10_000, consultations: 50, remarks: 1_000, units: 300, places: 100 },
}
export type Size = keyof typeof sizes

const slug = 'miasto'
const begun = '2026-01-01'

/** Addresses of the seeded town that the measures ask for. */
export const seeded = {
  front: '/',
  town: `/${slug}`,
  consultation: `/${slug}/konsultacje/konsultacja-1`,
  remarks: `/${slug}/konsultacje/konsultacja-1/uwagi`,
  document: `/${slug}/dokumenty/program`,
  region: '/siec/tydzien?od=2026-06-01',
}

/**
 * Fills an empty database with an invented town of this size. Unlike the demo world it is written by plain SQL in bulk:
 * it is there to be large, not to be read.
 */
export async function seed(db: Db, size: Size, now: Date): Promise<void> {
  const { people, activities, consultations, remarks, units, places } = sizes[size]
  const town = { slug, name: 'Miasto', locative: 'w Mieście', joined: begun, words: 'Miasto do pomiarów.' }
  const { community } = await addCommunity(db, null, town, now)
  const id = community!.id
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db
    await addPeople(tx, id, people)
    await addActivities(tx, id, activities)
    await addDocument(tx, id, units)
    await addConsultations(tx, id, consultations)
    await addRemarks(tx, id, remarks)
    await addRegion(tx, places)
  })
  await db.execute(sql`analyze`)
}

const addPeople = (tx: Db, community: string, count: number) =>
  tx.execute(sql`
    insert into people (community_id, given_name, surname, email, created)
    select ${community}::uuid, 'Anna', 'Jesion ' || n, 'anna.' || n || '@example.org', ${begun}::timestamptz
    from generate_series(1, ${count}::int) n`)

async function addActivities(tx: Db, community: string, count: number) {
  await tx.execute(sql`
    insert into activities (community_id, slug, kind, title, summary, published, created)
    select ${community}::uuid, 'zajecia-' || n, 'class', 'Zajęcia ' || n, 'Spotkanie dla każdego.',
      ${begun}::timestamptz, ${begun}::timestamptz
    from generate_series(1, ${count}::int) n`)
  await tx.execute(sql`
    insert into occurrences (activity_id, community_id, begins, ends, original_begins, place, changed)
    select a.id, a.community_id, t.begins, t.begins + interval '90 minutes', t.begins, 'Świetlica', ${begun}::timestamptz
    from (select *, row_number() over (order by slug) as n from activities) a,
      lateral (select ${begun}::timestamptz + (a.n % 365) * interval '1 day' + interval '17 hours' as begins) t`)
}

/** One text of many units, in chapters of fifteen, and its first version. */
async function addDocument(tx: Db, community: string, count: number) {
  await tx.execute(sql`
    insert into documents (community_id, slug, title, kind, created)
    values (${community}::uuid, 'program', 'Program współpracy', 'programme', ${begun}::timestamptz)`)
  await tx.execute(sql`
    insert into units (document_id, kind, position, heading, changed)
    select id, 'chapter', n, 'Rozdział o sprawie ' || n, ${begun}::timestamptz
    from documents, generate_series(1, ${Math.ceil(count / 15)}::int) n`)
  await tx.execute(sql`
    insert into units (document_id, parent_id, kind, position, text, changed)
    select u.document_id, u.id, 'section', n, 'Miasto wspiera organizacje w tej sprawie na zasadach, które
      określa zarządzenie, a o ich zmianie informuje co najmniej miesiąc wcześniej (' || n || ').', ${begun}::timestamptz
    from units u, generate_series(1, 14) n where u.kind = 'chapter'`)
  await tx.execute(sql`
    insert into document_versions (document_id, number, name, made)
    select id, 1, 'Projekt do konsultacji', ${begun}::timestamptz from documents`)
  await tx.execute(sql`
    insert into version_units (version_id, unit_id, parent_id, kind, position, sequence, citation, heading, text)
    select v.id, u.id, u.parent_id, u.kind, u.position,
      row_number() over (order by coalesce(p.position, u.position), u.parent_id nulls first, u.position),
      '§ ' || u.position, u.heading, u.text
    from document_versions v join units u on u.document_id = v.document_id left join units p on p.id = u.parent_id`)
}

async function addConsultations(tx: Db, community: string, count: number) {
  await tx.execute(sql`
    insert into consultations (community_id, slug, title, summary, document_id, version_id, status, published, created)
    select ${community}::uuid, 'konsultacja-' || n, 'Konsultacja ' || n, 'O czym rozmawiamy.', v.document_id, v.id,
      'announced', ${begun}::timestamptz, ${begun}::timestamptz
    from document_versions v, generate_series(1, ${count}::int) n`)
  await tx.execute(sql`
    insert into stages (consultation_id, kind, begins, ends, position)
    select id, 'remarks', '2026-01-01', '2099-12-31', 1 from consultations`)
}

const addRemarks = (tx: Db, community: string, count: number) =>
  tx.execute(sql`
    insert into remarks (community_id, consultation_id, number, version_id, unit_id, citation, text, reasons, author_kind,
      person_id, channel, received, fingerprint, due, created)
    select ${community}::uuid, c.id, g.n, c.version_id, u.unit_id, u.citation,
      'Prosimy dopisać, że informacja ma być także na papierze, w bibliotece i na tablicy przed urzędem (' || g.n || ').',
      'Nie każdy ma internet.', 'person', p.id, 'web', ${begun}::timestamptz, c.id::text || '-' || g.n, '2026-12-31'::date, ${begun}::timestamptz
    from consultations c
      cross join generate_series(1, ${count}::int) g(n)
      join (select unit_id, citation, row_number() over (order by sequence) as n from version_units) u
        on u.n = 1 + g.n % (select count(*) from version_units)
      join (select id, row_number() over (order by id) as n from people) p on p.n = 1 + g.n % 1000`)

/** A region: places in as many towns, twenty classes in each, every week of a year by a rule (RFC 5545). */
async function addRegion(tx: Db, count: number) {
  await tx.execute(sql`
    insert into communities (slug, name, locative, joined, created)
    select 'gmina-' || n, 'Gmina ' || n, 'w gminie ' || n, ${begun}::date, ${begun}::timestamptz
    from generate_series(1, ${count}::int) n`)
  await tx.execute(sql`
    insert into activities (community_id, slug, kind, title, summary, published, created)
    select c.id, 'krag-' || n, 'class', 'Krąg sąsiedzki ' || n, 'Co tydzień.', ${begun}::timestamptz, ${begun}::timestamptz
    from communities c, generate_series(1, 20) n where c.slug like 'gmina-%'`)
  await tx.execute(sql`
    insert into schedules (community_id, activity_id, rule, first_day, begins, minutes, until_day, place, created, changed)
    select a.community_id, a.id, 'FREQ=WEEKLY;BYDAY=' || (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[1 + a.n % 7],
      '2026-01-05'::date + (a.n % 7)::int, '17:00', 90, '2026-12-31'::date, 'Świetlica',
      ${begun}::timestamptz, ${begun}::timestamptz
    from (select *, row_number() over (order by community_id, slug) as n from activities where slug like 'krag-%') a`)
  await tx.execute(sql`
    insert into occurrences (activity_id, community_id, schedule_id, begins, ends, original_begins, place, changed)
    select s.activity_id, s.community_id, s.id, t.begins, t.begins + interval '90 minutes', t.begins, s.place,
      ${begun}::timestamptz
    from schedules s, generate_series(s.first_day, s.until_day, interval '7 days') d,
      lateral (select (d::date + time '17:00') at time zone 'Europe/Warsaw' as begins) t`)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { size: { type: 'string', default: 'village' } } })
  if (!(values.size in sizes)) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`)
  const { DATABASE_URL, DATA_DIR = 'data' } = process.env
  const database = DATABASE_URL ? await openPostgres(DATABASE_URL) : await openEmbedded(`${DATA_DIR}/pg`)
  await migrate(database.db)
  await seed(database.db, values.size as Size, new Date())
  await database.close()
  console.log(`A ${values.size} is there. Start it with DEMO=no.`)
}
