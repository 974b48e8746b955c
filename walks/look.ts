import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import type { Seen } from './crawl.ts'
import type { World } from './world.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 800 }

type Axe = { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> }
type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] }

/** A browser that looks at pages the way people do: on a phone, at dusk, with large letters, on paper, everything opened. */
export async function openLook(world: World) {
  const browser = await openBrowser()
  const base = await world.listen()
  const contexts = new Map<string, BrowserContext>()

  async function contextOf(seen: Seen): Promise<BrowserContext> {
    const known = contexts.get(seen.walker.name)
    if (known) return known
    const context = await browser.newContext({ locale: 'pl-PL' })
    await context.addCookies(cookiesOf(seen, base))
    contexts.set(seen.walker.name, context)
    return context
  }
  const problemsOf = async (seen: Seen) => lookAt(await contextOf(seen), base, seen)
  return { problemsOf, close: () => browser.close() }
}

async function lookAt(context: BrowserContext, base: string, { address, walker }: Seen): Promise<string[]> {
  const page = await context.newPage()
  await page.setViewportSize(phone)
  const heard = listen(page, base)
  await page.goto(`${base}${address}`)
  const found = [
    ...(await axeProblems(page, 'by day')),
    ...(await overflow(page, 'on a phone')),
    ...(await opened(page)),
    ...(await atDusk(page)),
    ...(await withLargeText(page)),
    ...(await onPaper(page)),
    ...heard,
  ]
  await page.close()
  return [...new Set(found)].map((problem) => `${address} as ${walker.name}: ${problem}`)
}

export type Look = Awaited<ReturnType<typeof openLook>>

function cookiesOf({ walker }: Seen, base: string) {
  if (!walker.cookie) return []
  const [name, value] = walker.cookie.split('=') as [string, string]
  return [{ name, value, url: base }]
}

/** Faults of scripts, refusals of the content policy, and requests to anybody else. */
function listen(page: Page, base: string): string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`the console says ${message.text().slice(0, 200)}`)
  })
  page.on('pageerror', (error) => heard.push(`a script failed: ${error.message.slice(0, 200)}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url())) heard.push(`asks ${request.url()}`)
  })
  return heard
}

async function axeProblems(page: Page, when: string, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe)
  const only = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }
  const violations = await page.evaluate(
    async (runOnly) =>
      (await (window as unknown as { axe: Axe }).axe.run(document, { runOnly, resultTypes: ['violations'] }))
        .violations,
    only,
  )
  return violations.map(
    ({ id, nodes }) =>
      `${id} ${when}: ${nodes
        .slice(0, 3)
        .map(({ target }) => String(target))
        .join(' | ')}`,
  )
}

async function overflow(page: Page, where: string): Promise<string[]> {
  const wider = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width + 1) return null
    const guilty = [...document.querySelectorAll('main *, header *, footer *')].find(
      (element) => element.getBoundingClientRect().right > width + 1,
    )
    return guilty ? `${guilty.tagName.toLowerCase()}.${guilty.className}` : 'something'
  })
  return wider ? [`${wider} is wider than the window ${where}`] : []
}

/** Everything that opens is opened and looked at again. */
async function opened(page: Page): Promise<string[]> {
  const pressed = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('summary, button[type=button]')]
    for (const element of all) if (element.isConnected) element.click()
    return all.length
  })
  if (pressed === 0) return []
  return [...(await axeProblems(page, 'with everything opened')), ...(await overflow(page, 'with everything opened'))]
}

async function atDusk(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  return axeProblems(page, 'at dusk', ['color-contrast'])
}

/** Letters twice as large on a desk are what WCAG 1.4.4 asks for; 1.4.10 asks that nothing leaves the window. */
async function withLargeText(page: Page): Promise<string[]> {
  await page.setViewportSize(desk)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element)
        const hidden = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis'
        const small = element.clientWidth < 4 || element.clientHeight < 4
        // A line that is typed in scrolls by itself; everything else would be lost.
        return (
          element.tagName !== 'INPUT' &&
          hidden &&
          !small &&
          element.scrollWidth > element.clientWidth + 2 &&
          !element.closest('svg')
        )
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  )
  return [
    ...(await overflow(page, 'with large text')),
    ...cut.slice(0, 3).map((name) => `${name} is cut with large text`),
  ]
}

async function onPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const heading = await page.locator('h1').first().isVisible()
  return heading ? [] : ['its heading is not printed']
}
