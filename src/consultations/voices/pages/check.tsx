import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Empty, Field, Hidden, Notice, type Problems, Progress, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import { KindChoices } from './kind-choices.tsx'

type Read = { kind: string; text: string; support: number }

export type CheckProps = {
  about: Around
  batch: { number: number; note: string; every: number }
  count: number
  checked: number
  next: { number: number; place: number } | null
  /** Cards are left that only somebody else may type again. */
  own: boolean
  differing: (Read & { number: number; place: number; revision: number; second: Read })[]
  values: { [name: string]: unknown }
  problems: Problems
  refused: string | null
}

/** Cards of a pile typed a second time, unseen, and where the two readings differ. */
export function CheckPage({ view, ...props }: CheckProps & { view: View }) {
  const { about, batch, count, checked, differing, refused, problems } = props
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug, number: batch.number }
  const list = { label: t('consultations.batches.title'), href: paths.batches.href(at) }
  const pile = { label: t('consultations.batch', { number: batch.number }), href: paths.batch.href(at) }
  const title = t('consultations.check.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={pile.label}
      lead={t('consultations.check.lead', { every: batch.every })}
      breadcrumbs={consultationCrumbs(view, about, list, pile, { label: title })}
      problems={problems}
    >
      {refused && <Notice kind="warning">{refused}</Notice>}
      {count > 0 && (
        <Progress
          label={title}
          value={checked}
          max={count}
          words={t('consultations.check.progress', { checked, count })}
        />
      )}
      <Next view={view} {...props} action={paths.check.href(at)} />
      {differing.length > 0 && (
        <section class="flow">
          <h2>{t('consultations.check.differing')}</h2>
          {differing.map((card) => (
            <Difference view={view} card={card} action={paths.settlement.href({ ...at, card: card.number })} />
          ))}
        </section>
      )}
    </Page>
  )
}

type NextProps = CheckProps & { view: View; action: string }

function Next({ view: { t }, view, next, own, count, values, problems, action }: NextProps) {
  if (!next) {
    const why = count === 0 ? 'none' : own ? 'own' : 'all'
    return <Empty title={t(`consultations.check.${why}`)}>{t(`consultations.check.${why}-text`)}</Empty>
  }
  return (
    <form class="say flow" method="post" action={action}>
      <h2>{t('consultations.check.card', next)}</h2>
      <p>{t('consultations.check.how')}</p>
      <Hidden name="card" value={next.number} />
      <KindChoices view={view} value={values.kind} error={problems.kind} />
      <TextArea
        name="text"
        label={t('consultations.voice.text')}
        value={values.text as string}
        error={problems.text}
        rows={3}
      />
      <Field
        name="support"
        type="number"
        inputmode="numeric"
        min={0}
        width="short"
        label={t('consultations.voice.support')}
        value={(values.support as string) ?? 0}
        error={problems.support}
      />
      <Button>{t('consultations.check.save')}</Button>
    </form>
  )
}

function Difference({ view, card, action }: { view: View; card: CheckProps['differing'][number]; action: string }) {
  const { t } = view
  const reading = (read: Read) => [t(`consultations.kind.${read.kind}`), read.support > 0 && `+${read.support}`]
  return (
    <form class="flow" method="post" action={action}>
      <h3>{t('consultations.check.card', { place: card.place, number: card.number })}</h3>
      <Hidden name="revision" value={card.revision} />
      {[card, card.second].map((read, at) => (
        <blockquote class="notes__note" data-kind={read.kind}>
          <p class="notes__about">
            {[t(`consultations.check.reading-${at + 1}`), ...reading(read)].filter(Boolean).join(' · ')}
          </p>
          <p>{read.text}</p>
        </blockquote>
      ))}
      <ButtonRow>
        <Button look="quiet" name="choice" value="first">
          {t('consultations.check.first')}
        </Button>
        <Button look="quiet" name="choice" value="second">
          {t('consultations.check.second')}
        </Button>
      </ButtonRow>
    </form>
  )
}
