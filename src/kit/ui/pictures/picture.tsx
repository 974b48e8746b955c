import type { PropsWithChildren } from 'hono/jsx'

/** The paper of a picture: it decorates, so it is silent unless `title` says what is to be seen. */
export function Picture({
  width,
  height,
  title,
  children,
}: PropsWithChildren<{ width: number; height: number; title?: string }>) {
  const voice = title ? { role: 'img' as const, 'aria-label': title } : { 'aria-hidden': 'true' as const }
  return (
    <svg class="pic" viewBox={`0 0 ${width} ${height}`} width={width} height={height} focusable="false" {...voice}>
      {children}
    </svg>
  )
}

type Grid = { x: number; y: number; columns: number; rows: number; dx: number; dy: number; w: number; h: number }

/** One path for a whole wall of windows. */
export function windows({ x, y, columns, rows, dx, dy, w, h }: Grid): string {
  const places = Array.from({ length: columns * rows }, (_, n) => [
    x + (n % columns) * dx,
    y + Math.floor(n / columns) * dy,
  ])
  return places.map(([left, top]) => `M${left} ${top}h${w}v${h}h-${w}z`).join('')
}
