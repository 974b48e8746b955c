import { Facts } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'

/** When, where, for whom it is easy to come, in which languages. */
export function AboutDate({ view, activity, leader }: { view: View; activity: ActivityBrief; leader?: string | null }) {
  const { t, dates } = view
  const access = [...activity.access.features.map((name) => t(`activities.access.${name}`)), activity.access.note]
  const where = [activity.place, activity.address].filter(Boolean).join(', ')
  const when = (
    <>
      <time class="dt-start" datetime={activity.begins.toISOString()}>
        {dates.weekday(activity.begins)}, {dates.clock(activity.begins)}
      </time>
      –
      <time class="dt-end" datetime={activity.ends.toISOString()}>
        {dates.clock(activity.ends)}
      </time>
    </>
  )
  const languages = activity.languages.split(' ').map((code) => t(`activities.language.${code}`))
  const whom = activity.audience.map((one) => t(`activities.audience.${one}`))
  const shown = access.filter(Boolean).join(', ')
  return (
    <div class="h-event">
      <data class="p-name" value={activity.title} />
      <Facts
        facts={[
          { term: t('activities.when'), detail: when },
          where ? { term: t('activities.where'), detail: <span class="p-location">{where}</span> } : null,
          activity.onlineUrl
            ? { term: t('activities.online'), detail: <a href={activity.onlineUrl}>{t('activities.join')}</a> }
            : null,
          activity.audience.length > 0 ? { term: t('activities.audience'), detail: whom.join(', ') } : null,
          leader ? { term: t('activities.taking.leader'), detail: leader } : null,
          shown ? { term: t('activities.access'), detail: shown } : null,
          { term: t('activities.languages'), detail: languages.join(', ') },
        ]}
      />
    </div>
  )
}
