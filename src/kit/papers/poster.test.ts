import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPdf } from './pdf-reading.ts'
import { type Poster, posterPdf } from './poster.ts'

const now = new Date('2026-11-09T10:00:00Z')
const yoga: Poster = {
  title: 'Joga dla seniorów',
  language: 'pl',
  community: 'Kraków',
  kicker: 'zajęcia',
  leaf: { weekday: 'wtorek', day: '27', month: 'października' },
  when: ['w każdy wtorek, 18:00–19:30'],
  where: 'Klub na rogu, ul. Lipowa 3',
  text: 'Spokojne ćwiczenia.',
  facts: [['Języki', 'polski, ukraiński']],
  link: { address: 'https://podworko.example/krakow/wydarzenia/joga', title: 'Zapisy', words: 'Bez konta.' },
}

describe('a poster', () => {
  it('is one page, in its language, with the title as its heading and the address as the code', async () => {
    const { pages, objects } = await readPdf(await posterPdf(yoga, now))
    assert.equal(pages.length, 1)
    const all = [...objects.values()]
    assert.ok(all.some((object) => /\/S \/H1/.test(object)))
    assert.ok(all.some((object) => /\/S \/Figure/.test(object)))
    assert.ok(all.some((object) => object.includes('/Lang (pl-PL)')))
  })

  it('stays one page however much there is to say', async () => {
    const words = 'Konstantynopolitańczykowianeczka zaprasza '.repeat(60)
    const long = {
      ...yoga,
      title: words.slice(0, 160),
      text: words,
      where: words.slice(0, 300),
      when: [words.slice(0, 120)],
    }
    assert.equal((await readPdf(await posterPdf(long, now))).pages.length, 1)
  })
})
