import { pages, patternOf, type Route } from './routes.ts'
import type { Answer, Walker, World } from './world.ts'

export type Seen = Answer & { walker: Walker }
export type Crawl = { seen: Seen[]; forms: Map<string, Walker> }
/** How many addresses of one kind are opened: in the town with the whole story, and in all the others together. */
export type Most = {
  here: number
  elsewhere: number
  /** Whether the things within one thing (the voices of a consultation) are a kind of their own. */
  apart?: boolean
}

const town = 'krakow'

/**
 * Follows every link from the front page as one walker, at most a few addresses of each kind: enough to meet every
 * page, few enough to finish. Forms are remembered by the address they post to.
 */
export async function crawl(world: World, walker: Walker, letters: string[], most: Most): Promise<Crawl> {
  const routes = pages(world)
  const waiting = ['/', ...letters]
  const known = new Set(waiting)
  const kinds = new Map<string, number>()
  const seen: Seen[] = []
  const forms = new Map<string, Walker>()
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const answer = await world.ask(address, walker)
    seen.push({ ...answer, walker })
    for (const action of actionsIn(answer)) forms.set(action, walker)
    for (const href of linksIn(answer)) {
      const { kind, away } = kindOf(routes, href, most.apart)
      // What a query chooses (a month, a filter) is the same page again.
      const enough = away ? most.elsewhere : href.includes('?') ? Math.min(2, most.here) : most.here
      if (known.has(href) || (kinds.get(kind) ?? 0) >= enough) continue
      known.add(href)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      waiting.push(href)
    }
  }
  return { seen, forms }
}

/** Addresses of our own that letters invite to, one of each kind. */
export function lettersOf(world: World): string[] {
  const routes = pages(world)
  const texts = world.letters.map(({ text, unsubscribe }) => `${text} ${unsubscribe ?? ''}`)
  const all = texts.flatMap((text) => [...text.matchAll(/https?:\/\/localhost(\/[^\s)>"]*)/g)].map(([, path]) => path!))
  return [...new Map(all.map((address) => [kindOf(routes, address).kind, address])).values()]
}

/** Addresses of one kind are shown by the same page and ask for the same choices. */
function kindOf(routes: Route[], href: string, apart = false): { kind: string; away: boolean } {
  const { pathname, searchParams } = new URL(href, 'http://localhost')
  const pattern = patternOf(routes, pathname) ?? pathname
  const away = pattern.startsWith('/:community') && pathname.split('/')[1] !== town
  const place = apart && !away ? within(pattern, pathname) : pattern
  const kind = `${place}?${[...searchParams.keys()].sort().join('&')}`
  return { kind: away ? `${kind} elsewhere` : kind, away }
}

/** A pattern with its town and its thing filled in, unless it is the page of the thing itself. */
function within(pattern: string, pathname: string): string {
  const parts = pathname.split('/')
  const filled = pattern.split('/').map((part, place) => (place < 4 && part.startsWith(':') ? parts[place] : part))
  return filled.length > 4 ? filled.join('/') : pattern
}

/** Where a page leads: its links, and its forms that only ask (a search is tried with a word that is everywhere). */
export function linksIn({ body, address }: Answer): string[] {
  const main = body.replace(/<nav class="languages[\s\S]*?<\/nav>/g, '')
  const asked = [...main.matchAll(/<form\s(?![^>]*method="post")[^>]*?action="([^"]*)"[\s\S]*?<\/form>/g)].map(
    ([form, action]) => (form.includes('name="q"') ? `${action}?q=konsultacje` : action!),
  )
  return [...[...main.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href]) => href!), ...asked]
    .map((href) => new URL(href.replaceAll('&amp;', '&'), `http://localhost${address}`))
    .filter(({ origin, searchParams }) => origin === 'http://localhost' && !searchParams.has('lang'))
    .map(({ pathname, search }) => `${pathname}${search}`)
}

function actionsIn({ body, address }: Answer): string[] {
  const forms = [...body.matchAll(/<form\s[^>]*>/g)].map(([tag]) => tag)
  const posting = forms.filter((tag) => /method="post"/i.test(tag))
  const buttons = [...body.matchAll(/<button\s(?![^>]*formmethod="get")[^>]*formaction="([^"]*)"/g)]
  return [
    ...posting.map((tag) => /action="([^"]*)"/.exec(tag)?.[1] ?? address),
    ...buttons.map(([, action]) => action!),
  ]
    .map((action) => action.replaceAll('&amp;', '&'))
    .map((action) => new URL(action, `http://localhost${address}`).pathname)
}
