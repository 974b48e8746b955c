import { leafOf } from '#kit/leaf.ts'
import type { Poster } from '#kit/papers/index.ts'
import type { View } from '#kit/view.ts'
import type { ActivityBrief } from '../brief.ts'
import { paths } from '../paths.ts'

/** An activity as it hangs on a fence; what repeats is told by its rules, what happens once by its day. */
export function posterOf(view: View, activity: ActivityBrief, rules: string[], publicUrl: string): Poster {
  const { t, lang, community } = view
  const href = paths.activity.href({ community: community!.slug, activity: activity.slug })
  const joins = activity.registration === 'none' ? 'activities.poster.open' : 'activities.poster.sign-up'
  return {
    title: activity.title,
    language: lang,
    community: community!.name,
    kicker: t(`activities.kind.${activity.kind}`),
    ...whenOf(view, activity, rules),
    where: [activity.place, activity.address].filter(Boolean).join(', ') || t('activities.online'),
    text: activity.summary,
    facts: factsOf(view, activity),
    link: { address: new URL(href, publicUrl).href, title: t('activities.poster.scan'), words: t(joins) },
  }
}

function whenOf(view: View, { begins, ends }: ActivityBrief, rules: string[]): Pick<Poster, 'leaf' | 'when'> {
  const { t, dates } = view
  const { weekday, day } = leafOf(view, begins)
  const leaf = { weekday, day, month: monthOf(view, begins) }
  const once = `${dates.weekday(begins)}, ${dates.clock(begins)}–${dates.clock(ends)}`
  if (rules.length === 0) return { leaf, when: [once] }
  return { leaf, when: [...rules.slice(0, 2), t('activities.poster.from', { day: dates.day(begins) })] }
}

function factsOf({ t }: View, { access, languages }: ActivityBrief): Poster['facts'] {
  const features = [...access.features.map((name) => t(`activities.access.${name}`)), access.note].filter(Boolean)
  const spoken = languages.split(' ').map((code) => t(`activities.language.${code}`))
  return [
    [t('activities.languages'), spoken.join(', ')],
    [t('activities.access'), features.join(', ')],
  ]
}

/** The month as it stands under a day: "października". */
function monthOf({ lang }: View, moment: Date): string {
  const parts = new Intl.DateTimeFormat(lang, {
    timeZone: 'Europe/Warsaw',
    day: 'numeric',
    month: 'long',
  }).formatToParts(moment)
  return parts.find(({ type }) => type === 'month')!.value
}
