import type { Child } from 'hono/jsx'
import { Sign, type SignName } from './sign.tsx'

const signs = {
  voice: 'voice',
  conclusion: 'pen',
  issue: 'warning',
  proposal: 'leaf',
  unit: 'section',
  decision: 'hammer',
  answer: 'answer',
  action: 'done',
  report: 'page',
} as const satisfies Record<string, SignName>

export type TraceKind = keyof typeof signs

export type TraceItem = { text: Child; href?: string; who?: string; when?: string }

export type TraceStep = {
  kind: TraceKind
  /** What this link of the chain is called: "Głos", "Wniosek ze stolika", "§ 12 ust. 3". */
  label: string
  /** Several where several voices met in one conclusion. A step still ahead may have none. */
  items: TraceItem[]
  state?: 'past' | 'here' | 'ahead'
  /** "jesteśmy tutaj", "do 27 października 2026" */
  note?: string
}

/**
 * From a voice to what was done: one path that can be walked both ways. What has happened is joined by a firm line,
 * what is awaited by a dotted one, and the reader's own place is marked. `across` lays a short one from side to side
 * where there is room.
 */
export function Trace({ label, steps, across }: { label: string; steps: TraceStep[]; across?: boolean }) {
  return (
    <ol class="trace" aria-label={label} data-across={across ? '' : undefined}>
      {steps.map(({ kind, label: name, items, state = 'past', note }) => (
        <li
          class="trace__step"
          data-kind={kind}
          data-state={state}
          aria-current={state === 'here' ? 'step' : undefined}
        >
          <span class="trace__stone">
            <Sign name={signs[kind]} />
          </span>
          <div class="trace__body">
            <p class="trace__label">
              {name} {note && <span class="trace__note">{note}</span>}
            </p>
            {items.map((item) => (
              <Item {...item} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Item({ text, href, who, when }: TraceItem) {
  return (
    <div class="trace__item">
      <div class="trace__text">{href ? <a href={href}>{text}</a> : text}</div>
      {(who || when) && (
        <p class="trace__about">
          {who && <span>{who}</span>} {when && <span>{when}</span>}
        </p>
      )}
    </div>
  )
}

export type TraceLineStep = { kind: TraceKind; state: 'past' | 'here' | 'ahead' }

/** The same path in one line, for lists: how far along this voice has come, with `words` saying it. */
export function TraceLine({ words, steps }: { words: string; steps: TraceLineStep[] }) {
  return (
    <div class="trace-line">
      <span class="trace-line__path" aria-hidden="true">
        {steps.map(({ kind, state }) => (
          <span class="trace-line__stone" data-kind={kind} data-state={state}>
            <Sign name={signs[kind]} />
          </span>
        ))}
      </span>
      <span class="trace-line__words">{words}</span>
    </div>
  )
}
