import type { PropsWithChildren } from 'hono/jsx'
import { Button, LinkButton } from './button.tsx'
import type { Link } from './frame.ts'
import { Sign } from './sign.tsx'

export type FilterProps = PropsWithChildren<{
  /** "Zawęź listę" */
  label: string
  action?: string
  submit: string
  /** Back to the whole list, shown when something is chosen. */
  clear?: Link
  /** "Znaleziono 12 spotkań" */
  found?: string
}>

/** Narrows a list by an address that can be kept and sent on. Folded, unless something is already chosen. */
export function Filter({ label, action, submit, clear, found, children }: FilterProps) {
  return (
    <div class="filter">
      <details class="filter__fold" open={clear ? true : undefined}>
        <summary class="filter__summary">
          <Sign name="filter" />
          {label}
        </summary>
        <form class="filter__form" method="get" action={action}>
          <div class="filter__fields">{children}</div>
          <div class="button-row">
            <Button look="quiet">{submit}</Button>
            {clear && (
              <LinkButton look="plain" href={clear.href}>
                {clear.label}
              </LinkButton>
            )}
          </div>
        </form>
      </details>
      {found && <p class="filter__found">{found}</p>}
    </div>
  )
}
