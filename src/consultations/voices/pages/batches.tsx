import { Page } from '#kit/page.tsx'
import {
  Button,
  DataTable,
  Empty,
  Field,
  Help,
  Hidden,
  Notice,
  type Problems,
  Progress,
  Select,
  Status,
  TextArea,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import { KindChoices } from './kind-choices.tsx'

export type BatchBrief = { number: number; note: string; pages: number | null; closed: boolean; typed: number }

type Values = { [name: string]: unknown }
type BatchesProps = { view: View; about: Around; batches: BatchBrief[]; values: Values; problems: Problems }

/** The piles of cards, and a new one. */
export function BatchesPage({ view, about, batches, values, problems }: BatchesProps) {
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug }
  const title = t('consultations.batches.title')
  return (
    <Page
      view={view}
      title={title}
      kicker={about.title}
      lead={t('consultations.batches.lead')}
      breadcrumbs={consultationCrumbs(view, about, { label: title })}
      problems={problems}
    >
      {batches.length === 0 ? (
        <Empty title={t('consultations.batches.none')}>{t('consultations.batches.none-text')}</Empty>
      ) : (
        <DataTable
          caption={title}
          quietCaption
          columns={[
            { label: title },
            { label: t('consultations.batches.note') },
            { label: t('consultations.batch.progress') },
          ]}
          rows={batches.map((batch) => [
            <a href={paths.batch.href({ ...at, number: batch.number })}>
              {t('consultations.batch', { number: batch.number })}
            </a>,
            batch.note || '–',
            <span>
              {typedWords(view, batch)} <BatchStatus view={view} closed={batch.closed} />
            </span>,
          ])}
        />
      )}
      <form class="flow" method="post" action={paths.batches.href(at)}>
        <h2>{t('consultations.batches.open')}</h2>
        <Field
          name="note"
          label={t('consultations.batches.note')}
          hint={t('consultations.batches.note-hint')}
          value={values.note as string}
          error={problems.note}
          optional={t('kit.form.optional')}
        />
        <Field
          name="pages"
          type="number"
          inputmode="numeric"
          min={1}
          width="short"
          label={t('consultations.batches.pages')}
          value={values.pages as string}
          error={problems.pages}
          optional={t('kit.form.optional')}
        />
        <Field
          name="checkEvery"
          type="number"
          inputmode="numeric"
          min={0}
          width="short"
          label={t('consultations.batches.check')}
          hint={t('consultations.batches.check-hint')}
          value={(values.checkEvery as string) ?? 10}
          error={problems.checkEvery}
        />
        <Button>{t('consultations.batches.open')}</Button>
      </form>
    </Page>
  )
}

function typedWords({ t }: View, { typed, pages }: BatchBrief): string {
  return pages ? t('consultations.batch.typed-of', { typed, pages }) : t('consultations.batch.typed', { typed })
}

function BatchStatus({ view: { t }, closed }: { view: View; closed: boolean }) {
  return closed ? (
    <Status kind="good" label={t('consultations.batch.closed')} />
  ) : (
    <Status kind="info" label={t('consultations.batch.open')} />
  )
}

export type BatchProps = {
  about: Around
  batch: BatchBrief
  topics: { id: string; title: string }[]
  last: { number: number; text: string; kind: string; href: string }[]
  values: Values
  problems: Problems
  refused: string | null
  sending: string
}

/** One pile: a card after another from the keyboard alone. Topic and kind stay as on the card before. */
export function BatchPage({ view, ...props }: BatchProps & { view: View }) {
  const { about, batch, problems, refused, last } = props
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug, number: batch.number }
  const title = t('consultations.batch', { number: batch.number })
  const list = { label: t('consultations.batches.title'), href: paths.batches.href(at) }
  return (
    <Page
      view={view}
      title={title}
      kicker={batch.note || about.title}
      breadcrumbs={consultationCrumbs(view, about, list, { label: title })}
      problems={problems}
    >
      {batch.pages ? (
        <Progress
          label={t('consultations.batch.progress')}
          value={batch.typed}
          max={batch.pages}
          words={typedWords(view, batch)}
        />
      ) : (
        <p>{typedWords(view, batch)}</p>
      )}
      {refused && <Notice kind="warning">{refused}</Notice>}
      {batch.closed ? (
        <p>
          <BatchStatus view={view} closed />
        </p>
      ) : (
        <CardForm view={view} {...props} action={paths.batch.href(at)} />
      )}
      <section class="flow">
        <h2>{t('consultations.batch.last')}</h2>
        {last.length === 0 ? (
          <p>{t('consultations.batch.nothing')}</p>
        ) : (
          <ol class="notes" reversed>
            {last.map((card) => (
              <li class="notes__note" data-kind={card.kind}>
                <p class="notes__about">{`${card.number} · ${t(`consultations.kind.${card.kind}`)}`}</p>
                <p>{card.text}</p>
                <a href={card.href}>{t('consultations.record.edit', { number: card.number })}</a>
              </li>
            ))}
          </ol>
        )}
      </section>
      <p>
        <a href={paths.check.href(at)}>{t('consultations.check.open')}</a>
      </p>
      <form method="post" action={(batch.closed ? paths.batchReopening : paths.batchEnd).href(at)}>
        <Button look="quiet">{t(batch.closed ? 'consultations.batch.reopen' : 'consultations.batch.close')}</Button>
      </form>
    </Page>
  )
}

function CardForm({ view, action, topics, values, problems, sending }: BatchProps & { view: View; action: string }) {
  const { t } = view
  const optional = t('kit.form.optional')
  return (
    <quick-entry>
      <form class="say flow" method="post" action={action} enctype="multipart/form-data">
        <Hidden name="clientId" value={sending} />
        <Select
          name="topicId"
          label={t('consultations.voice.topic')}
          options={topics.map(({ id, title }) => ({ value: id, label: title }))}
          value={values.topicId as string}
          error={problems.topicId}
        />
        <KindChoices view={view} value={values.kind} error={problems.kind} />
        <TextArea
          name="text"
          label={t('consultations.voice.text')}
          hint={t('consultations.batch.hint')}
          value={values.text as string}
          error={problems.text}
          rows={3}
        />
        <Button>{t('consultations.batch.save')}</Button>
        <Help label={t('consultations.batch.who')}>
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
          <Field
            name="givenName"
            label={t('accounts.author.givenName')}
            value={values.givenName as string}
            error={problems.givenName}
            optional={optional}
            width="medium"
            autocomplete="off"
          />
          <Field
            name="phone"
            type="tel"
            label={t('accounts.author.phone')}
            value={values.phone as string}
            error={problems.phone}
            optional={optional}
            width="medium"
            autocomplete="off"
          />
          <Field
            name="photo"
            type="file"
            accept="image/*"
            label={t('consultations.batch.photo')}
            error={problems.photo}
            optional={optional}
          />
        </Help>
      </form>
    </quick-entry>
  )
}
