import type { World } from './world.ts'

export type Route = { pattern: string; matches: (path: string) => boolean }

/** Every page of the platform, as its addresses are written down; files, styles and checks of machines apart. */
export function pages({ app }: World): Route[] {
  return distinct(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
}

/** Every act of the platform. */
export function acts({ app }: World): Route[] {
  return distinct(app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path))
}

/** The pattern of an address: of those that fit, the one that leaves the least open. */
export function patternOf(routes: Route[], path: string): string | undefined {
  const open = ({ pattern }: Route) => pattern.split(':').length
  return routes.filter(({ matches }) => matches(path)).sort((one, other) => open(one) - open(other))[0]?.pattern
}

function distinct(patterns: string[]): Route[] {
  const own = [...new Set(patterns)].filter((pattern) => !pattern.includes('*'))
  return own.map((pattern) => ({ pattern, matches: (path) => shapeOf(pattern).test(path) }))
}

function shapeOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/:\w+(\{[^}]*\})?\??/g, '[^/]+').replace(/\./g, '\\.')}$`)
}
