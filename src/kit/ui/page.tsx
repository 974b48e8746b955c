import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { anyProblem, ErrorSummary } from './error-summary.tsx'
import { Footer } from './footer.tsx'
import type { Crumb, Frame, Problems } from './frame.ts'
import { Header } from './header.tsx'
import { Notice } from './notice.tsx'

export type PageProps = PropsWithChildren<{
  frame: Frame
  /** Both the heading and the name of the window. */
  title: string
  /** A small line over the heading: what kind of thing this is. */
  kicker?: string
  /** One or two sentences under the heading that are enough for whoever reads no further. */
  lead?: Child
  breadcrumbs?: Crumb[]
  /** Facts and links beside the text on a wide screen, after it on a phone. */
  aside?: Child
  /** Of a returned form: puts the error summary before everything and "Błąd:" before the title. */
  problems?: Problems | null
  /** Tables, calendars and maps may use the whole width. */
  wide?: boolean
  /** Instead of the plain heading, for a front page with a picture; it must hold the h1 itself. */
  heading?: Child
  /** Feeds and other forms of the same page. */
  alternates?: { type: string; href: string; title: string }[]
  /** The web app manifest of what can be put on a phone's home screen from here. */
  manifest?: string
  noindex?: boolean
  /** Without our header and footer: shown inside a page of somebody else's. */
  bare?: boolean
  /** The language of title and lead, where it is not the page's: a text that came in another. */
  lang?: string
}>

/** The whole document, from the doctype to the footer; everything on it works without a script. */
export function Page({ frame, children, breadcrumbs = [], problems, wide, aside, bare, ...page }: PageProps) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={frame.lang} data-theme={frame.theme.chosen}>
        <Head frame={frame} broken={anyProblem(problems)} {...page} />
        <body>
          {!bare && (
            <a class="skip" href="#main">
              {frame.words.skip}
            </a>
          )}
          {!bare && <Header frame={frame} />}
          <div class="page" data-wide={wide ? '' : undefined}>
            <Breadcrumbs label={frame.words.breadcrumbs} crumbs={breadcrumbs} />
            <main id="main" class="main" tabindex={-1} data-aside={aside ? '' : undefined}>
              <div class="main__top flow">
                {frame.flash && (
                  <Notice kind={frame.flash.kind} role="status">
                    {frame.flash.text}
                  </Notice>
                )}
                {problems && <ErrorSummary title={frame.words.problems} problems={problems} />}
                {page.heading ?? <Heading {...page} />}
              </div>
              <div class="main__text flow">{children}</div>
              {aside && <div class="main__aside flow">{aside}</div>}
            </main>
          </div>
          {!bare && <Footer frame={frame} />}
        </body>
      </html>
    </>
  )
}

type HeadProps = Pick<PageProps, 'frame' | 'title' | 'alternates' | 'manifest' | 'noindex'> & { broken: boolean }

function Head({ frame, title, alternates = [], manifest, noindex, broken }: HeadProps) {
  const { community, site, assets, words, statementHref } = frame
  const name = [broken ? `${words.error}: ${title}` : title, community?.name, site.name].filter(Boolean)
  return (
    <head>
      <meta charset="utf-8" />
      <title>{[...new Set(name)].join(' · ')}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="deklaracja-dostępności" content={statementHref} />
      {noindex && <meta name="robots" content="noindex" />}
      {assets.fonts.map((href) => (
        <link rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
      ))}
      {assets.styles.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      {alternates.map((link) => (
        <link rel="alternate" {...link} />
      ))}
      {manifest && <link rel="manifest" href={manifest} />}
      {assets.scripts.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
  )
}

function Heading({ kicker, title, lead, lang }: Pick<PageProps, 'kicker' | 'title' | 'lead' | 'lang'>) {
  return (
    <div class="heading">
      {kicker && <p class="heading__kicker">{kicker}</p>}
      <h1 lang={lang}>{title}</h1>
      {lead && (
        <p class="heading__lead lead" lang={lang}>
          {lead}
        </p>
      )}
    </div>
  )
}

function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  if (crumbs.length === 0) return null
  const parent = crumbs.findLast((crumb) => crumb.href)
  return (
    <nav class="breadcrumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li data-parent={crumb === parent ? '' : undefined}>
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
