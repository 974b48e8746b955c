import { markdown } from '#kit/text/markdown.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { paths } from './paths.ts'
import type { Post } from './tables.ts'

/** The last news as an Atom feed (RFC 4287); ids are `tag:` addresses (RFC 4151) that outlive a change of the host. */
export async function atomFeed(
  rows: Post[],
  community: CommunityBrief,
  publicUrl: string,
  { t, now }: View,
): Promise<string> {
  const at = (href: string) => new URL(href, publicUrl).href
  const { slug, name, id } = community
  const host = new URL(publicUrl).hostname
  const updated = rows.map(({ changed }) => changed).sort((one, other) => other.getTime() - one.getTime())[0] ?? now
  const entries = await Promise.all(rows.map((post) => entryOf(post, slug, host, at)))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>tag:${host},2026:news/${id}</id>
  <title>${xml(`${t('news.title')}: ${name}`)}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>${xml(name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(at(paths.feed.href({ community: slug })))}"/>
  <link rel="alternate" type="text/html" href="${xml(at(paths.news.href({ community: slug })))}"/>
${entries.join('\n')}
</feed>
`
}

async function entryOf(post: Post, community: string, host: string, at: (href: string) => string): Promise<string> {
  const { id, slug, language, title, lead, text, published, changed } = post
  return `  <entry xml:lang="${language}">
    <id>tag:${host},2026:news/${id}</id>
    <title>${xml(title)}</title>
    <published>${published!.toISOString()}</published>
    <updated>${(changed > published! ? changed : published!).toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${xml(at(paths.post.href({ community, post: slug })))}"/>
    <summary>${xml(lead)}</summary>
    <content type="html">${xml(await markdown(text))}</content>
  </entry>`
}

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
