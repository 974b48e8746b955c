// Letters that Unicode does not decompose, but that people type without their mark.
const plain: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ґ: 'г', ё: 'е', ў: 'у' }

/**
 * The text as it is compared: lower case, Latin letters without their marks (`Źdźbło` → `zdzblo`), no apostrophes.
 *
 * Ukrainian й and ї stay, because without them words change; ґ and ё become г and е. The length may change.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .replace(/[\u0300\u0301'’ʼ`´]/g, '')
    .normalize('NFC')
    .replace(/[łđøßæœґёў]/g, (letter) => plain[letter]!)
}
