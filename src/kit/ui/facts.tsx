import type { Child } from 'hono/jsx'

export type Fact = { term: string; detail: Child }

/** What is known about one thing: term by term. A fact that is not there is left out, not shown empty. */
export function Facts({ facts }: { facts: (Fact | false | '' | 0 | null | undefined)[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) =>
        fact ? (
          <div class="facts__row">
            <dt>{fact.term}</dt>
            <dd>{fact.detail}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
