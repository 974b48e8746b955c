import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { root } from './root.ts'

export const languages = ['pl', 'uk', 'en'] as const
export type Lang = (typeof languages)[number]
export type Facts = Record<string, string | number | Date | null | undefined>
/** `t('slice.key', { facts })`: the sentence in the reader's language. */
export type Translate = (key: string, facts?: Facts) => string

const source = new URL('src/', root)
const sentences = Object.fromEntries(languages.map((lang) => [lang, readWords(lang)])) as Record<
  Lang,
  Map<string, string>
>
const compiled = new Map<string, IntlMessageFormat>()

/** The translator for one language. A missing key falls back to Polish and then to the key itself (and fails the check). */
export function translator(lang: Lang): Translate {
  return (key, facts) => {
    const sentence = sentences[lang].get(key) ?? sentences.pl.get(key) ?? key
    if (!sentence.includes('{') && !sentence.includes("'")) return sentence
    return String(format(lang, key, sentence).format(facts as Record<string, string>))
  }
}

/** Whether a key has a sentence in the source language. */
export function known(key: string): boolean {
  return sentences.pl.has(key)
}

/** All sentences of a language, for the check that no language lacks any. */
export function allWords(lang: Lang): ReadonlyMap<string, string> {
  return sentences[lang]
}

function format(lang: Lang, key: string, sentence: string) {
  const name = `${lang}:${key}`
  let ready = compiled.get(name)
  if (!ready) {
    ready = new IntlMessageFormat(sentence, lang, undefined, { ignoreTag: true })
    compiled.set(name, ready)
  }
  return ready
}

function readWords(lang: Lang): Map<string, string> {
  const all = new Map<string, string>()
  for (const slice of readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const [key, sentence] of wordsOf(slice.name, lang)) all.set(key, sentence)
  }
  return all
}

function wordsOf(slice: string, lang: Lang): [string, string][] {
  const folder = new URL(`${slice}/words/`, source)
  const names = safeList(folder).filter((name) => name === `${lang}.json` || name.endsWith(`.${lang}.json`))
  return names.flatMap((name) => Object.entries(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object))
}

/** A slice need not have words (a pure one has none). */
function safeList(folder: URL): string[] {
  return readdirSync(new URL('..', folder)).includes('words') ? readdirSync(folder) : []
}
