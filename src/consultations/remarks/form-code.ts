/** The printed form changes: then this number does, and a paper coming back says which form it was. */
export const formRevision = 1

export type FormCode = { key: string; version: number; revision: number }

// Without letters and digits that are mistaken for one another when read from paper (I, L, O, U).
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A short key of a consultation for paper: 25 bits of its id, five letters. Within one town hall no two meet by chance. */
export function consultationKey(id: string): string {
  const bits = Number.parseInt(id.replaceAll('-', '').slice(0, 8), 16) >>> 7
  return [20, 15, 10, 5, 0].map((shift) => digits[(bits >>> shift) & 31]).join('')
}

/** "UW-4F7KQ-W3-F1": which consultation, which version of the text, which revision of the form. */
export function formCode(consultationId: string, version: number): string {
  return `UW-${consultationKey(consultationId)}-W${version}-F${formRevision}`
}

/** A code as it was typed from paper: dashes may be missing, O is read as 0, I and L as 1. Null where it is none. */
export function readFormCode(typed: string): FormCode | null {
  const plain = typed.toUpperCase().replace(/[\s\-–—.]/g, '')
  const match = /^UW([0-9A-Z]{5})W(\d{1,4})F(\d{1,3})$/.exec(plain)
  if (!match) return null
  const key = match[1]!.replaceAll('O', '0').replace(/[IL]/g, '1')
  return { key, version: Number(match[2]), revision: Number(match[3]) }
}
