/** What is known of how a person is called; a surname is public only when its owner chose so. */
export type Named = { given?: string | null; surname?: string | null; surnamePublic?: boolean }

/** The name others may see: the given name alone, unless the person chose otherwise. Null when there is none to show. */
export function publicName({ given, surname, surnamePublic }: Named): string | null {
  const first = given?.trim() ?? ''
  const last = surnamePublic ? (surname?.trim() ?? '') : ''
  return [first, last].filter(Boolean).join(' ') || null
}

/** The whole name, for those who may see it. Null when nothing is known. */
export function fullName(person: Named): string | null {
  return publicName({ ...person, surnamePublic: true })
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
