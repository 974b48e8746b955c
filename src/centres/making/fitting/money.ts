/** "1 234,50" (zł) as grosze; null where it is not an amount. Spaces of every sort, a comma or a dot. */
export function groszeOf(typed: string): number | null {
  const plain = typed.replace(/zł$/i, '').replace(/[\s\u00a0\u202f]/g, '')
  const match = /^(\d{1,9})(?:[,.](\d{1,2}))?$/.exec(plain)
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

type Paid<Source> = { source: Source; grosze: number }

/** How much came from each source, the largest first, and from all of them. */
export function totals<Source extends string>(rows: Paid<Source>[]): { each: Paid<Source>[]; all: number } {
  const sums = new Map<Source, number>()
  for (const { source, grosze } of rows) sums.set(source, (sums.get(source) ?? 0) + grosze)
  const each = [...sums].map(([source, grosze]) => ({ source, grosze })).sort((one, other) => other.grosze - one.grosze)
  return { each, all: each.reduce((sum, { grosze }) => sum + grosze, 0) }
}
