import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleFrame } from './examples/frame.ts'
import { pages } from './examples/pages.tsx'
import { examples } from './examples.tsx'
import { Page } from './page.tsx'

const assets = { styles: ['/app.css'], scripts: ['/app.js'], fonts: [], icon: '/favicon.svg' }
const frame = exampleFrame(assets)

describe('a page', () => {
  it('begins with the doctype and names itself, the town and the platform', () => {
    const html = String(<Page frame={frame} title="Uwagi" />)

    assert.match(html, /^<!DOCTYPE html><html lang="pl">/)
    assert.match(html, /<title>Uwagi · Białystok · Podwórko<\/title>/)
  })

  it('says in the window and at its top that a form came back', () => {
    const html = String(<Page frame={frame} title="Dodaj uwagę" problems={{ remark: 'Proszę napisać uwagę.' }} />)

    assert.match(html, /<title>Błąd: Dodaj uwagę/)
    assert.ok(html.indexOf('href="#remark"') < html.indexOf('<h1>'))
  })

  it('does not speak of errors when there are none', () => {
    assert.doesNotMatch(String(<Page frame={frame} title="Dodaj uwagę" problems={{}} />), /Błąd|error-summary-title/)
  })

  it('tells the crawler of the state where the accessibility statement is', () => {
    const html = String(<Page frame={frame} title="Uwagi" />)

    assert.match(html, /<meta name="deklaracja-dostępności" content="https:\/\/podworko.example\/dostepnosc"/)
  })

  it('keeps the look the reader has chosen', () => {
    const dusk = { ...frame, theme: { ...frame.theme, chosen: 'dusk' as const } }
    const html = String(<Page frame={dusk} title="Uwagi" />)

    assert.match(html, /<html lang="pl" data-theme="dusk">/)
    assert.match(html, /value="dusk" aria-pressed="true"/)
  })

  it('calls a person to her messages by their number in words', () => {
    const anna = { name: 'Anna Jesion', href: '/konto', inbox: 3, inboxHref: '/konto/skrzynka' }
    const html = String(<Page frame={{ ...frame, person: anna }} title="Uwagi" />)

    assert.match(html, /3 nowe wiadomości/)
    assert.doesNotMatch(html, />Zaloguj</)
  })
})

describe('everything the kit draws', () => {
  it('passes the strictest policy: no script and no style inside the page', () => {
    for (const [name, page] of Object.entries(pages)) {
      assert.doesNotMatch(String(page(assets)), / style="| on\w+="|<style|<script>|javascript:/, name)
    }
  })

  it('has a name of its own in the gallery', () => {
    const names = examples.map((example) => example.name)
    assert.deepEqual([...new Set(names)], names)
  })

  it('uses no id twice on one page', () => {
    for (const [name, page] of Object.entries(pages)) {
      const ids = [...String(page(assets)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      assert.deepEqual(
        ids.filter((id, place) => ids.indexOf(id) !== place),
        [],
        name,
      )
    }
  })

  it('describes fields only by notes that are there', () => {
    const html = String(pages.gallery(assets))
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, notes] of html.matchAll(/ aria-(?:describedby|labelledby)="([^"]+)"/g)) {
      for (const note of notes!.split(' ')) assert.ok(ids.has(note), note)
    }
  })
})
