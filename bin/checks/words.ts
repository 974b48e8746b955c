import { globSync, readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'

type Lang = 'pl' | 'uk' | 'en'
type Words = Map<string, string>

const plurals: Record<Lang, string[]> = {
  pl: ['one', 'few', 'many', 'other'],
  uk: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
}

/** What is wrong with the sentences: missing in a language, said but not written, not readable, without a plural. */
export function wordProblems(): string[] {
  const [pl, uk, en] = [words('pl'), words('uk'), words('en')]
  return [
    ...misplaced(),
    ...(['pl', 'uk', 'en'] as const).flatMap(clashing),
    ...missing('uk', uk, pl),
    ...missing('en', en, pl),
    ...missing('pl', pl, new Map([...uk, ...en])),
    ...(['pl', 'uk', 'en'] as const).flatMap((lang) => unreadable(lang, { pl, uk, en }[lang])),
    ...differing(pl, uk, 'uk'),
    ...differing(pl, en, 'en'),
    ...unwritten(pl),
  ]
}

/** Sentences whose key appears nowhere in the source, whole or as the fitting end of a composed key. */
export function unusedWords(): string[] {
  const source = sources()
  const literal = new Set([...source.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key!))
  const composed = [...source.matchAll(/`([a-z][\w-]*\.(?:[^`$]|\$\{[^}]*\})*)`/g)]
    .map(([, template]) => template!)
    .filter((template) => template.includes('${'))
  const fitting = new RegExp(`^(?:${[...new Set(composed)].map(asPattern).join('|')})$`)
  return [...words('pl').keys()]
    .filter((key) => !literal.has(key) && !fitting.test(key))
    .map((key) => `${key} is not said`)
}

function asPattern(template: string): string {
  return template
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+')
}

function sources(): string {
  return globSync('src/**/*.{ts,tsx}', { exclude: (name) => name.includes('.test.') })
    .map((file) => readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''))
    .join('\n')
}

/** The words of a slice begin with its name, so that two slices never write the same key. */
function misplaced(): string[] {
  return globSync('src/*/words/*.json').flatMap((file) => {
    const slice = file.split('/')[1]
    const keys = Object.keys(JSON.parse(readFileSync(file, 'utf8')))
    return keys.filter((key) => !key.startsWith(`${slice}.`)).map((key) => `${file} writes ${key}, of another slice`)
  })
}

/** A key that two files say differently: whichever is read last would silence the other. */
function clashing(lang: Lang): string[] {
  const said = new Map<string, { file: string; sentence: string }>()
  return filesOf(lang).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).flatMap(([key, sentence]) => {
      const first = said.get(key)
      if (!first) said.set(key, { file, sentence })
      return first && first.sentence !== sentence ? [`${key} is said differently in ${first.file} and in ${file}`] : []
    }),
  )
}

function filesOf(lang: Lang): string[] {
  return readdirSync('src').flatMap((slice) => globSync(`src/${slice}/words/{${lang},*.${lang}}.json`))
}

function words(lang: Lang): Words {
  const files = filesOf(lang)
  return new Map(files.flatMap((file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object)))
}

function missing(lang: Lang, here: Words, there: Words): string[] {
  return [...there.keys()].filter((key) => !here.get(key)?.trim()).map((key) => `${lang} lacks ${key}`)
}

function unreadable(lang: Lang, all: Words): string[] {
  return [...all].flatMap(([key, sentence]) => {
    try {
      const { getAst } = new IntlMessageFormat(sentence, lang, undefined, { ignoreTag: true })
      return lacking(getAst() as Part[], lang).map((problem) => `${lang} ${key}: ${problem}`)
    } catch (error) {
      return [`${lang} ${key} cannot be read: ${(error as Error).message}`]
    }
  })
}

type Part = { type: number; value?: string; pluralType?: string; options?: Record<string, { value: Part[] }> }

/** A noun that stands without its number needs no more than one and many. */
function lacking(parts: Part[], lang: Lang): string[] {
  return parts.flatMap(({ pluralType, options = {} }) => [
    ...(pluralType === 'cardinal' && numbered(options)
      ? plurals[lang].filter((one) => !options[one]).map((one) => `no "${one}"`)
      : []),
    ...Object.values(options).flatMap(({ value }) => lacking(value, lang)),
  ])
}

function numbered(options: Record<string, { value: Part[] }>): boolean {
  return Object.values(options).some(({ value }) => value.some(({ type }) => type === 7))
}

/** A translation that names other facts than the Polish sentence would show a hole. */
function differing(pl: Words, other: Words, lang: Lang): string[] {
  return [...pl].flatMap(([key, sentence]) => {
    const known = factsOf(partsOf(sentence, 'pl'))
    const extra = factsOf(partsOf(other.get(key) ?? '', lang)).filter((fact) => !known.includes(fact))
    return [...new Set(extra)].map((fact) => `${lang} ${key} uses {${fact}}, which the Polish sentence does not`)
  })
}

function factsOf(parts: Part[]): string[] {
  return parts.flatMap(({ type, value, options = {} }) => [
    ...(type > 0 && type < 7 && value ? [value] : []),
    ...Object.values(options).flatMap((option) => factsOf(option.value)),
  ])
}

function partsOf(sentence: string, lang: Lang): Part[] {
  try {
    return new IntlMessageFormat(sentence, lang, undefined, { ignoreTag: true }).getAst() as Part[]
  } catch {
    return []
  }
}

function unwritten(pl: Words): string[] {
  const said = [...sources().matchAll(/\bt\(\s*'([a-z][\w.-]+)'/g)].map(([, key]) => key!)
  return [...new Set(said)].filter((key) => !pl.has(key)).map((key) => `pl lacks ${key}, which a page says`)
}
