/**
 * A telephone number as it is kept: `+` and digits. Nine digits are a Polish number (+48); `00` is an
 * international prefix. Null when it cannot be a number (fewer than 9 digits with its country, more than 15: E.164).
 */
export function phoneOf(text: string): string | null {
  const plain = text.replace(/[\s().\-/–\u00a0]/g, '').replace(/^00/, '+')
  const whole = /^\d{9}$/.test(plain) ? `+48${plain}` : /^48\d{9}$/.test(plain) ? `+${plain}` : plain
  return /^\+[1-9]\d{7,14}$/.test(whole) ? whole : null
}

/** The number as people read it: `601 234 567`, or with its country when it is not Polish. */
export function phoneShown(phone: string): string {
  const polish = /^\+48(\d{3})(\d{3})(\d{3})$/.exec(phone)
  return polish ? polish.slice(1).join(' ') : phone
}
