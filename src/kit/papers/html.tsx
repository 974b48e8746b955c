import { readFileSync } from 'node:fs'
import { raw } from 'hono/html'
import { root } from '../root.ts'
import { PaperBlock } from './html/blocks.tsx'
import { Shown } from './html/pictures.tsx'
import { sizeRules } from './html/table.tsx'
import type { Block, Paper } from './paper.ts'
import { printablePaper } from './printable.ts'
import { locale, wording } from './wording.ts'

/** The style of papers on the screen and in print, for the page that shows a `PaperBody`. */
export const paperStyle = [...['sheet', 'parts', 'printed'].map(styleOf), sizeRules].join('\n')

function styleOf(name: string): string {
  return readFileSync(new URL(`src/kit/papers/html/${name}.css`, root), 'utf8')
}

/** A paper as accessible HTML, to be put into a page; it needs no style to be understood. */
export function PaperBody({ paper: given }: { paper: Paper }) {
  const paper = printablePaper(given)
  return (
    <article class={bodyClass(paper)} lang={paper.language}>
      <Head paper={paper} />
      {paper.blocks.map((block: Block) => (
        <PaperBlock block={block} />
      ))}
      {paper.formCode || paper.footer ? (
        <footer class="paper__footer">{[paper.formCode, paper.footer].filter(Boolean).join(' · ')}</footer>
      ) : null}
    </article>
  )
}

/** A document of its own with its style inside: it can be kept, sent and printed without the site it came from. */
export function paperHtml(given: Paper): string {
  const paper = printablePaper(given)
  const page = (
    <html lang={locale[paper.language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{paper.title}</title>
        <style>{raw(paperStyle + pageRules(paper))}</style>
      </head>
      <body>
        <main>
          <PaperBody paper={paper} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${page.toString()}`
}

function Head({ paper }: { paper: Paper }) {
  const { community, date, letterhead, title, subtitle, logos = [] } = paper
  return (
    <header>
      {logos.length > 0 ? (
        <div class="paper__logos">
          {logos.map((logo) => (
            <Shown picture={logo} />
          ))}
        </div>
      ) : null}
      {community || date ? (
        <div class="paper__origin">
          {letterhead ? (
            <p class="paper__sender">{letterhead.sender.join('\n')}</p>
          ) : (
            <p class="paper__community">{community}</p>
          )}
          {date ? <p>{date}</p> : null}
        </div>
      ) : null}
      {letterhead ? <p class="paper__recipient">{letterhead.recipient.join('\n')}</p> : null}
      {letterhead?.reference ? (
        <p>
          {wording[paper.language].reference} {letterhead.reference}
        </p>
      ) : null}
      <h1>{title}</h1>
      {subtitle ? <p class="paper__subtitle">{subtitle}</p> : null}
    </header>
  )
}

function bodyClass({ orientation, letterhead, lettering = 'standard' }: Paper): string {
  const wide = orientation === 'landscape' && 'paper--wide'
  const sized = lettering !== 'standard' && `paper--${lettering}`
  return ['paper', wide, sized, letterhead && 'paper--letter'].filter(Boolean).join(' ')
}

/** Where the browser knows page margin boxes, the number of the page stands at its foot. */
function pageRules({ orientation = 'portrait', language }: Paper): string {
  const number = wording[language].page('" counter(page) "', '" counter(pages) "')
  const margin = orientation === 'landscape' ? '25mm 20mm' : '25mm'
  return `
body { margin: 1.5rem; }
@page { size: A4 ${orientation}; margin: ${margin}; @bottom-right { content: "${number}"; font: 8.5pt Arial, sans-serif; } }
@media print { body { margin: 0; } }
`
}
