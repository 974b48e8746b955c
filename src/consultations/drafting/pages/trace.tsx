import type { Thing } from '#kit/domain.ts'
import { Page } from '#kit/page.tsx'
import { Help, Trace, type TraceKind, type TraceStep } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

/** The links of the chain in their order, each with the drawing that stands for it. */
const chain: [kind: string, drawn: TraceKind][] = [
  ['conclusion', 'voice'],
  ['proposal', 'proposal'],
  ['unit', 'unit'],
  ['remark', 'conclusion'],
  ['answer', 'answer'],
  ['commitment', 'action'],
]

/** A link of the chain where very many meet shows so many of them, and folds the rest. */
const shown = 8

type Props = { view: View; here: Thing; things: Thing[] }

export function TracePage({ view, here, things }: Props) {
  const { t, community } = view
  const crumbs = [
    { label: community!.name, href: `/${community!.slug}` },
    { label: here.label, href: here.href },
  ]
  return (
    <Page
      view={view}
      kicker={t('consultations.chain.kicker')}
      title={here.label}
      lead={here.excerpt || undefined}
      breadcrumbs={crumbs}
    >
      <Help label={t('consultations.chain.help')}>{t('consultations.chain.help.text')}</Help>
      <Trace label={t('consultations.chain.kicker')} steps={stepsOf(view, here, things)} />
    </Page>
  )
}

function Link({ thing: { label, href, excerpt } }: { thing: Thing }) {
  return (
    <>
      <a class="chain-link" href={href}>
        {label}
      </a>
      {excerpt && <span class="chain-words">{excerpt}</span>}
    </>
  )
}

/** The chain from the first voice to the last deed; a link nobody has made yet is shown as still ahead. */
export function stepsOf({ t }: View, here: Thing, things: Thing[]): TraceStep[] {
  const kinds = things.map(({ kind }) => kind)
  const last = chain.findLastIndex(([kind]) => kinds.includes(kind))
  return chain.flatMap(([kind, drawn], place) => {
    const items = things.filter((thing) => thing.kind === kind)
    if (items.length === 0) return place === last + 1 && place < 3 ? [ahead(kind, drawn)] : []
    const state = kind === here.kind ? ('here' as const) : ('past' as const)
    return [
      {
        kind: drawn,
        label: t(`consultations.chain.${kind}`, { count: items.length }),
        state,
        note: state === 'here' ? t('consultations.chain.here') : undefined,
        items: [...items.slice(0, shown).map((thing) => ({ text: <Link thing={thing} /> })), ...rest(items)],
      },
    ]
  })

  function rest(items: Thing[]) {
    if (items.length <= shown) return []
    const hidden = items.slice(shown)
    const text = (
      <details>
        <summary>{t('consultations.chain.more', { count: hidden.length })}</summary>
        {hidden.map((thing) => (
          <p>
            <Link thing={thing} />
          </p>
        ))}
      </details>
    )
    return [{ text }]
  }

  function ahead(kind: string, drawn: TraceKind): TraceStep {
    return {
      kind: drawn,
      label: t(`consultations.chain.${kind}`, { count: 1 }),
      items: [],
      state: 'ahead',
      note: t('consultations.chain.ahead'),
    }
  }
}
