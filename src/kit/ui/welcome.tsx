import type { Child, PropsWithChildren } from 'hono/jsx'

/** The top of a front page: greeting on the left, the courtyard on the right; on a phone the picture comes second. */
export function Welcome({ title, picture, children }: PropsWithChildren<{ title: string; picture: Child }>) {
  return (
    <div class="welcome">
      <div class="welcome__words flow">
        <h1>{title}</h1>
        {children}
      </div>
      <div class="welcome__picture">{picture}</div>
    </div>
  )
}
