import { Page } from '#kit/page.tsx'
import type { View } from '#kit/view.ts'

export type MapPart = { title: string; href?: string; links: { label: string; href: string }[] }

/** Everything there is, as one list of links: for whoever prefers a table of contents to doors. */
export function MapPage({ view, parts }: { view: View; parts: MapPart[] }) {
  const { t } = view
  return (
    <Page view={view} title={t('home.map.title')} lead={t('home.map.lead')} wide>
      {parts.map(({ title, href, links }) => (
        <section class="flow">
          <h2>{href ? <a href={href}>{title}</a> : title}</h2>
          <ul class="links">
            {links.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
