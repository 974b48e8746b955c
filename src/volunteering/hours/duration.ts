import type { Translate } from '#kit/words.ts'

/** Minutes as people say them: "2 godz. 30 min"; below zero for what was taken back. */
export function duration(t: Translate, minutes: number): string {
  const whole = Math.abs(minutes)
  const said = t('volunteering.duration', { hours: Math.floor(whole / 60), minutes: whole % 60 })
  return minutes < 0 ? `−${said}` : said
}
