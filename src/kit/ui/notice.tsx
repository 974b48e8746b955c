import type { PropsWithChildren } from 'hono/jsx'
import type { NoticeKind } from './frame.ts'
import { Sign } from './sign.tsx'

type NoticeProps = PropsWithChildren<{
  kind?: NoticeKind
  title?: string
  /** 'status' is read aloud politely when the page opens, 'alert' at once; without it the notice is part of the page. */
  role?: 'status' | 'alert'
}>

/** A coloured strip with a drawing: said once, close to what it is about. */
export function Notice({ kind = 'info', title, role, children }: NoticeProps) {
  return (
    <div class="notice" data-kind={kind} role={role}>
      <Sign name={kind} class="notice__sign" />
      <div class="notice__body">
        {title && <p class="notice__title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
