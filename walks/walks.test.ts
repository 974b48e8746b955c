import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Crawl, crawl, lettersOf, type Seen } from './crawl.ts'
import { fuzzProblems } from './fuzz.ts'
import { type Look, openLook } from './look.ts'
import { isPage, languageProblems, problemsOf, told, twinProblems } from './pages.ts'
import { acts, pages, patternOf } from './routes.ts'
import { unlinked, unoffered } from './unlinked.ts'
import { openWorld, type World } from './world.ts'

let world: World
let look: Look
const crawls: Crawl[] = []
let seen: Seen[] = []
/** One address of every page for the visitor, else for the first who may see it. */
let samples: Seen[] = []

before(async () => {
  world = await openWorld()
  const letters = lettersOf(world)
  // Whoever may do everything looks at more of each kind: some acts are offered only where a thing is in one state.
  for (const walker of world.walkers) {
    const all = walker.name === 'operator'
    const most = { here: all ? 12 : 2, elsewhere: 1, apart: all }
    // What letters invite to is for whoever holds the letter, with no account.
    crawls.push(await crawl(world, walker, walker.cookie === '' ? letters : [], most))
  }
  seen = crawls.flatMap((one) => one.seen)
  samples = [
    ...new Map(
      seen
        .filter(isPage)
        .reverse()
        .map((page) => [page.route, page]),
    ).values(),
  ]
  look = await openLook(world)
})
after(async () => {
  await look?.close()
  await world?.close()
})

describe('following every link as a visitor and in every role', () => {
  it('never leads to a fault, or to a page that is not there', () => {
    const bad = seen.filter(({ status }) => status >= 500 || status === 404 || status === 403 || status === 401)
    assert.deepEqual(
      bad.map(({ address, status, walker }) => `${address} as ${walker.name}: ${status}`),
      [],
    )
    assert.deepEqual(world.faults, [])
  })

  it('meets every page of the platform', () => {
    const met = new Set(seen.map(({ route }) => route))
    const missed = pages(world).filter(({ pattern }) => !met.has(pattern) && !unlinked[pattern])
    assert.deepEqual(
      missed.map(({ pattern }) => pattern),
      [],
    )
  })

  it('offers every act of the platform in some form', () => {
    const offered = new Set(
      crawls.flatMap(({ forms }) => [...forms.keys()]).map((action) => patternOf(acts(world), action)),
    )
    const missed = acts(world).filter(({ pattern }) => !offered.has(pattern) && !unoffered[pattern])
    assert.deepEqual(
      missed.map(({ pattern }) => pattern),
      [],
    )
  })
})

describe('every page as it comes from the server', () => {
  it('is well formed, light, made of few questions, and posts only where somebody answers', () => {
    const found = new Map<string, string>()
    for (const page of seen.filter(isPage)) {
      for (const problem of problemsOf(world, page)) found.set(`${page.route} ${problem}`, told(page, problem))
    }
    assert.deepEqual([...found.values()], [])
  })

  it('can be had as data', async () => {
    assert.deepEqual(await gather(samples, (page) => twinProblems(world, page)), [])
  })

  it('is wholly in Ukrainian', async () => {
    assert.deepEqual(await gather(samples, (page) => languageProblems(world, page, 'uk')), [])
  })

  it('is wholly in English', async () => {
    assert.deepEqual(await gather(samples, (page) => languageProblems(world, page, 'en')), [])
  })
})

describe('what a resident without a role may not see', () => {
  it('is not shown to an official of another town', async () => {
    const resident = world.walkers[1]!
    const stranger = world.walkers.at(-1)!
    const closed = await gather(
      distinctBy(seen, ({ address }) => address),
      async ({ address }) => {
        if (!address.startsWith('/krakow')) return []
        const { status } = await world.ask(address, resident)
        return status === 200 ? [] : [address]
      },
    )
    const shown = await gather(closed, async (address) => {
      const { status } = await world.ask(address, stranger)
      return [403, 404].includes(status) ? [] : [`${address}: ${status}`]
    })
    assert.deepEqual(shown, [])
  })
})

describe('every page in a browser', () => {
  it('passes axe by day and dusk, opened and unopened, fits a phone and large text, and asks nobody else', async () => {
    assert.deepEqual(await gather(samples, (page) => look.problemsOf(page)), [])
  })
})

describe('every act, sent nonsense', () => {
  it('is refused in words, breaks nothing and repeats no script', async () => {
    assert.deepEqual(await fuzzProblems(world, crawls), [])
    assert.deepEqual(world.faults, [])
  })
})

async function gather<Item>(items: Item[], ask: (item: Item) => Promise<string[]>): Promise<string[]> {
  const all: string[] = []
  for (const item of items) all.push(...(await ask(item)))
  return all
}

function distinctBy<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}
