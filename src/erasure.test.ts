import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { eraseEverywhere } from '#accounts/index.ts'
import { rowsOf } from '#kit/db.ts'
import type { Person } from '#kit/http.ts'
import { fold } from '#kit/text/fold.ts'
import { translator } from '#kit/words.ts'
import { fillers, traces } from './fillers.ts'
import { platform } from './platform.ts'
import { town, type World } from './testing.ts'

const offering = platform.filter(({ personal, erase }) => personal || erase)

describe('a person who has been everywhere', () => {
  it('can be filled in by every slice that holds something of people', () => {
    const missing = offering.map(({ name }) => name).filter((name) => !fillers[name])
    assert.deepEqual(missing, [], 'add a filler to src/fillers.ts')
  })

  it('finds in "my data" what each slice holds', () =>
    town(async (world) => {
      const person = await filled(world)
      for (const { name, personal } of offering) {
        const rows = (await personal?.(world.db, person.id, translator('pl')))?.flatMap((section) => section.rows)
        if (rows) assert.notEqual(rows.length, 0, `${name} was filled and says it holds nothing`)
      }
      const file = (await (await world.visit('/konto/dane/plik')).text()).replaceAll(' ', '')
      for (const trace of Object.values(traces))
        assert.match(file, new RegExp(trace.replace(/^\+48/, '').replaceAll(' ', '')), trace)
    }))

  it('is found nowhere after erasure: no name, address, number, in no column of no table', () =>
    town(async (world) => {
      const person = await filled(world)
      assert.notDeepEqual(await placesOfTraces(world), [], 'the search itself must find something')

      await eraseEverywhere(world.db, platform, person.id, person.id, world.now())

      assert.deepEqual(await placesOfTraces(world), [])
    }))

  it('is pointed to afterwards only where a bare number may stay', () =>
    town(async (world) => {
      const person = await filled(world)
      await eraseEverywhere(world.db, platform, person.id, person.id, world.now())

      const left = (await placesOf(world, person.id)).filter((place) => !mayStay[place])
      assert.deepEqual(left, [], 'erase it, or say in src/erasure.test.ts why the bare number stays')
    }))

  it('has left a trace in every column that can point to a person', () =>
    town(async (world) => {
      const person = await filled(world)
      const places = await placesOf(world, person.id)
      const pointing = (await pointersToPeople(world)).filter((place) => !places.includes(place) && !notFilled[place])
      assert.deepEqual(pointing, [], 'let its filler reach it, or say in src/erasure.test.ts why it cannot')
    }))

  it('finds "my data" empty, cannot come back in, and may begin anew as somebody else', () =>
    town(async (world) => {
      const person = await filled(world)
      await world.submit('/konto/wejscie', { email: traces.email })
      const code = /\d{6}/.exec(world.mail.box.at(-1)!.text)![0]
      await eraseEverywhere(world.db, platform, person.id, person.id, world.now())

      assert.equal((await world.submit('/konto/wejscie/kod', { email: traces.email, code })).status, 422)
      for (const { name, personal } of offering) {
        const sections = (await personal?.(world.db, person.id, translator('pl'))) ?? []
        const shown = JSON.stringify(sections)
        for (const trace of Object.values(traces)) assert.ok(!shown.includes(trace), `${name} still shows ${trace}`)
      }
    }))

  it('is told of as erased in the record of their community, by number', () =>
    town(async (world) => {
      const person = await filled(world)
      await eraseEverywhere(world.db, platform, person.id, person.id, world.now())
      const event = await world.lastEvent()
      assert.equal(event?.name, 'accounts.person.erased')
      assert.equal(event?.subjectId, person.id)
    }))
})

/** Columns that no filler reaches, and why. */
const notFilled: Record<string, string> = {
  'people.merged_into': 'of a duplicate, which is an empty row',
  'passkeys.person_id': 'takes a key of a real browser; forgotten with the sessions',
  'identities.person_id': 'takes a state to vouch for somebody; forgotten with the sessions',
  'sign_in_codes.created_by': 'of a card, for somebody else; a bare number of staff, until it runs out',
  'guardianships.minor_id': 'the person is the guardian here; the other end is forgotten by the same line',
  'guardianships.staff_id': 'of somebody else’s tie; a bare number of staff',
  'consents.guardian_id': 'takes a minor of their own; forgotten by name in accounts',
  'consents.entered_by': 'of somebody else’s consent; a bare number of staff',
  'consent_texts.created_by': 'that somebody of staff wrote it, not who',
  'roles.ended_by': 'as above, of a role',
  'representations.confirmed_by': 'as above, of a representative',
  'terc_imports.uploaded_by': 'as above, of a list of towns',
  'terc_imports.accepted_by': 'as above',
  'document_imports.created_by': 'as above, of a file',
  'opinions.requested_by': 'as above, of an opinion',
  'opinions.given_by': 'as above',
  'participations.entered_by': 'as above, of somebody else’s place',
  'schedules.created_by': 'as above, of the rule of a series',
  'head_counts.counted_by': 'as above, of a head count',
  'volunteer_agreements.guardian_id': 'takes a minor of their own, with an account; forgotten by name in volunteering',
  'post_revisions.saved_by': 'as above, of a wording',
  'accessibility_statements.saved_by': 'as above, of a statement',
  'notices.person_id': 'comes with the chores; its own test erases it',
  'notices.told_by': 'of somebody else’s letter; a bare number of staff',
  'digests.person_id': 'comes with the chores; its own test erases it',
  'mail_keys.person_id': 'as above',
  'mail_stops.person_id': 'as above',
}

/** Where the number of a forgotten person stays, and why. */
const mayStay: Record<string, string> = {
  'people.id': 'the blank row itself',
  'people.created_by': 'somebody entered by them is still there',
  'roles.person_id': 'who decided in office must remain answerable: when, not who',
  'events.actor_id': 'the record is never rewritten; a number without a name says nothing',
  'events.subject_id': 'as above',
  'organisations.confirmed_by': 'that staff have looked at it, not who',
  'organisations.created_by': 'when an organisation was entered, not by whom',
  'representations.person_id': 'that somebody spoke for the organisation from then till then',
  'roles.granted_by': 'who let whom in must remain answerable: when, not who',
  'offices.created_by': 'when an office was entered, not by whom',
  'documents.created_by': 'as above, of a document',
  'document_versions.made_by': 'as above, of a version',
  'units.changed_by': 'that somebody of the team wrote it, not who',
  'unit_revisions.saved_by': 'as above, of a wording',
  'traces.created_by': 'that somebody tied the two, not who',
  'activities.created_by': 'as above, of an activity',
  'schedules.created_by': 'as above, of a rule by which an activity repeats',
  'participations.person_id': 'that somebody was on the list, so that numbers of people stay true',
  'volunteers.person_id': 'that somebody helped, so that numbers of people stay true',
  'volunteer_hours.person_id': 'as above, so that hours stay true',
  'posts.created_by': 'as above, of the news',
  'post_revisions.saved_by': 'as above, of a wording',
}

async function filled(world: World): Promise<Person> {
  const person = await world.asRole('administrator')
  for (const [name, fill] of Object.entries(fillers)) {
    if (platform.some((domain) => domain.name === name)) await fill(world, person)
  }
  assert.deepEqual(world.failures, [])
  return person
}

type Column = { table_name: string; column_name: string; data_type: string }

/** Every column that could hold words, of every table. */
async function columns({ db }: World, types: string[]): Promise<Column[]> {
  const all = await rowsOf<Column>(
    db.execute(sql`
      select c.table_name, c.column_name, c.data_type from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`),
  )
  return all.filter(({ data_type }) => types.includes(data_type))
}

const wordy = ['text', 'character varying', 'character', 'name', 'json', 'jsonb', 'ARRAY', 'tsvector']

async function placesOfTraces(world: World): Promise<string[]> {
  const found: string[] = []
  const digits = traces.phone.slice(3)
  // The index of a search keeps beginnings of words, folded.
  const stems = [traces.givenName, traces.surname].map((name) => fold(name).slice(0, -1))
  const wanted = [...Object.values(traces), ...stems, digits, digits.replace(/(...)(?=.)/g, '$1 ')].map(
    (trace) => `%${trace}%`,
  )
  for (const { table_name, column_name } of await columns(world, wordy)) {
    const column = sql`${sql.identifier(column_name)}::text`
    const conditions = sql.join(
      wanted.map((trace) => sql`${column} ilike ${trace}`),
      sql` or `,
    )
    const rows = await rowsOf(
      world.db.execute(sql`select 1 from ${sql.identifier(table_name)} where ${conditions} limit 1`),
    )
    if (rows.length > 0) found.push(`${table_name}.${column_name}`)
  }
  return found
}

async function placesOf(world: World, id: string): Promise<string[]> {
  const found: string[] = []
  for (const { table_name, column_name } of await columns(world, ['uuid'])) {
    const rows = await rowsOf(
      world.db.execute(
        sql`select 1 from ${sql.identifier(table_name)} where ${sql.identifier(column_name)} = ${id} limit 1`,
      ),
    )
    if (rows.length > 0) found.push(`${table_name}.${column_name}`)
  }
  return found
}

/** Every column that refers to a person, as the database itself knows it. */
async function pointersToPeople({ db }: World): Promise<string[]> {
  const rows = await rowsOf<{ place: string }>(
    db.execute(sql`
      select c.conrelid::regclass::text || '.' || a.attname as place from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.contype = 'f' and c.confrelid = 'people'::regclass order by 1`),
  )
  return rows.map(({ place }) => place)
}
