import { Page } from '#kit/page.tsx'
import { TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../../brief.ts'
import { paths } from '../../paths.ts'

export type SharingProps = { activity: ActivityBrief; rules: string[]; site: string }

/** Where one publishing has put an activity, and words ready to be taken elsewhere. */
export function SharingPage({ view, activity, rules, site }: SharingProps & { view: View }) {
  const { t, community, dates } = view
  const at = { community: community!.slug, activity: activity.slug }
  const address = new URL(paths.activity.href(at), site).href
  const when = rules[0] ?? `${dates.weekday(activity.begins)}, ${dates.clock(activity.begins)}`
  const where = [activity.place, activity.address].filter(Boolean).join(', ')
  const line = `${activity.title}: ${[when, where].filter(Boolean).join(', ')}. ${address}`
  const frame = `<iframe src="${new URL(paths.embed.href(at), site).href}" title="${community!.name}" width="100%" height="480" loading="lazy"></iframe>`
  const title = t('activities.sharing.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={activity.title}
      lead={t(activity.visible ? 'activities.sharing.lead' : 'activities.hidden')}
      breadcrumbs={[
        { label: community!.name, href: `/${community!.slug}` },
        { label: activity.title, href: paths.activity.href(at) },
        { label: title },
      ]}
    >
      <ul>
        {[
          [paths.poster.href(at), 'poster'],
          [paths.activity.href(at), 'page'],
          [paths.week.href(at), 'week'],
          [paths.event.href(at), 'calendar'],
          [paths.atom.href(at), 'feed'],
          [paths.embed.href(at), 'embed'],
        ].map(([href, name]) => (
          <li>
            <a href={href}>{t(`activities.sharing.${name}`)}</a>
          </li>
        ))}
      </ul>
      <TextArea
        name="line"
        label={t('activities.sharing.line')}
        hint={t('activities.sharing.copy')}
        value={line}
        rows={3}
      />
      <TextArea
        name="sms"
        label={t('activities.sharing.sms')}
        value={t('activities.sharing.sms-text', { title: activity.title, when, address })}
        rows={2}
      />
      <TextArea name="code" label={t('activities.sharing.code')} value={frame} rows={3} />
    </Page>
  )
}
