import { Button, ButtonRow, Field, LinkButton, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Around } from '../here.ts'
import { paths } from '../paths.ts'
import { PlanFrame } from './frame.tsx'

export type TopicTyped = { title?: string; summary?: string }

type Row = { slug: string; title: string; summary: string; voices: number }

type Props = { view: View; consultation: Around; topics: Row[]; values: TopicTyped; problems: Problems | null }

export function TopicsPage({ view, consultation, topics, values, problems }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="topics"
      title={t('consultations.topics')}
      lead={t('consultations.topics.lead')}
      problems={problems}
    >
      <ol class="desk-list">
        {topics.map((topic, place) => (
          <li>
            <h2>{topic.title}</h2>
            {topic.summary && <p>{topic.summary}</p>}
            {acts(view, { ...at, topic: topic.slug }, topic, place > 0, place < topics.length - 1)}
          </li>
        ))}
      </ol>
      <section class="flow" aria-labelledby="add">
        <h2 id="add">{t('consultations.topics.add')}</h2>
        <form method="post" action={paths.topics.href(at)}>
          <TopicFields view={view} values={values} problems={problems} />
          <Button>{t('consultations.topics.add')}</Button>
        </form>
      </section>
    </PlanFrame>
  )
}

type Here = { community: string; consultation: string; topic: string }

function acts({ t }: View, here: Here, { title, voices }: Row, up: boolean, down: boolean) {
  const named = (label: string) => (
    <>
      {label}
      <span class="unseen">: {title}</span>
    </>
  )
  const move = (way: 'up' | 'down') => (
    <form method="post" action={paths.topicMove.href(here)}>
      <input type="hidden" name="way" value={way} />
      <Button look="plain">{named(t(`consultations.move.${way}`))}</Button>
    </form>
  )
  return (
    <ButtonRow>
      <LinkButton href={paths.topic.href(here)} look="plain">
        {named(t('consultations.change'))}
      </LinkButton>
      {up && move('up')}
      {down && move('down')}
      {voices === 0 && (
        <form method="post" action={paths.topicRemoval.href(here)}>
          <Button look="plain">{named(t('consultations.remove'))}</Button>
        </form>
      )}
    </ButtonRow>
  )
}

function TopicFields({ view, values, problems }: Pick<Props, 'view' | 'values' | 'problems'>) {
  const { t } = view
  return (
    <>
      <Field
        name="title"
        label={t('consultations.topics.name')}
        value={values.title}
        error={problems?.title}
        required
      />
      <TextArea
        name="summary"
        label={t('consultations.topics.summary')}
        hint={t('consultations.topics.summary.hint')}
        optional={t('kit.form.optional')}
        value={values.summary}
        error={problems?.summary}
        rows={3}
      />
    </>
  )
}

type TopicProps = Omit<Props, 'topics'> & { slug: string }

export function TopicPage({ view, consultation, slug, values, problems }: TopicProps) {
  const { t, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="topics"
      title={t('consultations.topics.edit')}
      problems={problems}
    >
      <form method="post" action={paths.topic.href({ ...at, topic: slug })}>
        <TopicFields view={view} values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('consultations.save')}</Button>
          <LinkButton href={paths.topics.href(at)} look="quiet">
            {t('consultations.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </PlanFrame>
  )
}
