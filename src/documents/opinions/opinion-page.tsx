import { Page } from '#kit/page.tsx'
import type { Problems, StatusKind } from '#kit/ui/index.ts'
import { Button, Choices, Clock, Facts, Field, LinkButton, Notice, Status, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { outcomes } from '../opinion.ts'
import { paths } from '../paths.ts'
import { Paragraphs } from '../reading/text.tsx'

export type OpinionBrief = {
  id: string
  body: string
  bodyKind: string
  version: { number: number; name: string }
  deliveredOn: string
  due: string
  cameOn: string | null
  late: boolean
  standing: 'awaited' | 'positive' | 'with-remarks' | 'negative' | 'waived'
  /** Days left until the due day, negative after it. */
  left: number
}

export type AnswerValues = { outcome?: string; text?: string; on?: string; note?: string }

type Props = {
  view: View
  document: { slug: string; title: string }
  opinion: OpinionBrief & { text: string; note: string | null; waivedOn: string | null; file: string | null }
  /** Whether this reader may enter the answer. */
  mayAnswer: boolean
  values: AnswerValues
  problems: Problems | null
}

export function OpinionPage({ view, document, opinion, mayAnswer, values, problems }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, document: document.slug }
  const open = opinion.standing === 'awaited' || opinion.standing === 'waived'
  return (
    <Page
      view={view}
      title={t('documents.opinion.title', { body: opinion.body })}
      kicker={document.title}
      problems={problems}
      breadcrumbs={[
        { label: t('documents.menu'), href: paths.documents.href(address) },
        { label: document.title, href: paths.document.href(address) },
        { label: t('documents.opinion.one') },
      ]}
    >
      <OpinionState view={view} opinion={opinion} />
      {opinion.text && <Paragraphs text={opinion.text} />}
      {opinion.file && (
        <LinkButton href={opinion.file} look="quiet" sign="file">
          {t('documents.opinion.file.see')}
        </LinkButton>
      )}
      {opinion.note && (
        <Notice kind="info" title={t('documents.opinion.note')}>
          {opinion.note}
        </Notice>
      )}
      <OpinionFacts view={view} document={document.slug} opinion={opinion} />
      {open && mayAnswer && (
        <>
          <h2>{t(opinion.standing === 'waived' ? 'documents.opinion.enter-late' : 'documents.opinion.enter')}</h2>
          <AnswerForm view={view} slug={document.slug} opinion={opinion} values={values} problems={problems} />
        </>
      )}
    </Page>
  )
}

const looks: Record<OpinionBrief['standing'], StatusKind> = {
  awaited: 'info',
  positive: 'good',
  'with-remarks': 'warning',
  negative: 'bad',
  waived: 'quiet',
}

/** What a body said, or how long it still has. */
export function OpinionState({ view, opinion }: { view: View; opinion: OpinionBrief }) {
  const { t, dates } = view
  const { standing, left, due, late } = opinion
  if (standing !== 'awaited')
    return (
      <p class="compare-about">
        <Status kind={looks[standing]} label={t(`documents.opinion.outcome.${standing}`)} />
        {late && <Status kind="warning" label={t('documents.opinion.late')} />}
      </p>
    )
  return (
    <Clock
      state={left <= 3 ? 'soon' : 'running'}
      words={t('documents.opinion.left', { days: left })}
      until={t('documents.opinion.until', { day: dates.day(due) })}
      date={due}
      left={left / 14}
    />
  )
}

function OpinionFacts({ view, document, opinion }: { view: View; document: string; opinion: Props['opinion'] }) {
  const { t, dates } = view
  const { version, deliveredOn, due, cameOn, waivedOn } = opinion
  const href = paths.version.href({ community: view.community!.slug, document, number: version.number })
  return (
    <Facts
      facts={[
        { term: t('documents.opinion.version'), detail: <a href={href}>{version.name}</a> },
        { term: t('documents.opinion.delivered'), detail: dates.day(deliveredOn) },
        { term: t('documents.opinion.due'), detail: dates.day(due) },
        cameOn ? { term: t('documents.opinion.came'), detail: dates.day(cameOn) } : null,
        waivedOn ? { term: t('documents.opinion.waived'), detail: dates.day(waivedOn) } : null,
      ]}
    />
  )
}

type FormProps = {
  view: View
  slug: string
  opinion: OpinionBrief
  values: AnswerValues
  problems: Problems | null
}

function AnswerForm({ view, slug, opinion, values, problems }: FormProps) {
  const { t } = view
  const late = opinion.standing === 'waived'
  const action = paths.opinion.href({ community: view.community!.slug, document: slug, opinion: opinion.id })
  const choices = outcomes
    .filter((outcome) => !(late && outcome === 'waived'))
    .map((value) => ({ value, label: t(`documents.opinion.outcome.${value}`) }))
  return (
    <form method="post" action={action} enctype="multipart/form-data">
      <Choices
        name="outcome"
        legend={t('documents.opinion.outcome')}
        choices={choices}
        value={values.outcome}
        error={problems?.outcome}
        required
      />
      <TextArea
        name="text"
        label={t('documents.opinion.text')}
        hint={t('documents.opinion.text.hint')}
        value={values.text}
        error={problems?.text}
        rows={8}
      />
      <Field
        name="on"
        type="date"
        width="medium"
        label={t('documents.opinion.came')}
        value={values.on}
        error={problems?.on}
        required
      />
      {late && (
        <TextArea
          name="note"
          label={t('documents.opinion.note')}
          hint={t('documents.opinion.note.hint')}
          value={values.note}
          error={problems?.note}
          rows={3}
        />
      )}
      <Field
        name="file"
        type="file"
        label={t('documents.opinion.file')}
        optional={t('documents.optional')}
        error={problems?.file}
      />
      <Button>{t('documents.opinion.save')}</Button>
    </form>
  )
}
