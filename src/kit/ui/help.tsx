import type { PropsWithChildren } from 'hono/jsx'
import { Sign } from './sign.tsx'

/** For whoever is here for the first time: folded, so that it is not in the way of those who are not. */
export function Help({ label, open, children }: PropsWithChildren<{ label: string; open?: boolean }>) {
  return (
    <details class="help" open={open || undefined}>
      <summary class="help__label">
        <Sign name="hand" />
        {label}
      </summary>
      <div class="help__body flow">{typeof children === 'string' ? <p>{children}</p> : children}</div>
    </details>
  )
}
