import type { Problems } from './frame.ts'

/** Whether a form has come back with anything to put right. */
export function anyProblem(problems: Problems | null | undefined): boolean {
  return Object.values(problems ?? {}).some(Boolean)
}

/**
 * What has to be put right, at the top of a returned form: each line leads to its field, whose id is its name.
 * The alert sits inside the focusable box, because a box that is both gets read twice by some screen readers.
 */
export function ErrorSummary({ title, problems }: { title: string; problems: Problems }) {
  if (!anyProblem(problems)) return null
  return (
    <error-summary>
      <section class="error-summary" tabindex={-1} aria-labelledby="error-summary-title">
        <div role="alert">
          <h2 id="error-summary-title">{title}</h2>
          <ul class="error-summary__list">
            {Object.entries(problems).map(([name, problem]) =>
              problem ? (
                <li>
                  <a href={`#${name}`}>{problem}</a>
                </li>
              ) : null,
            )}
          </ul>
        </div>
      </section>
    </error-summary>
  )
}
