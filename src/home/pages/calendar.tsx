import type { CalendarEntry } from '#kit/domain.ts'
import { leafOf } from '#kit/leaf.ts'
import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Card, CardList, Empty, Pager, Status } from '#kit/ui/index.ts'
import type { CommunityBrief, View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Props = {
  view: View
  community: CommunityBrief
  month: string
  previous: string
  next: string
  happenings: CalendarEntry[]
}

/** A month as a list: it prints, it reads aloud, and it fits a phone. */
export function CalendarPage({ view, community, month, previous, next, happenings }: Props) {
  const { t } = view
  const at = (other: string) => withQuery(paths.calendar.href({ community: community.slug }), { miesiac: other })
  const title = `${t('home.calendar.title')}: ${nameOf(view, month)}`
  return (
    <Page view={view} title={title}>
      {happenings.length === 0 && <Empty title={t('home.calendar.empty')}>{t('home.community.quiet-text')}</Empty>}
      {happenings.length > 0 && (
        <CardList column label={title}>
          {happenings.map((entry) => (
            <Happening view={view} entry={entry} />
          ))}
        </CardList>
      )}
      <Pager
        label={t('home.calendar.title')}
        summary={nameOf(view, month)}
        previous={{ label: t('home.calendar.previous'), href: at(previous) }}
        next={{ label: t('home.calendar.next'), href: at(next) }}
      />
    </Page>
  )
}

/** One date: what, when, where, and whether it is called off. */
export function Happening({ view, entry, level = 2 }: { view: View; entry: CalendarEntry; level?: 2 | 3 }) {
  const { t, dates } = view
  const text = [entry.allDay ? null : dates.clock(entry.begins), entry.place].filter(Boolean).join(' · ')
  const foot = entry.cancelled ? <Status kind="bad" label={t('home.calendar.cancelled')} /> : undefined
  return (
    <Card level={level} title={entry.title} href={entry.href} leaf={leafOf(view, entry.begins)} foot={foot}>
      {text}
    </Card>
  )
}

function nameOf({ lang }: View, month: string) {
  const locale = { pl: 'pl-PL', uk: 'uk-UA', en: 'en-GB' }[lang]
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'Europe/Warsaw' }).format(
    new Date(`${month}-15T12:00:00Z`),
  )
}
