import type { Crawl } from './crawl.ts'
import { acts, patternOf } from './routes.ts'
import type { Walker, World } from './world.ts'

const fine = new Set([200, 303, 400, 401, 403, 404, 409, 413, 415, 422, 429])
const script = `"><script>alert('podworko')</script><img src=x onerror=alert(1)>`
const junk = 'Zażółć gęślą jaźń \u0000 \ud800 🏡 '.repeat(4000)

type Nonsense = { name: string; body: (fields: string[]) => BodyInit; type?: string }

const kinds: Nonsense[] = [
  { name: 'nothing', body: () => new URLSearchParams() },
  { name: 'scripts', body: (fields) => new URLSearchParams(fields.map((field) => [field, script])) },
  {
    name: 'a hundred kilobytes',
    body: (fields) => new URLSearchParams(fields.slice(0, 4).map((field) => [field, junk])),
  },
  {
    name: 'JSON of the wrong shape',
    body: (fields) => JSON.stringify(Object.fromEntries(fields.map((field) => [field, [{ a: null }, 1e308]]))),
    type: 'application/json',
  },
  { name: 'broken JSON', body: () => '{"a": [', type: 'application/json' },
]

/** Sends every act nonsense, as the one who was offered it and as a visitor, and answers what was taken badly. */
export async function fuzzProblems(world: World, crawls: Crawl[]): Promise<string[]> {
  const problems: string[] = []
  for (const { address, walker, fields } of targets(world, crawls)) {
    for (const as of [walker, world.walkers[0]!]) {
      for (const nonsense of kinds) problems.push(...(await send(world, as, address, nonsense, fields)))
    }
  }
  return problems
}

type Target = { address: string; walker: Walker; fields: string[] }

/** One address of each act, with the names of all fields that any form of the platform has. */
function targets(world: World, crawls: Crawl[]): Target[] {
  const known = acts(world)
  const fields = namesIn(crawls)
  const offered = crawls.flatMap(({ forms }) => [...forms])
  const byPattern = new Map(
    offered.map(([address, walker]) => [patternOf(known, address), { address, walker, fields }]),
  )
  // Leaving would end the walk of whoever leaves; it is tried last.
  return [...byPattern.values()].sort(
    (one, other) => Number(one.address.includes('wyjscie')) - Number(other.address.includes('wyjscie')),
  )
}

function namesIn(crawls: Crawl[]): string[] {
  const names = crawls.flatMap(({ seen }) =>
    seen.flatMap(({ body }) => [...body.matchAll(/\sname="([\w.[\]-]+)"/g)].map(([, name]) => name!)),
  )
  return [...new Set(names)]
}

async function send(world: World, walker: Walker, address: string, { name, body, type }: Nonsense, fields: string[]) {
  const headers: Record<string, string> = { origin: 'http://localhost', ...(type && { 'content-type': type }) }
  const answer = await world.ask(address, walker, { method: 'POST', headers, body: body(fields) })
  const told = `POST ${address} as ${walker.name} with ${name}`
  return [
    ...(fine.has(answer.status) ? [] : [`${told}: ${answer.status}`]),
    ...(answer.body.includes('<script>alert') || /<img src=x/.test(answer.body) ? [`${told}: repeats the script`] : []),
  ]
}
