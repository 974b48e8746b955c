import { gzipSync } from 'node:zlib'
import { allWords, type Lang, translator } from '#kit/words.ts'
import { platform } from '#platform.ts'
import type { Seen } from './crawl.ts'
import { acts, patternOf } from './routes.ts'
import type { World } from './world.ts'

const heaviest = 45 * 1024
const heaviestScript = 15 * 1024
const mostQueries = 8

/** Pages that ask every slice for its part may ask so much more for each slice. */
const gathering: Record<string, number> = {
  '/:community': 1,
  '/konto/do-zrobienia': 1,
  '/konto/dane': 1,
  '/:community/osoby/:id/dane': 1,
}

/** The gallery shows parts of pages with examples in Polish: it is looked at in the browser, and says nothing. */
const gallery = '/kit'

export const isPage = ({ response, status }: Seen) =>
  status === 200 &&
  (response.headers.get('content-type') ?? '').startsWith('text/html') &&
  // What is saved instead of shown is a paper, not a page.
  !response.headers.has('content-disposition')

export const told = ({ address, walker }: Seen, problem: string) => `${address} as ${walker.name}: ${problem}`

/** What is wrong with a page as it comes from the server, before any browser has looked at it. */
export function problemsOf(world: World, page: Seen): string[] {
  return [
    ...outline(page),
    ...weight(world, page),
    ...strangers(page),
    ...forms(world, page),
    ...keysShown(page),
    ...questions(page),
  ]
}

function questions({ queries, route }: Seen): string[] {
  const most = mostQueries + (gathering[route] ?? 0) * platform.length
  return queries > most ? [`asks the database ${queries} times`] : []
}

function outline({ body }: Seen): string[] {
  const headings = body.match(/<h1[\s>]/g)?.length ?? 0
  const title = /<title>([^<]+)<\/title>/.exec(body)?.[1]
  return [
    ...(headings === 1 ? [] : [`has ${headings} first headings`]),
    ...(title ? [] : ['has no title']),
    ...(/<html[^>]* lang="pl"/.test(body) ? [] : ['does not say it is in Polish']),
    // Data for machines is not run; anything else without an address of its own is.
    ...(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)[^>]*>/.test(body) ? ['has a script in it'] : []),
    ...(/\s(?:style|onclick|onsubmit|onchange)="/.test(body) ? ['has a style or a handler in it'] : []),
  ]
}

/** The first view without its pictures and letters: the page, its styles and its scripts, as they travel. */
function weight({ assets }: World, { body }: Seen): string[] {
  const sizeOf = (pattern: RegExp) =>
    [...body.matchAll(pattern)].reduce((sum, [, href]) => sum + (assets.files.get(href!)?.zipped.byteLength ?? 0), 0)
  const scripts = sizeOf(/<script[^>]*src="([^"]+)"/g)
  const whole = gzipSync(body).byteLength + scripts + sizeOf(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)
  return [
    ...(whole > heaviest ? [`weighs ${whole} bytes`] : []),
    ...(scripts > heaviestScript ? [`has ${scripts} bytes of scripts`] : []),
  ]
}

function strangers({ body }: Seen): string[] {
  const loaded = [...body.matchAll(/<(?:script|link|img|iframe|source|video|audio)\s[^>]*?(?:src|href)="([^"]+)"/g)]
  return loaded
    .map(([, href]) => href!)
    .filter((href) => !/^(\/(?!\/)|data:|#|\?)/.test(href) && !href.startsWith('http://localhost'))
    .map((href) => `loads ${href}`)
}

function forms(world: World, { body, address, route }: Seen): string[] {
  if (route === gallery) return []
  const known = acts(world)
  return [...body.matchAll(/<form\s[^>]*>/g)].flatMap(([tag]) => {
    if (!/method="post"/i.test(tag)) return []
    const action = /action="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { pathname } = new URL(action, `http://localhost${address}`)
    return patternOf(known, pathname) ? [] : [`has a form that posts to ${pathname}, which nobody answers`]
  })
}

const slices = [...new Set([...allWords('pl').keys()].map((key) => key.split('.')[0]!))]
const key = new RegExp(`\\b(?:${slices.join('|')})\\.[a-z][\\w-]*(?:\\.[\\w-]+)*\\b`)

function keysShown({ body }: Seen): string[] {
  return textsOf(body)
    .filter((text) => key.test(text) && !/\.(?:json|pdf|docx|xlsx|csv|ics)\b/.test(text))
    .map((text) => `shows the key "${text}"`)
}

/** The texts of a page, tag by tag, without scripts and what is typed into fields. */
export function textsOf(body: string): string[] {
  const bare = body.replace(/<(script|style|textarea|svg)[\s\S]*?<\/\1>/g, '')
  return bare
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim())
    .filter(Boolean)
}

function twinOf(world: World, page: Seen) {
  const { pathname, search } = new URL(page.address, 'http://localhost')
  return world.ask(`${pathname === '/' ? '/index' : pathname}.json${search}`, page.walker)
}

/** What is wrong with the same page asked for as data. */
export async function twinProblems(world: World, page: Seen): Promise<string[]> {
  const twin = await twinOf(world, page)
  if (twin.status !== page.status) return [told(page, `its data answers ${twin.status}`)]
  try {
    JSON.parse(twin.body)
    return []
  } catch {
    return [told(page, 'its data is not JSON')]
  }
}

/** Polish sentences without anything to fill in, that another language says otherwise. */
function onlyPolish(lang: Lang): Set<string> {
  const t = translator('pl')
  const plain = [...allWords('pl')].filter(
    ([name, text]) => text.length > 11 && !/[{']/.test(text) && allWords(lang).get(name) !== text,
  )
  return new Set(plain.map(([name]) => t(name)))
}
const polish = { uk: onlyPolish('uk'), en: onlyPolish('en') }

/** What of a page stays Polish in another language. What people wrote (it is in the data too) stays as they wrote it. */
export async function languageProblems(world: World, page: Seen, lang: 'uk' | 'en'): Promise<string[]> {
  if (page.route === gallery) return []
  const { body } = await world.ask(page.address, page.walker, { headers: { 'accept-language': lang } })
  const polishWords = textsOf(body).filter((text) => polish[lang].has(text))
  const written = polishWords.length > 0 ? (await twinOf(world, page)).body : ''
  const left = polishWords.filter((text) => !written.includes(JSON.stringify(text)))
  const said = new RegExp(`<html[^>]* lang="${lang}"`).test(body)
  return [
    ...(said ? [] : [told(page, `does not say it is in ${lang}`)]),
    ...left.map((text) => told(page, `says "${text}" in ${lang}`)),
    ...keysShown({ ...page, body }).map((problem) => told(page, `${problem} in ${lang}`)),
  ]
}
