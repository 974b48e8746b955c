import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db.ts'
import { rowsOf } from '#kit/db.ts'
import { database, racing, town, type World } from '#testing.ts'
import { indexEntry, removeEntry, type SearchEntry, searchEntries } from './search.ts'
import { pruneSearchWords } from './search-words.ts'

const sample: SearchEntry[] = [
  entry(
    '1',
    'Konsultacje programu współpracy',
    'Jedenaście spotkań z organizacjami. Uwagi można składać do 30 września.',
  ),
  entry('2', 'Ławki przy ulicy Bema', 'Mieszkańcy proszą o dziesięć ławek w Białymstoku.'),
  entry('3', 'Spotkanie zespołu', 'Rozmowa o konsultacjach i o budżecie miasta.', { kind: 'activity' }),
  entry('4', 'Консультації щодо програми', 'Зустріч мешканців.', { language: 'uk' }),
  entry('5', 'Podatki w Białymstoku', 'Białystok liczy.'),
]

function entry(subjectId: string, title: string, body: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return { communityId: null, kind: 'post', subjectId, language: 'pl', title, body, href: `/${subjectId}`, ...more }
}

const filled = (run: (world: World) => Promise<void>) =>
  town(async (world) => {
    for (const one of sample) await indexEntry(world.db, one)
    await run(world)
  })

const found = async (db: Db, words: string, more = {}) =>
  (await searchEntries(db, { words, ...more })).hits.map((hit) => hit.subjectId)

describe('search', () => {
  it('finds a word in any of its forms, titles first', () =>
    filled(async ({ db }) => {
      assert.deepEqual(await found(db, 'konsultacjami'), ['1', '3'])
      assert.deepEqual(await found(db, 'ławka'), ['2'])
      assert.deepEqual(await found(db, 'lawka'), ['2'])
      assert.deepEqual(await found(db, 'Białegostoku'), ['5', '2'])
      assert.deepEqual(await found(db, 'консультація'), ['4'])
    }))

  it('wants every word', () =>
    filled(async ({ db }) => {
      assert.deepEqual(await found(db, 'konsultacje budżet'), ['3'])
    }))

  it('gives what has some of the words when nothing has all', () =>
    filled(async ({ db }) => {
      const { hits, how } = await searchEntries(db, { words: 'konsultacje hipopotam' })
      assert.deepEqual([hits.map((hit) => hit.subjectId), how], [['1', '3'], 'some'])
    }))

  it('forgives a slip of the finger, and says what it looked for', () =>
    filled(async ({ db }) => {
      const typo = await searchEntries(db, { words: 'konsutlacje' })
      assert.deepEqual(
        [typo.hits.map((hit) => hit.subjectId), typo.how, typo.meant],
        [['1', '3'], 'similar', 'konsultacje'],
      )
      const town = await searchEntries(db, { words: 'Białystock' })
      assert.deepEqual([town.hits.map((hit) => hit.subjectId), town.meant], [['5', '2'], 'białystok'])
      assert.equal((await searchEntries(db, { words: 'konsutlacje programu' })).meant, 'konsultacje programu')
      assert.equal((await searchEntries(db, { words: 'консультаціх' })).total, 1)
    }))

  it('takes the beginning of a word', () =>
    filled(async ({ db }) => {
      const { hits, meant } = await searchEntries(db, { words: 'konsulta' })
      assert.deepEqual([hits.map((hit) => hit.subjectId), meant], [['1', '3'], null])
    }))

  it('finds nothing for what is not there, for nothing and for what PostgreSQL would take as an operator', () =>
    filled(async ({ db }) => {
      for (const words of ['hipopotam', '', '   ', 'w i na', `' & | ! :* \\ <->`, '%_%', '🎉', '\u0000', "':*"]) {
        const { hits, total, meant } = await searchEntries(db, { words })
        assert.deepEqual({ hits, total, meant }, { hits: [], total: 0, meant: null }, words)
      }
    }))

  it('shows the words found in the title and in a piece of the text', () =>
    filled(async ({ db }) => {
      const [first] = (await searchEntries(db, { words: 'konsultacji uwag' })).hits
      assert.deepEqual(first!.title[0], { text: 'Konsultacje', marked: true })
      assert.deepEqual(
        first!.excerpt.filter((segment) => segment.marked).map((segment) => segment.text),
        ['Uwagi'],
      )
    }))

  it('keeps to a community, and to kinds, where asked', () =>
    filled(async ({ db, krakow }) => {
      const bolesławiec = '00000000-0000-4000-8000-000000000001'
      await indexEntry(db, entry('6', 'Konsultacje w Krakowie', '', { communityId: krakow.id }))
      assert.deepEqual(await found(db, 'konsultacje', { communityId: krakow.id, kinds: ['post'] }), ['6', '1'])
      assert.deepEqual(await found(db, 'konsultacje', { communityId: bolesławiec, kinds: ['post', 'page'] }), ['1'])
    }))

  it('shows a thing once, in the language of the reader', () =>
    filled(async ({ db }) => {
      await indexEntry(db, entry('7', 'Kraków', 'miasto'))
      await indexEntry(db, entry('7', 'Krakow', 'a town', { language: 'en' }))
      const { hits, total } = await searchEntries(db, { words: 'Kraków', language: 'en', kinds: ['post'] })
      assert.deepEqual([hits.map((hit) => hit.language), total], [['en'], 1])
    }))

  it('forgets the old words of what changed, and all of what was removed', () =>
    filled(async ({ db }) => {
      await indexEntry(db, entry('2', 'Huśtawka', ''))
      assert.deepEqual(await found(db, 'ławka'), [])
      await removeEntry(db, 'post', '2')
      assert.deepEqual(await found(db, 'huśtawka'), [])

      await pruneSearchWords(db)
      const left = await rowsOf<{ word: string }>(db.execute(sql`select word from search_words order by word`))
      assert.equal(
        left.some(({ word }) => /huśtawka|ławki/.test(word)),
        false,
      )
      assert.equal(
        left.some(({ word }) => word === 'konsultacje'),
        true,
      )
    }))

  it('gives a page of hits and says how many there are', () =>
    filled(async ({ db }) => {
      for (let i = 10; i < 35; i++)
        await indexEntry(db, entry(String(i), `Koncert ${i}`, '', { dated: new Date(i * 1e9) }))
      const { hits, total } = await searchEntries(db, { words: 'koncerty', limit: 5, offset: 5 })
      assert.deepEqual([hits.map((hit) => hit.subjectId), total], [['29', '28', '27', '26', '25'], 25])
    }))

  it('does not make one who saves wait for another who saves the same words', { skip: !racing }, async () => {
    const [mine, theirs] = [entry('race-1', 'Zupełnie nowy wyraz', ''), entry('race-2', 'Zupełnie nowy wyraz', '')]
    await database.db.transaction(async (tx) => {
      await indexEntry(tx, mine)
      await indexEntry(database.db, theirs)
    })
    assert.deepEqual(await found(database.db, 'wyrazy'), ['race-2', 'race-1'])

    for (const { kind, subjectId } of [mine, theirs]) await removeEntry(database.db, kind, subjectId)
    await pruneSearchWords(database.db)
  })
})
