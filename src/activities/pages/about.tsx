import { Facts } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'

/** When, where, for whom it is easy to come, in which languages. */
export function AboutDate({ view, activity }: { view: View; activity: ActivityBrief }) {
  const { t, dates } = view
  const access = [...activity.access.features.map((name) => t(`activities.access.${name}`)), activity.access.note]
  const where = [activity.place, activity.address].filter(Boolean).join(', ')
  const when = `${dates.weekday(activity.begins)}, ${dates.clock(activity.begins)}–${dates.clock(activity.ends)}`
  const languages = activity.languages.split(' ').map((code) => t(`activities.language.${code}`))
  const shown = access.filter(Boolean).join(', ')
  return (
    <Facts
      facts={[
        { term: t('activities.when'), detail: when },
        where ? { term: t('activities.where'), detail: where } : null,
        activity.onlineUrl
          ? { term: t('activities.online'), detail: <a href={activity.onlineUrl}>{t('activities.join')}</a> }
          : null,
        shown ? { term: t('activities.access'), detail: shown } : null,
        { term: t('activities.languages'), detail: languages.join(', ') },
      ]}
    />
  )
}
