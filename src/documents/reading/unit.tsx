import { Page } from '#kit/page.tsx'
import { LinkButton, Notice, Trace, type TraceKind, type TraceStep } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { anchor, Paragraphs } from './text.tsx'

/** One wording of a unit and the versions that had it, oldest first. */
export type Wording = { citation: string; heading: string; text: string; versions: { number: number; name: string }[] }
/** A thing on the way to this unit or from it. */
export type Far = { kind: string; id: string; label: string; href: string; excerpt: string; tie: string }

type Props = {
  view: View
  document: { slug: string; title: string }
  unit: { id: string; citation: string; heading: string; removed: boolean }
  wordings: Wording[]
  up: Far[]
  down: Far[]
  mayDraft: boolean
}

export function UnitPage({ view, document, unit, wordings, up, down, mayDraft }: Props) {
  const { t } = view
  const community = view.community!.slug
  const address = { community, document: document.slug }
  const whole = `${paths.document.href(address)}?jednostka=${unit.id}#${anchor(unit.id)}`
  const newest = wordings.at(-1)
  return (
    <Page
      view={view}
      title={unit.citation}
      kicker={document.title}
      lead={unit.heading || undefined}
      breadcrumbs={[
        { label: t('documents.menu'), href: paths.documents.href({ community }) },
        { label: document.title, href: paths.document.href(address) },
        { label: unit.citation },
      ]}
    >
      {unit.removed && <Notice kind="warning">{t('documents.unit.removed')}</Notice>}
      {newest?.text && <Paragraphs text={newest.text} />}
      <div class="button-row" data-screen="">
        <LinkButton href={whole} look="quiet" sign="page">
          {t('documents.unit.in-text')}
        </LinkButton>
        {mayDraft && (
          <LinkButton href={paths.draft.href({ ...address, unit: unit.id })} look="quiet" sign="pen">
            {t('documents.unit.edit')}
          </LinkButton>
        )}
      </div>
      <h2>{t('documents.unit.trace')}</h2>
      {up.length + down.length === 0 ? <p>{t('documents.unit.trace.none')}</p> : null}
      <Trace label={t('documents.unit.trace')} steps={stepsOf(view, unit, up, down)} />
      {wordings.length > 0 && <h2>{t('documents.unit.wordings')}</h2>}
      {wordings.toReversed().map((wording) => (
        <WordingOf view={view} slug={document.slug} wording={wording} />
      ))}
    </Page>
  )
}

function WordingOf({ view, slug, wording }: { view: View; slug: string; wording: Wording }) {
  const address = { community: view.community!.slug, document: slug }
  return (
    <section class="wording">
      <h3>
        {wording.versions.map(({ number, name }, place) => (
          <>
            {place > 0 && ', '}
            <a href={number === 0 ? paths.openDraft.href(address) : paths.version.href({ ...address, number })}>
              {name}
            </a>
          </>
        ))}
      </h3>
      <p class="soft">
        {wording.citation} {wording.heading}
      </p>
      {wording.text && <Paragraphs text={wording.text} />}
    </section>
  )
}

/** Whose page each link of the chain is; what another slice brings without a drawing of its own goes as a page. */
const kinds: Record<string, TraceKind> = {
  remark: 'voice',
  conclusion: 'conclusion',
  issue: 'issue',
  proposal: 'proposal',
  unit: 'unit',
  decision: 'decision',
  answer: 'answer',
  commitment: 'action',
}

function stepsOf(view: View, unit: Props['unit'], up: Far[], down: Far[]): TraceStep[] {
  const here: TraceStep = {
    kind: 'unit',
    label: unit.citation,
    items: [],
    state: 'here',
    note: view.t('documents.unit.here'),
  }
  return [...grouped(view, up).toReversed(), here, ...grouped(view, down)]
}

/** Things of one kind met on the way make one step. */
function grouped(view: View, things: Far[]): TraceStep[] {
  const kept = new Map<string, Far[]>()
  for (const thing of things) kept.set(thing.kind, [...(kept.get(thing.kind) ?? []), thing])
  return [...kept].map(([kind, some]) => ({
    kind: kinds[kind] ?? 'report',
    label: view.t(`documents.trace.${kinds[kind] ? kind : 'other'}`, { count: some.length }),
    items: some.map(({ label, excerpt, href }) => ({ text: excerpt ? `${label}: ${excerpt}` : label, href })),
  }))
}
