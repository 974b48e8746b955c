import type { Link } from './frame.ts'
import { Sign } from './sign.tsx'

export type PagerProps = {
  label: string
  /** "Strona 2 z 14" */
  summary: string
  previous?: Link
  next?: Link
}

/** From page to page of a long list. */
export function Pager({ label, summary, previous, next }: PagerProps) {
  return (
    <nav class="pager" aria-label={label}>
      {previous && (
        <a class="pager__link" href={previous.href} rel="prev">
          <Sign name="back" />
          {previous.label}
        </a>
      )}
      <p class="pager__summary">{summary}</p>
      {next && (
        <a class="pager__link" href={next.href} rel="next">
          {next.label}
          <Sign name="arrow" />
        </a>
      )}
    </nav>
  )
}
