import { Page } from '#kit/page.tsx'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Revision = { revision: number; title: string; lead: string; text: string; saved: Date }

/** Every text a post ever had, the newest first. */
export function RevisionsPage({
  view,
  slug,
  newest,
  earlier,
}: {
  view: View
  slug: string
  newest: Revision
  earlier: Revision[]
}) {
  const { t, dates, community } = view
  const here = { community: community!.slug, post: slug }
  const crumbs = [
    { label: t('news.title'), href: paths.news.href(here) },
    { label: newest.title, href: paths.post.href(here) },
  ]
  return (
    <Page view={view} title={t('news.revisions')} breadcrumbs={crumbs} noindex>
      {[newest, ...earlier].map(({ revision, title, lead, text, saved }, place) => (
        <details open={place === 0}>
          <summary>{t('news.revision', { number: revision, when: dates.moment(saved) })}</summary>
          <h2>{title}</h2>
          <p>{lead}</p>
          <p class="post__draft">{text}</p>
        </details>
      ))}
    </Page>
  )
}
