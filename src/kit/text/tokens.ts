/** A word where it stands in a text, in UTF-16 units, the end excluded. */
export type Token = { word: string; start: number; end: number }

/** PostgreSQL refuses a lexeme over 2046 bytes, and no word anyone looks for is longer than this. */
export const longest = 60

/** The words and numbers of a text in their order, with apostrophes inside words, each cut to 60 characters. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu), (match) => ({
    word: match[0].slice(0, longest),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
