import type { PropsWithChildren } from 'hono/jsx'

type FoldedFormProps = PropsWithChildren<{
  /** What the form does; the only thing seen until somebody wants it. */
  title: string
  action: string
  /** A form that came back with something to put right stays open. */
  open?: boolean
}>

/** A form that is seldom needed, folded under what it does. */
export function FoldedForm({ title, action, open, children }: FoldedFormProps) {
  return (
    <details class="folded-form" open={open || undefined}>
      <summary class="folded-form__title">{title}</summary>
      <form method="post" action={action} class="folded-form__form flow">
        {children}
      </form>
    </details>
  )
}
