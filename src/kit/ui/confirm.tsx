import type { PropsWithChildren } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from './button.tsx'
import { Notice } from './notice.tsx'

export type ConfirmProps = PropsWithChildren<{
  /** What will happen, one sentence each; the question itself is the page's title. */
  consequences: string[]
  kind?: 'warning' | 'bad'
  /** Says the act again, never "OK": "Odwołaj spotkanie". */
  confirm: string
  cancel: string
  cancelHref: string
  action?: string
}>

/** A page that asks once more before what cannot be undone; hidden fields and a reason go inside. */
export function Confirm({
  consequences,
  kind = 'warning',
  confirm,
  cancel,
  cancelHref,
  action,
  children,
}: ConfirmProps) {
  return (
    <form class="confirm flow" method="post" action={action}>
      <Notice kind={kind}>
        <ul>
          {consequences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Notice>
      {children}
      <ButtonRow>
        <Button>{confirm}</Button>
        <LinkButton href={cancelHref} look="quiet">
          {cancel}
        </LinkButton>
      </ButtonRow>
    </form>
  )
}
