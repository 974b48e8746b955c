import { raw } from 'hono/html'

/**
 * Facts for machines about what the page shows (JSON-LD, schema.org). A block of data, never run as a script, so the
 * content policy lets it stand; `<` is written so that no text in it can end the block.
 */
export function LinkedData({ data }: { data: Record<string, unknown> }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
  return <script type="application/ld+json">{raw(text)}</script>
}
