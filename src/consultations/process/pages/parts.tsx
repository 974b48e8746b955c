import { documentPaths } from '#documents/index.ts'
import { DataTable } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { hrefs } from '../hrefs.ts'
import type { Totals } from '../overview.ts'

export type TopicBrief = {
  slug: string
  title: string
  summary: string
  voices: number
  channels: Record<string, number>
}

type Part = { view: View; slug: string }

/** Topics with how many voices each has, and through which channels they came. */
export function Topics({ view, slug, topics }: Part & { topics: TopicBrief[] }) {
  const { t, dates, community } = view
  if (topics.length === 0) return null
  const at = { community: community!.slug, consultation: slug }
  const columns = [
    { label: t('consultations.topic') },
    { label: t('consultations.topic.voices'), numeric: true },
    { label: t('consultations.topic.channels') },
  ]
  const rows = topics.map((topic) => [
    <>
      <a href={hrefs.topic(at, topic.slug)}>{topic.title}</a>
      {topic.summary && <span class="topic-about">{topic.summary}</span>}
    </>,
    dates.number(topic.voices),
    Object.entries(topic.channels)
      .sort((a, b) => b[1] - a[1])
      .map(([channel, count]) => `${t(`consultations.source.${channel}`)}: ${dates.number(count)}`)
      .join(' · ') || t('consultations.topic.silent'),
  ])
  return (
    <section class="flow" aria-labelledby="topics">
      <h2 id="topics">{t('consultations.topics')}</h2>
      <DataTable caption={t('consultations.topics')} quietCaption columns={columns} rows={rows} />
    </section>
  )
}

/** How far the voices have come: each number leads to the list behind it. */
export function Numbers({ view, slug, totals }: Part & { totals: Totals }) {
  const { t, dates, community } = view
  const at = { community: community!.slug, consultation: slug }
  const all = [
    ['voices', totals.voices, hrefs.voices(at)],
    ['proposals', totals.proposals, hrefs.proposals(at)],
    ['remarks', totals.remarks, hrefs.remarks(at)],
    ['answered', totals.answered, hrefs.remarks(at)],
    ['commitments', totals.commitments, hrefs.deeds(at)],
  ] as const
  const shown = all.filter(([, count]) => count > 0)
  if (shown.length === 0) return null
  return (
    <section class="flow" aria-labelledby="numbers">
      <h2 id="numbers">{t('consultations.numbers.title')}</h2>
      <ul class="path-numbers">
        {shown.map(([name, count, href]) => (
          <li>
            <a href={href}>
              <strong>{dates.number(count)}</strong> <span>{t(`consultations.numbers.${name}`, { count })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The text the consultation is about, with its public versions. */
export function Texts({ view, totals }: Part & { totals: Totals }) {
  const { t, dates, community } = view
  if (!totals.documentSlug || totals.versions.length === 0) return null
  const at = { community: community!.slug, document: totals.documentSlug }
  return (
    <section class="flow" aria-labelledby="texts">
      <h2 id="texts">{t('consultations.texts.title')}</h2>
      <p>
        <a href={documentPaths.document.href(at)}>{totals.documentTitle}</a>
      </p>
      <ul>
        {totals.versions.map(({ number, name, made, consulted }) => (
          <li>
            <a href={documentPaths.version.href({ ...at, number })}>{name}</a>, {dates.day(made)}
            {consulted && <strong> · {t('consultations.texts.consulted')}</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}
