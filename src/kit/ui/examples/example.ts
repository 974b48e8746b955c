import type { Child } from 'hono/jsx'

/** One way a component may look; `name` is its anchor in the gallery and its title in the browser test. */
export type Example = { name: string; title: string; show: () => Child }
