import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { DateLine } from '../coming.ts'

/** The next dates as they stand in a page of somebody else's; every link opens ours in the whole window. */
export function EmbedPage({ view, dates }: { view: View; dates: DateLine[] }) {
  const { t, community } = view
  return (
    <Page view={view} title={t('activities.feed-name', { community: community!.name })} bare noindex>
      {dates.length === 0 ? (
        <p>{t('activities.none')}</p>
      ) : (
        <ul class="embed">
          {dates.map(({ id, slug, title, begins, place, cancelled }) => (
            <li>
              <a
                target="_top"
                href={withQuery(paths.activity.href({ community: community!.slug, activity: slug }), { termin: id })}
              >
                {title}
              </a>
              <span>
                {[view.dates.weekday(begins), view.dates.clock(begins), place, cancelled && t('activities.cancelled')]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a target="_top" href={paths.activities.href({ community: community!.slug })}>
          {t('activities.embed.all')}
        </a>
      </p>
    </Page>
  )
}
