import { pages, patternOf, type Route } from './routes.ts'
import type { Answer, Walker, World } from './world.ts'

export type Seen = Answer & { walker: Walker }
export type Crawl = { seen: Seen[]; forms: Map<string, Walker> }

/** The town with the whole story; of the others one address of each kind is enough. */
const town = 'krakow'
const most = { [town]: 3, elsewhere: 1 }

/**
 * Follows every link from the front page as one walker, at most a few addresses of each kind: enough to meet every
 * page, few enough to finish. Forms are remembered by the address they post to.
 */
export async function crawl(world: World, walker: Walker, letters: string[] = []): Promise<Crawl> {
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
      const { kind, enough } = kindOf(routes, href)
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
  const texts = world.mail.box.map(({ text, unsubscribe }) => `${text} ${unsubscribe ?? ''}`)
  const all = texts.flatMap((text) => [...text.matchAll(/https?:\/\/localhost(\/[^\s)>"]*)/g)].map(([, path]) => path!))
  return [...new Map(all.map((address) => [kindOf(routes, address).kind, address])).values()]
}

/** Addresses of one kind are shown by the same page and ask for the same choices. */
function kindOf(routes: Route[], href: string): { kind: string; enough: number } {
  const { pathname, searchParams } = new URL(href, 'http://localhost')
  const pattern = patternOf(routes, pathname) ?? pathname
  const elsewhere = pattern.startsWith('/:community') && pathname.split('/')[1] !== town
  const kind = `${pattern}?${[...searchParams.keys()].sort().join('&')}`
  return elsewhere ? { kind: `${kind} elsewhere`, enough: most.elsewhere } : { kind, enough: most[town]! }
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
  return [...body.matchAll(/<form\s[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /method="post"/i.test(tag))
    .map((tag) => /action="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? address)
    .map((action) => new URL(action, `http://localhost${address}`).pathname)
}
