import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { markdown } from './markdown.ts'

describe('markdown', () => {
  it('makes headings, lists, emphasis and line ends', async () => {
    const html = await markdown('# Zasady\n\n- cisza **po 22**\n- sprzątamy\n\nDo zobaczenia\nw sobotę')
    assert.equal(
      html,
      '<h2>Zasady</h2>\n<ul>\n<li>cisza <strong>po 22</strong></li>\n<li>sprzątamy</li>\n</ul>\n<p>Do zobaczenia<br />\nw sobotę</p>\n',
    )
  })

  it('shows HTML as text', async () => {
    assert.match(await markdown('<script>alert(1)</script>'), /^<p>&lt;script&gt;/)
    assert.match(await markdown('<img src=x onerror=alert(1)>'), /^<p>&lt;img/)
  })

  it('links elsewhere without vouching for it, and never to a script', async () => {
    assert.equal(
      await markdown('[BIP](https://bip.example.pl/a?b=1&c=2)'),
      '<p><a href="https://bip.example.pl/a?b=1&amp;c=2" rel="nofollow ugc noopener">BIP</a></p>\n',
    )
    assert.equal(await markdown('[tu](/krakow)'), '<p><a href="/krakow">tu</a></p>\n')
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
    ]) {
      assert.doesNotMatch(await markdown(`[x](${address})`), /href/, address)
    }
  })

  it('keeps pictures of this server and drops those from elsewhere', async () => {
    assert.match(await markdown('![plac](/pliki/plac.jpg)'), /<img src="\/pliki\/plac.jpg" alt="plac" \/>/)
    for (const address of ['https://evil.example/p.gif', '//evil.example/p.gif', 'p.gif', 'data:image/png;base64,AA']) {
      assert.doesNotMatch(await markdown(`![x](${address})`), /<img/, address)
    }
  })

  it('lets no script through, whatever is typed', async () => {
    const parts = [
      '<script>',
      '[',
      '](',
      ')',
      'javascript:',
      '![',
      '"',
      "'",
      '`',
      '<a href=',
      '>',
      'onload=',
      '\n',
      '&#',
      ';',
      ' ',
      '/',
      'x',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...parts), { maxLength: 25 }), async (typed) => {
        assert.doesNotMatch(
          await markdown(typed.join('')),
          /<script|<[^>]+\son\w+=|<[^>]+href="javascript:|<[^>]+src="(?!\/)/i,
        )
      }),
    )
  })

  for (const piece of [
    '[',
    '*a ',
    '> ',
    '`',
    '![](',
    '<',
    '_*',
    '- ',
    '|a',
    'http://',
    '&',
    '\\',
    '**',
    'a@',
    '[a](<b',
  ]) {
    it(`takes a megabyte of ${JSON.stringify(piece)} in under a second`, async () => {
      await markdown('a')
      const before = process.cpuUsage()
      await markdown(piece.repeat(1_000_000 / piece.length))
      const { user } = process.cpuUsage(before)
      assert.ok(user < 1_000_000, `${user} µs`)
    })
  }
})
