import type { Child, PropsWithChildren } from 'hono/jsx'
import { LetterBox } from './pictures/things.tsx'

export type EmptyProps = PropsWithChildren<{ title: string; picture?: Child; action?: Child }>

/** Nothing here yet: says why, and what can be done about it. */
export function Empty({ title, picture = <LetterBox />, action, children }: EmptyProps) {
  return (
    <div class="empty">
      <div class="empty__picture">{picture}</div>
      <div class="empty__words">
        <p class="empty__title">{title}</p>
        {typeof children === 'string' ? <p>{children}</p> : children}
        {action && <div class="button-row">{action}</div>}
      </div>
    </div>
  )
}
