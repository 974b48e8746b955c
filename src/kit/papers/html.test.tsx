import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bold, heading, italic, link, paragraph, table } from './blocks.ts'
import { PaperBody, paperHtml } from './html.tsx'
import { consultationReport } from './samples/consultation.ts'
import { attendanceList, everyBlock, letter } from './samples/town.ts'

describe('a paper in HTML', () => {
  it('is a document in its language with its style inside and nothing fetched', () => {
    const html = paperHtml(everyBlock)

    assert.match(html, /^<!doctype html><html lang="uk-UA"><head><meta charset="utf-8"/)
    assert.match(html, /<title>Протокол зустрічі<\/title>/)
    assert.match(html, /@page \{ size: A4 portrait;/)
    assert.match(html, /"сторінка " counter\(page\) " з " counter\(pages\) ""/)
    assert.doesNotMatch(html, /<link|<script|src="http|url\(/)
  })

  it('has a caption and scopes, and names rows by their column', () => {
    const html = paperHtml(attendanceList)

    assert.equal(html.split('scope="col"').length - 1, 4)
    assert.match(html, /<th scope="row">Anna Jesion<\/th>/)
    assert.match(paperHtml(consultationReport(2)), /<caption>Uwagi w kolejności paragrafów projektu<\/caption>/)
  })

  it('escapes whatever is said in it', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const html = paperHtml({
      title: evil,
      language: 'pl',
      footer: evil,
      blocks: [
        heading(2, evil),
        paragraph([
          bold(evil),
          italic(evil),
          link(evil, 'javascript:alert(1)'),
          link('x', `https://a.example/${evil}`),
        ]),
        table({ caption: evil, columns: [{ title: evil, width: 1 }], rows: [[evil]] }),
      ],
    })

    assert.doesNotMatch(html, /<script|<img|javascript:/)
    assert.equal(html.split('<a ').length - 1, 1)
    assert.match(html, /&lt;script&gt;/)
  })

  it('uses no style attribute, which a strict policy would refuse', () => {
    for (const paper of [everyBlock, letter, attendanceList]) assert.doesNotMatch(paperHtml(paper), / style=/)
  })

  it('skips no level of headings', () => {
    const html = paperHtml({ title: 'A', language: 'pl', blocks: [heading(4, 'B'), heading(4, 'C'), heading(2, 'D')] })

    assert.deepEqual(
      [...html.matchAll(/<h(\d)>/g)].map(([, level]) => level),
      ['1', '2', '3', '2'],
    )
  })

  it('can stand in a page of the site', () => {
    const html = (<PaperBody paper={everyBlock} />).toString()

    assert.match(html, /^<article class="paper" lang="uk">/)
  })
})
