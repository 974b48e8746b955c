import { Page } from '#kit/page.tsx'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Brief = { slug: string; title: string; summary: string }

export function ConsultationsPage({ view, consultations }: { view: View; consultations: Brief[] }) {
  const community = view.community!.slug
  return (
    <Page view={view} title={view.t('consultations.list.title')}>
      <ul>
        {consultations.map(({ slug, title }) => (
          <li>
            <a href={paths.consultation.href({ community, consultation: slug })}>{title}</a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

type Props = Brief & { view: View; topics: { slug: string; title: string }[] }

export function ConsultationPage({ view, title, summary, topics }: Props) {
  return (
    <Page view={view} title={title} lead={summary}>
      <h2>{view.t('consultations.topics')}</h2>
      <ol>
        {topics.map((topic) => (
          <li>{topic.title}</li>
        ))}
      </ol>
    </Page>
  )
}
