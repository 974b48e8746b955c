import { isDeepStrictEqual } from 'node:util'
import { type Context, Hono } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { paths } from '../paths.ts'
import { mayRead } from '../rights.ts'
import type { Document, DocumentVersion } from '../tables.ts'
import { readText } from '../text.ts'
import { unitsOf } from '../units.ts'
import { versionsOf, versionUnits } from '../versions.ts'
import { changesOf, sideFrom } from './changes.ts'
import { type Changed, ComparisonPage } from './comparison.tsx'
import { documentHere } from './here.ts'

/** So many changed units, and about so many characters of them, stand on one page. */
const most = 80
const longest = 40_000

/** Any two versions beside each other; the draft counts as number 0 for those who may see it. */
export const comparisonRoutes = new Hono<Env>().get(paths.comparison.pattern, async (c) => {
  const { db, view } = c.var
  const document = await documentHere(c)
  const reader = mayRead(view.person, document)
  const versions = await versionsOf(db, document.id, reader)
  const draft = document.status === 'drafting' && (reader || document.openDraft)
  const named = [
    ...(draft ? [{ number: 0, name: view.t('documents.draft') }] : []),
    ...versions.map(({ number, name }) => ({ number, name })),
  ]
  const to = askedFor(c, 'do', named) ?? named[0]?.number ?? null
  const place = named.findIndex(({ number }) => number === to)
  const asked = askedFor(c, 'od', named)
  const sides = sidesOf(c, document, versions)
  const from = asked ?? (await changedBefore(sides, named.slice(place))) ?? null
  const about = { document: { slug: document.slug, title: document.title }, versions: named, from, to }
  if (from === null || to === null) {
    const none = { summary: null, preamble: null, changes: [], piece: 1, pieces: 1 }
    return show(c, ComparisonPage, { ...about, ...none })
  }

  const [before, after] = [await sides(from), await sides(to)]
  const { summary, preamble, changes: all } = changesOf(before, after)
  const pages = paged(all)
  const piece = Math.min(Math.max(1, Number(view.query.get('czesc')) || 1), Math.max(1, pages.length))
  const changes = pages[piece - 1] ?? []
  return show(c, ComparisonPage, { ...about, summary, preamble, changes, piece, pieces: pages.length })
})

type Sides = (number: number) => ReturnType<typeof sideOf>

/** Each version is read once, however often it is compared. */
function sidesOf(c: Context<Env>, document: Document, versions: DocumentVersion[]): Sides {
  const read = new Map<number, ReturnType<typeof sideOf>>()
  return (number) => {
    const side = read.get(number) ?? sideOf(c, document, versions, number)
    read.set(number, side)
    return side
  }
}

/** The version before this one, or, where a text was only adopted or renamed, the one before that. */
async function changedBefore(sides: Sides, named: { number: number }[]) {
  const [to, before, earlier] = named
  if (!to || !before || !earlier) return before?.number
  const [now, then] = [await sides(to.number), await sides(before.number)]
  const same = isDeepStrictEqual([now.preamble, now.units], [then.preamble, then.units])
  return same ? earlier.number : before.number
}

function askedFor(c: Context<Env>, name: string, versions: { number: number }[]): number | null {
  const asked = c.var.view.query.get(name)
  if (!asked) return null
  return found(versions.find(({ number }) => String(number) === asked)).number
}

async function sideOf(c: Context<Env>, document: Document, versions: DocumentVersion[], number: number) {
  if (number === 0) {
    return sideFrom(document.preamble, readText(await unitsOf(c.var.db, document.id), document), document)
  }
  const version = found(versions.find((one) => one.number === number))
  return sideFrom(version.preamble, await versionUnits(c.var.db, version), version)
}

function paged(changes: Changed[]): Changed[][] {
  const pages: Changed[][] = []
  let length = longest
  for (const change of changes) {
    const size = JSON.stringify(change.text).length
    if (length + size > longest || pages.at(-1)!.length >= most) {
      pages.push([])
      length = 0
    }
    pages.at(-1)!.push(change)
    length += size
  }
  return pages
}
