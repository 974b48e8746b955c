// Resolution 55 of the Cabinet of Ministers of Ukraine of 27 January 2010, with the Russian and Belarusian letters
// it does not know added after it.
const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ы: 'y',
  э: 'e',
  ё: 'e',
  ў: 'u',
  ъ: '',
}
const initials: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

/** Cyrillic letters in Latin ones, as in a Ukrainian passport (`Згорани` → `zghorany`); lower case; the rest untouched. */
export function romanise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replaceAll('зг', 'zgh')
    .replace(/(?<!\p{L})[єїйюя]/gu, (letter) => initials[letter]!)
    .replace(/[а-яґєіїёў]/g, (letter) => letters[letter] ?? letter)
}
