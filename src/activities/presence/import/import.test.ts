import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { rowsOf } from '#kit/db.ts'
import { xlsx } from '#kit/papers/index.ts'
import { cellsOf } from '#kit/text/cells.ts'
import { start, town, type World } from '#testing.ts'
import { addActivity } from '../../activities.ts'
import { paths } from '../paths.ts'
import { readPeople } from './people.ts'

const at = { community: 'krakow', activity: 'kurs' }

async function course({ db, krakow, asRole }: World, capacity: number | null = null) {
  const tomasz = await asRole('coordinator')
  const date = { begins: new Date('2026-09-10T16:00:00Z'), ends: new Date('2026-09-10T18:00:00Z') }
  const form = { slug: 'kurs', kind: 'training', title: 'Kurs', published: start, capacity } as const
  const { activity, occurrence } = await addActivity(db, tomasz.id, krakow.id, form, date, start)
  const on = async () => {
    const [row] = await rowsOf<{ n: number; waiting: number }>(
      db.execute(sql`select count(*)::int as n, (count(*) filter (where status = 'waiting'))::int as waiting
        from participations where activity_id = ${activity!.id}`),
    )
    return row!
  }
  return { occurrence: occurrence!, on }
}

describe('a pasted list', () => {
  it('is read with headings in any order, or without', () => {
    const named = readPeople(cellsOf('E-mail;Nazwisko;Imię;Potrzeby\nanna@example.org;Jesion;Anna;pętla'))
    const anna = { givenName: 'Anna', surname: 'Jesion', email: 'anna@example.org', phone: null, needs: 'pętla' }
    assert.deepEqual(named.rows[0], {
      row: 2,
      text: 'anna@example.org · Jesion · Anna · pętla',
      person: anna,
      problem: null,
    })
    const [bare] = readPeople(cellsOf('Jan Klon\tjan@example.org\t601 234 567')).rows
    const jan = { givenName: 'Jan', surname: 'Klon', email: 'jan@example.org', phone: '+48601234567', needs: '' }
    assert.deepEqual(bare!.person, jan)
  })

  it('tells of each row what is wrong with it, and never shows a PESEL again', () => {
    const { rows } = readPeople(
      cellsOf('imię;e-mail;telefon\nAnna;anna;\n;ewa@example.org;\nJan;;12\nEwa 44051401359;;\nPiotr;;\nPiotr;;'),
    )
    assert.deepEqual(
      rows.map(({ row, problem }) => [row, problem]),
      [
        [2, 'email-odd'],
        [3, 'name-missing'],
        [4, 'phone-odd'],
        [5, 'pesel'],
        [6, null],
        [7, 'repeated'],
      ],
    )
    assert.doesNotMatch(rows[3]!.text, /44051401359/)
    assert.equal(readPeople([]).refused, 'empty')
    assert.equal(readPeople(Array.from({ length: 3001 }, () => ['Anna'])).refused, 'too-many')
  })
})

describe('adding a list to an activity', () => {
  it('shows first, saves then, and saves once however often it is sent', () =>
    town(async (world) => {
      const { on } = await course(world)
      const text = 'Imię;Nazwisko;E-mail\nAnna;Jesion;anna@example.org\nJan;Klon;'
      const typed = { clientId: randomUUID(), text }
      const shown = await world.submit(paths.listImport.href(at), typed)
      assert.equal(shown.status, 200)
      assert.match(await shown.text(), /Wpisz 2 osoby/)
      assert.equal((await on()).n, 0)
      assert.equal((await world.submit(paths.listImport.href(at), { ...typed, step: 'save' })).status, 303)
      assert.equal((await world.submit(paths.listImport.href(at), { ...typed, step: 'save' })).status, 303)
      assert.equal((await on()).n, 2)
      const again = { clientId: randomUUID(), text: 'Anna\tJesion\tanna@example.org', step: 'save' }
      await world.submit(paths.listImport.href(at), again)
      assert.equal((await on()).n, 2)
      assert.equal((await world.happened()).filter((name) => name === 'activities.list.imported').length, 1)
    }))

  it('saves nobody while a row is wrong, unless such rows are to be left out', () =>
    town(async (world) => {
      const { on } = await course(world)
      const typed = { clientId: randomUUID(), text: 'Imię;E-mail\nAnna;\nJan;jan@\nEwa;', step: 'save' }
      const refused = await world.submit(paths.listImport.href(at), typed)
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /To nie jest adres e-mail/)
      assert.equal((await on()).n, 0)
      assert.equal((await world.submit(paths.listImport.href(at), { ...typed, skip: 'yes' })).status, 303)
      assert.equal((await on()).n, 2)
    }))

  it('takes three thousand rows of a workbook; those beyond the capacity wait', () =>
    town(async (world) => {
      const { on } = await course(world, 2990)
      const rows = Array.from({ length: 3000 }, (_, guest) => [`Gość ${guest}`, `gosc.${guest}@example.org`])
      const sheet = { name: 'Lista', columns: [{ title: 'Imię i nazwisko' }, { title: 'E-mail' }], rows }
      const file = new File([new Uint8Array(await xlsx([sheet]))], 'lista.xlsx')
      const answer = await world.submit(paths.listImport.href(at), { clientId: randomUUID(), file, step: 'save' })
      assert.equal(answer.status, 303)
      assert.deepEqual(await on(), { n: 3000, waiting: 10 })
      const broken = new File([new Uint8Array([0x50, 0x4b, 3, 4, 9])], 'lista.xlsx')
      assert.equal(
        (await world.submit(paths.listImport.href(at), { clientId: randomUUID(), file: broken })).status,
        422,
      )
    }))

  it('puts people on the list of all dates, whom the roster of each date then expects', () =>
    town(async (world) => {
      const { occurrence } = await course(world)
      const typed = { clientId: randomUUID(), text: 'Anna', reach: 'all', step: 'save' }
      await world.submit(paths.listImport.href(at), typed)
      world.timeIs('2026-09-10T15:50:00Z')
      const roster = paths.session.href({ community: 'krakow', session: occurrence.id })
      const [, entry] = /name="tap" value="([0-9a-f-]{36}) present"/.exec(await world.see(roster))!
      await world.submit(paths.taps.href({ community: 'krakow', session: occurrence.id }), { tap: `${entry} present` })
      const rows = await rowsOf<{ status: string; dated: boolean }>(
        world.db.execute(sql`select status, occurrence_id is not null as dated from participations order by created`),
      )
      assert.deepEqual(rows, [
        { status: 'registered', dated: false },
        { status: 'present', dated: true },
      ])
      await world.asRole('council-member')
      assert.equal((await world.visit(paths.listImport.href(at))).status, 403)
    }))
})
