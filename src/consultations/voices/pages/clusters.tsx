import { Page } from '#kit/page.tsx'
import { Button, Empty, Field, Hidden, type Problems, Select, Tabs } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import type { Said } from '../reading.ts'

export type ClusterBrief = { id: string; title: string }
export type Loose = Pick<Said, 'number' | 'text' | 'kind' | 'support' | 'speaksFor' | 'cluster'>

export type ClustersProps = {
  about: Around
  topics: { id: string; slug: string; title: string }[]
  topic: { id: string; slug: string; title: string }
  clusters: ClusterBrief[]
  conclusions: Loose[]
  problems: Problems
}

/** Voices of one topic sorted into groups: with buttons everywhere, by dragging where there is a mouse. */
export function ClustersPage({ view, ...props }: ClustersProps & { view: View }) {
  const { about, topics, topic, clusters, conclusions, problems } = props
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug }
  const title = t('consultations.clusters.title')
  const loose = conclusions.filter(({ cluster }) => !cluster?.id)
  return (
    <Page
      view={view}
      title={title}
      kicker={about.title}
      lead={t('consultations.clusters.lead')}
      breadcrumbs={consultationCrumbs(view, about, { label: title })}
      problems={problems}
      wide
    >
      <TopicChoice view={view} topics={topics} topic={topic} action={paths.clusters.href(at)} />
      <form class="side-by-side" method="post" action={paths.clusters.href(at)}>
        <Hidden name="topicId" value={topic.id} />
        <Field name="title" label={t('consultations.clusters.new-title')} error={problems.title} width="medium" />
        <Button look="quiet">{t('consultations.clusters.make')}</Button>
      </form>
      <cluster-board class="board">
        <Group view={view} {...props} id="none" title={t('consultations.clusters.loose')} members={loose} />
        {clusters.map((cluster) => (
          <Group
            view={view}
            {...props}
            {...cluster}
            members={conclusions.filter((one) => one.cluster?.id === cluster.id)}
          />
        ))}
      </cluster-board>
    </Page>
  )
}

/** A few topics are tabs; a list of eleven would fill a phone before the board begins. */
function TopicChoice({
  view: { t },
  topics,
  topic,
  action,
}: Pick<ClustersProps, 'topics' | 'topic'> & { view: View; action: string }) {
  const label = t('consultations.clusters.topics')
  if (topics.length > 4)
    return (
      <form method="get" action={action} class="topic-choice">
        <Select
          name="temat"
          label={t('consultations.voice.topic')}
          value={topic.slug}
          options={topics.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <Button look="quiet">{t('consultations.conclusions.show')}</Button>
      </form>
    )
  const tabs = topics.map(({ slug, title }) => ({
    label: title,
    href: `${action}?temat=${slug}`,
    current: slug === topic.slug,
  }))
  return <Tabs label={label} tabs={tabs} />
}

type GroupProps = ClustersProps & { view: View; id: string; title: string; members: Loose[] }

function Group({ view, id, title, members, ...props }: GroupProps) {
  const { t } = view
  const at = { community: view.community!.slug, consultation: props.about.slug }
  const support = members.reduce((sum, one) => sum + one.support, 0)
  return (
    <section class="board__group flow" data-cluster={id}>
      <h2>{title}</h2>
      <p class="notes__about">{t('consultations.clusters.sum', { count: members.length, support })}</p>
      {members.length === 0 && id === 'none' && <p>{t('consultations.clusters.loose-none')}</p>}
      <ul class="notes">
        {members.map((one) => (
          <li class="notes__note" data-kind={one.kind} data-move={paths.move.href({ ...at, number: one.number })}>
            <p class="notes__about">{`${one.number} · ${t(`consultations.kind.${one.kind}`)}`}</p>
            <p>{one.text}</p>
            <Acts view={view} one={one} at={at} {...props} />
          </li>
        ))}
      </ul>
      {id !== 'none' && (
        <details>
          <summary>{t('consultations.clusters.rename')}</summary>
          <form class="flow" method="post" action={paths.cluster.href({ ...at, id })}>
            <Field id={`title-${id}`} name="title" label={t('consultations.clusters.new-title')} value={title} />
            <Button look="quiet">{t('consultations.clusters.rename')}</Button>
          </form>
        </details>
      )}
    </section>
  )
}

type ActsProps = ClustersProps & { view: View; one: Loose; at: { community: string; consultation: string } }

function Acts({ view: { t }, one, at, clusters }: ActsProps) {
  const own = { ...at, number: one.number }
  return (
    <details>
      <summary>{t('consultations.clusters.act')}</summary>
      <form class="flow" method="post" action={paths.move.href(own)}>
        <Select
          id={`cluster-${one.number}`}
          name="cluster"
          label={t('consultations.clusters.move')}
          value={one.cluster?.id ?? 'none'}
          options={[
            { value: 'none', label: t('consultations.clusters.none') },
            ...clusters.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Button look="quiet">{t('consultations.clusters.move-now')}</Button>
      </form>
      <form class="flow" method="post" action={paths.merging.href(own)}>
        <Field
          id={`into-${one.number}`}
          name="into"
          type="number"
          inputmode="numeric"
          min={1}
          width="short"
          label={t('consultations.clusters.merge')}
        />
        <Button look="quiet">{t('consultations.clusters.merge-now')}</Button>
      </form>
    </details>
  )
}

export function NoTopicsPage({ view, about }: { view: View; about: Around }) {
  const title = view.t('consultations.clusters.title')
  return (
    <Page view={view} title={title} breadcrumbs={consultationCrumbs(view, about, { label: title })}>
      <Empty title={view.t('consultations.conclusions.none')}>{view.t('consultations.meetings.none-text')}</Empty>
    </Page>
  )
}
