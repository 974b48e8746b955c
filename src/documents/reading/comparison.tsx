import { Page } from '#kit/page.tsx'
import { withQuery } from '#kit/paths.ts'
import { Button, Diff, DiffKey, type DiffPart, Empty, Notice, Pager, Select, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Summary } from '../differences/diff.ts'
import { paths } from '../paths.ts'
import { Paragraphs } from './text.tsx'

/** One unit of either version: `heading` and `text` are shown by their words, or as they stand where they did not change. */
export type Changed = {
  id: string
  state: 'added' | 'removed' | 'changed' | 'same'
  moved: boolean
  mark: string
  /** How it was cited, where it is cited otherwise now. */
  was: string | null
  heading: DiffPart[] | string
  text: DiffPart[] | string
}

type Props = {
  view: View
  document: { slug: string; title: string }
  versions: { number: number; name: string }[]
  from: number | null
  to: number | null
  summary: Summary | null
  preamble: DiffPart[] | null
  changes: Changed[]
  piece: number
  pieces: number
}

export function ComparisonPage(props: Props) {
  const { view, document, summary, preamble, changes } = props
  const { t } = view
  const community = view.community!.slug
  const words = { added: t('documents.added'), removed: t('documents.removed') }
  return (
    <Page
      view={view}
      title={t('documents.compare.title')}
      kicker={document.title}
      breadcrumbs={[
        { label: t('documents.menu'), href: paths.documents.href({ community }) },
        { label: document.title, href: paths.document.href({ community, document: document.slug }) },
        { label: t('documents.compare.title') },
      ]}
      noindex
    >
      <Choosing {...props} />
      {summary && <SummaryOf view={view} summary={summary} />}
      {summary && changes.length === 0 && !preamble && <Notice kind="good">{t('documents.compare.same')}</Notice>}
      {changes.length > 0 && <DiffKey words={words} />}
      {preamble && <Diff parts={preamble} words={words} />}
      <Changes view={view} changes={changes} />
      <Parts {...props} />
      {!summary && <Empty title={t('documents.compare.none')}>{t('documents.compare.none.text')}</Empty>}
    </Page>
  )
}

function Choosing({ view, versions, from, to }: Props) {
  const { t } = view
  const options = versions.map(({ number, name }) => ({ value: String(number), label: name }))
  if (versions.length < 2) return null
  return (
    <form method="get" class="compare-form" data-screen="">
      <Select name="od" label={t('documents.compare.from')} options={options} value={from} />
      <Select name="do" label={t('documents.compare.to')} options={options} value={to} />
      <Button look="quiet">{t('documents.compare.do')}</Button>
    </form>
  )
}

const counted = ['changed', 'added', 'removed', 'moved', 'renumbered', 'same'] as const

function SummaryOf({ view, summary }: { view: View; summary: Summary }) {
  return (
    <ul class="compare-summary">
      {counted
        .filter((name) => summary[name] > 0)
        .map((name) => (
          <li>{view.t(`documents.difference.${name}`, { count: summary[name] })}</li>
        ))}
    </ul>
  )
}

/** Changed units one after another, each with what was struck out and what was added. */
export function Changes({ view, changes }: { view: View; changes: Changed[] }) {
  return (
    <>
      {changes.map((change) => (
        <ChangeOf view={view} change={change} />
      ))}
    </>
  )
}

const looks = { added: 'good', removed: 'bad', changed: 'info', same: 'quiet' } as const

function ChangeOf({ view, change }: { view: View; change: Changed }) {
  const { t } = view
  const { state, moved, mark, was, heading, text } = change
  return (
    <section class="wording">
      <h2>
        {mark} {typeof heading === 'string' && heading}
      </h2>
      <p class="compare-about">
        {state !== 'same' && <Status kind={looks[state]} label={t(`documents.compare.state.${state}`)} />}
        {moved && <Status kind="info" label={t('documents.compare.moved')} />}
        {was && <span class="soft">{t('documents.compare.was', { mark: was })}</span>}
      </p>
      {typeof heading !== 'string' && <Words view={view} words={heading} />}
      <Words view={view} words={text} />
    </section>
  )
}

function Words({ view, words }: { view: View; words: DiffPart[] | string }) {
  if (typeof words === 'string') return words ? <Paragraphs text={words} /> : null
  return <Diff parts={words} words={{ added: view.t('documents.added'), removed: view.t('documents.removed') }} />
}

function Parts({ view, from, to, piece, pieces }: Props) {
  const { t } = view
  if (pieces < 2) return null
  const at = (number: number) => withQuery(view.path, { od: from, do: to, czesc: number })
  return (
    <Pager
      label={t('documents.parts')}
      summary={t('documents.part', { piece, pieces })}
      previous={piece > 1 ? { label: t('documents.part.previous'), href: at(piece - 1) } : undefined}
      next={piece < pieces ? { label: t('documents.part.next'), href: at(piece + 1) } : undefined}
    />
  )
}
