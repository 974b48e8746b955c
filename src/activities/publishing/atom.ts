import { dates as datesIn } from '#kit/dates.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { Activity } from '../tables.ts'

type Row = { activity: Activity; next: { begins: Date; place: string } | null }

/** Newly published activities as an Atom feed (RFC 4287); ids are `tag:` addresses (RFC 4151). */
export function atomOf(rows: Row[], community: CommunityBrief, publicUrl: string, { t, now }: View): string {
  const at = (href: string) => xml(new URL(href, publicUrl).href)
  const { slug, name, id } = community
  const host = new URL(publicUrl).hostname
  const updated = rows[0]?.activity.published ?? now
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl">
  <id>tag:${host},2026:activities/${id}</id>
  <title>${xml(t('activities.feed-name', { community: name }))}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>${xml(name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${at(paths.atom.href({ community: slug }))}"/>
  <link rel="alternate" type="text/html" href="${at(paths.activities.href({ community: slug }))}"/>
${rows.map((row) => entryOf(row, slug, host, at)).join('\n')}
</feed>
`
}

function entryOf({ activity, next }: Row, community: string, host: string, at: (href: string) => string): string {
  const { id, slug, title, summary, published } = activity
  const { weekday, clock } = datesIn('pl')
  const when = next ? [`${weekday(next.begins)}, ${clock(next.begins)}`, next.place].filter(Boolean).join(', ') : ''
  return `  <entry>
    <id>tag:${host},2026:activities/${id}</id>
    <title>${xml(title)}</title>
    <published>${published!.toISOString()}</published>
    <updated>${published!.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${at(paths.activity.href({ community, activity: slug }))}"/>
    <summary>${xml([when, summary].filter(Boolean).join('. '))}</summary>
  </entry>`
}

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
