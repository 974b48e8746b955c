const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A whole number from 1 to 3999 in Roman capitals; other numbers stay in Arabic digits. */
export function roman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) return String(number)
  let rest = number
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}

/** The number a well-formed Roman numeral (any case) stands for, or null. */
export function fromRoman(numeral: string): number | null {
  if (!/^[IVXLCDM]{1,15}$/i.test(numeral)) return null
  let number = 0
  let rest = numeral.toUpperCase()
  for (const [value, sign] of romans) {
    while (rest.startsWith(sign)) {
      number += value
      rest = rest.slice(sign.length)
    }
  }
  return roman(number) === numeral.toUpperCase() ? number : null
}

/** Letters as they number `lit.`: 1 → a, 26 → z, 27 → aa, 28 → ab. */
export function letters(number: number): string {
  let name = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(97 + ((rest - 1) % 26)) + name
  }
  return name
}

/** The number that letters from `letters` stand for, or null for anything else. */
export function fromLetters(name: string): number | null {
  if (!/^[a-z]{1,3}$/.test(name)) return null
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
}
