// Characters a person cannot see and did not mean: controls except tab and line feed, zero-width spaces, marks that
// turn the direction of the text around (CVE-2021-42574), halves of surrogate pairs and non-characters. PostgreSQL
// refuses NUL. The joiners inside emoji and the plain direction marks stay.
const unwanted = /(?![\t\n])[\p{Cc}\p{Cs}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** What a person typed, as it is kept: NFC, lines ended by `\n` and without trailing spaces, nothing invisible or broken. */
export function sanitised(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unwanted, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
}

/** The same for a field of one line: every run of white space is one space, none at the ends. */
export function sanitisedLine(text: string): string {
  return sanitised(text).replace(/\s+/g, ' ').trim()
}
