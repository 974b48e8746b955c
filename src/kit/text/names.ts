/** What is known of how a person is called, and how much of it the person lets others see: the given name unless chosen. */
export type Named = { givenName?: string | null; surname?: string | null; publicName?: 'given' | 'full' | 'none' }

/** The name others may see; null when there is none to show, and the page says "a resident". */
export function publicName({ givenName, surname, publicName = 'given' }: Named): string | null {
  if (publicName === 'none') return null
  const shown = publicName === 'full' ? [givenName, surname] : [givenName]
  return (
    shown
      .map((name) => name?.trim())
      .filter(Boolean)
      .join(' ') || null
  )
}

/** At most two capital letters of a name, for a round picture: `Anna Jesion-Lipa` → `AJ`. Empty when it has no letter. */
export function initials(name: string): string {
  const words = name
    .slice(0, 200)
    .split(/[\s-]+/)
    .flatMap((word) => word.match(/\p{L}\p{M}*/u)?.[0] ?? [])
  return words
    .slice(0, 2)
    .map((letter) => letter.toLocaleUpperCase('pl'))
    .join('')
}
