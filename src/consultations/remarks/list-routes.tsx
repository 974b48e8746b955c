import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { officesOf } from '#communities/index.ts'
import { dayOf } from '#deadlines/index.ts'
import { contentsOf, pieceOf, piecesOf, unitInVersion, versionById, versionUnits } from '#documents/index.ts'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import type { View } from '#kit/view.ts'
import { pageOf, roomHere } from './here.ts'
import { DraftPage } from './pages/draft.tsx'
import { type Chosen, RemarksPage } from './pages/remarks.tsx'
import { paths } from './paths.ts'
import { countRemarks, countsByUnit, type RemarkFilter, remarksOf } from './reading.ts'
import { channels, outcomes } from './tables.ts'

/** Everything that was said, and the text it was said about. */
export const listRoutes = new Hono<Env>()

  .get(paths.remarks.pattern, async (c) => {
    const { db, view } = c.var
    const { consultation, room } = await roomHere(c)
    const { chosen, filter } = filterOf(view)
    const page = pageOf(view)
    const today = dayOf(view.now)
    const [{ remarks, total }, counts, offices, unit] = await Promise.all([
      remarksOf(db, consultation.id, filter, view.now, page),
      countRemarks(db, consultation.id, today),
      officesOf(db, consultation.communityId, today),
      filter.unitId && consultation.versionId ? unitInVersion(db, consultation.versionId, filter.unitId) : null,
    ])
    const named = offices.map(({ id, name }) => ({ id, name }))
    const data = { room, remarks, total, page, counts, chosen, offices: named, unit: unit?.citation ?? null }
    return show(c, RemarksPage, data)
  })

  .get(paths.draft.pattern, showDraft)

async function showDraft(c: Context<Env>) {
  const { db, view } = c.var
  const { consultation, room } = await roomHere(c)
  const version = found(await versionById(db, found(consultation.versionId)))
  const pieces = piecesOf(await versionUnits(db, version))
  const asked = view.query.get('jednostka')
  const part = asked ? pieceOf(pieces, asked) : Number(view.query.get('czesc')) || 1
  const piece = Math.min(Math.max(1, Math.floor(part)), Math.max(1, pieces.length))
  const counts = Object.fromEntries(await countsByUnit(db, consultation.id))
  const { name, made, preamble } = version
  const reading = { units: pieces[piece - 1] ?? [], contents: contentsOf(pieces), piece, pieces: pieces.length }
  const from = view.query.get('od')
  return show(c, DraftPage, { room, version: { name, made }, preamble, ...reading, counts, from })
}

const choices = z.object({
  q: z.string().trim().max(200).catch(''),
  jednostka: z.uuid().optional().catch(undefined),
  wynik: z.enum(outcomes).optional().catch(undefined),
  droga: z.enum(channels).optional().catch(undefined),
  biuro: z.uuid().optional().catch(undefined),
  stan: z.enum(['waiting', 'answered', 'late', 'withdrawn']).optional().catch(undefined),
})

/** What the address asks for; nonsense in it is as if it were not there. */
function filterOf({ query }: View): { chosen: Chosen; filter: RemarkFilter } {
  const { q, jednostka, wynik, droga, biuro, stan } = choices.parse(Object.fromEntries(query))
  const filter = { words: q, unitId: jednostka, outcome: wynik, channel: droga, officeId: biuro, state: stan }
  return { chosen: { q: q || undefined, jednostka, wynik, droga, biuro, stan }, filter }
}
