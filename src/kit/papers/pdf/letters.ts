// The letters all four faces in ../fonts have: Latin with every Polish letter, Cyrillic with the Ukrainian ones,
// punctuation, currencies. PDF/UA forbids a letter without a drawing (ISO 14289-1, 7.21.8).
const covered =
  '20-7e a0-24f 259 2bb-2bd 2c6-2c8 2ca-2cc 2ce-2d1 2d4 2d6-2dd 300-304 306-30c 323-328 400-479 48a-4ff ' +
  '1e80-1e85 1e9e 1ea0-1ef9 2007-2008 2012-2016 2018-201a 201c-201e 2020-2022 2026 2030 2039-203a 203f 2044 204a ' +
  '2070 2074-208e 20a1 20a6 20a9-20ac 20af 20b4 20b9-20ba 20bd 210a 2113 2116 2122 2126 212e 2153-215f 2190-2193 ' +
  '21e6-21ea 2202 2205-2206 220f 2211-2212 2215 2219-221a 221e 222b 2248 2260 2264-2265 22c5 25af 25ca fb01-fb02'

const missing = new RegExp(`[^\\n${covered.replace(/\w+/g, (code) => `\\u{${code}}`).replaceAll(' ', '')}]`, 'gu')

// What nearly every text is made of, so that it need not be looked at letter by letter.
const usual = /^[\n -~\u00a0-\u024f\u0400-\u0479\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026]*$/

// One drawing may be many characters: a family, a flag, a thumb with its colour.
const emoji =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*/gu

const nearest: Record<string, string> = {
  '\u2009': '\u00a0',
  '\u200a': '\u00a0',
  '\u202f': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
  '\u2043': '-',
  '\u2713': '√',
  '\u2714': '√',
  '\u2611': '√',
  '\u2717': '×',
  '\u2718': '×',
  '\u2612': '×',
  '\u25cf': '•',
  '\u25aa': '•',
  '\u25a0': '•',
}

/** Text in letters the fonts can draw; what they cannot becomes the nearest sign, or ▯. */
export function drawable(text: string): string {
  if (usual.test(text)) return text

  return text
    .replace(/[\u2610-\u2612\u2713\u2714\u2717\u2718\u25a0\u25aa\u25cf]/g, (letter) => nearest[letter] ?? '▯')
    .replace(emoji, (drawing) => (/^[\u00a9\u00ae\u2122]/.test(drawing) ? drawing : '▯'))
    .replace(missing, (letter) => nearest[letter] ?? (/[\p{M}\p{Cf}]/u.test(letter) ? '' : '▯'))
}
