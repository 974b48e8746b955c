import type { IOptions } from 'sanitize-html'

type Renderer = (text: string) => string

// As much of a text as is read. The parser takes time that grows faster than the text, and nobody types more.
const most = 100_000

const allowed: IOptions = {
  allowedTags: 'p br hr strong em s code pre blockquote ul ol li h2 h3 h4 h5 h6 a img table thead tbody tr th td'.split(
    ' ',
  ),
  allowedAttributes: { a: ['href', 'title', 'rel'], img: ['src', 'alt'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  // A picture from elsewhere would tell that place who reads the page.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !/^\/[^/\\]/.test(attribs.src ?? ''),
  transformTags: {
    // The title of the page is its only h1.
    h1: 'h2',
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, ...relOf(attribs.href) } }),
  },
}

let renderer: Promise<Renderer> | undefined

/**
 * Markdown as HTML that is safe to put into a page: no HTML of the writer's, pictures only from this server, links
 * elsewhere with `rel`. The first 100 000 characters count. The parser is loaded when first asked for.
 */
export async function markdown(text: string): Promise<string> {
  renderer ??= load()
  return (await renderer)(text.slice(0, most))
}

async function load(): Promise<Renderer> {
  const [{ default: Parser }, { default: sanitizeHtml }] = await Promise.all([
    import('markdown-it'),
    import('sanitize-html'),
  ])
  const parser = new Parser({ html: false, linkify: true, breaks: true, maxNesting: 20 })
  // "bip.gov.pl" in a sentence is a link only when it says so: a dot without a space after it is not.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true })
  return (text) => sanitizeHtml(parser.render(text), allowed)
}

function relOf(href: string | undefined): { rel?: string } {
  return href && /^https?:/i.test(href) ? { rel: 'nofollow ugc noopener' } : {}
}
