/** Why what was typed is not the number asked for. The sentence for each is in `words/`. */
export type IdentifierProblem = 'not-digits' | 'wrong-length' | 'wrong-check-digit' | 'never-given'

/** The number as it is kept, digits only; or what is wrong with what was typed. */
export type Identifier = { value: string; problem: null } | { value: null; problem: IdentifierProblem }

const nipWeights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
const regonWeights = [8, 9, 2, 3, 4, 5, 6, 7]
const localRegonWeights = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]

/**
 * A tax number (NIP): ten digits, also typed with spaces, dashes or `PL`. The tenth is the sum by weights modulo 11,
 * which is never 10. The first three are the code of a tax office, so none begins with 0 and they are not `x00`.
 */
export function readNip(typed: string): Identifier {
  const digits = digitsOf(typed, /^(?:NIP[\s:]*)?(?:PL)?/i)
  if (digits === null) return refused('not-digits')
  if (digits.length !== 10) return refused('wrong-length')
  if (!/^[1-9](?!00)/.test(digits)) return refused('never-given')
  if (remainder(digits, nipWeights) !== Number(digits[9])) return refused('wrong-check-digit')
  return { value: digits, problem: null }
}

/**
 * A statistical number (REGON): nine digits of an entity, or fourteen of its local unit, whose first nine are the
 * entity's. The last digit of each is the sum by weights modulo 11, 10 written as 0.
 */
export function readRegon(typed: string): Identifier {
  const digits = digitsOf(typed, /^(?:REGON[\s:]*)?/i)
  if (digits === null) return refused('not-digits')
  if (digits.length !== 9 && digits.length !== 14) return refused('wrong-length')
  if (/^0{9}/.test(digits)) return refused('never-given')

  const entity = remainder(digits, regonWeights) % 10 === Number(digits[8])
  const local = digits.length === 9 || remainder(digits, localRegonWeights) % 10 === Number(digits[13])
  return entity && local ? { value: digits, problem: null } : refused('wrong-check-digit')
}

/**
 * A number in the National Court Register (KRS): ten digits with zeros in front, added where they were left out.
 * It has no check digit, so only the register can tell whether it was ever given.
 */
export function readKrs(typed: string): Identifier {
  const digits = digitsOf(typed, /^(?:KRS[\s:]*)?/i)
  if (digits === null) return refused('not-digits')
  if (digits.length > 10) return refused('wrong-length')
  if (/^0*$/.test(digits)) return refused('never-given')
  if (digits.length < 10 && digits.startsWith('0')) return refused('wrong-length')
  return { value: digits.padStart(10, '0'), problem: null }
}

/** The REGON of the entity that a local unit belongs to: the first nine of its fourteen digits. */
export function entityRegon(regon: string): string {
  return regon.slice(0, 9)
}

/** A tax number as it is printed: `526-104-08-28`. */
export function printedNip(nip: string): string {
  return nip.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1-$2-$3-$4')
}

// What is longer than any number with its spaces is not looked into.
function digitsOf(typed: string, label: RegExp): string | null {
  if (typed.length > 60) return null
  const digits = typed
    .trim()
    .replace(label, '')
    .replace(/[\s\u2010-\u2015.-]/g, '')
  return /^\d+$/.test(digits) ? digits : null
}

function remainder(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11
}

function refused(problem: IdentifierProblem): Identifier {
  return { value: null, problem }
}
