type Params<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

type Args<Name extends string> = [Name] extends [never] ? [] : [params: Record<Name, string | number>]

/** A URL, named once: the router reads `pattern`, everything else calls `href()`. A wrong parameter does not compile. */
export function path<const Pattern extends string>(pattern: Pattern) {
  return {
    pattern,
    href: (...[params]: Args<Params<Pattern>>): string =>
      pattern.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(String((params as Record<string, string | number>)[name]!)),
      ),
  }
}

/** The address with a query; empty and missing values are left out. */
export function withQuery(href: string, query: Record<string, string | number | undefined | null>): string {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (kept.length === 0) return href
  return `${href}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`
}
