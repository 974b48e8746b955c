import { type Context, Hono } from 'hono'
import { dayOf } from '#deadlines/index.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { chainOf, type Step, thingsOf } from '#kit/things.ts'
import { tiesOf } from '#kit/traces.ts'
import { documentsOf, unitFor } from '../documents.ts'
import { briefOf as briefOfOpinion } from '../opinions/brief.ts'
import { opinionsOf } from '../opinions/opinions.ts'
import { paths } from '../paths.ts'
import { contentsOf, pieceOf, piecesOf } from '../pieces.ts'
import { mayDraft, mayRead, mayStart } from '../rights.ts'
import type { Document, DocumentVersion } from '../tables.ts'
import { type ReadUnit, readText } from '../text.ts'
import { unitsOf } from '../units.ts'
import { unitInVersions, versionsOf, versionUnits } from '../versions.ts'
import { DocumentPage, type DocumentProps, type Reading, type VersionBrief } from './document.tsx'
import { DocumentsPage } from './documents.tsx'
import { documentHere } from './here.ts'
import { type Far, UnitPage } from './unit.tsx'
import { wordingsOf } from './wordings.ts'

export const routes = new Hono<Env>()

  .get(paths.documents.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const [kind, status] = [view.query.get('rodzaj') || null, view.query.get('stan') || null]
    const all = await documentsOf(db, community.id, mayRead(view.person, { id: '', communityId: community.id }))
    const chosen = all.filter((one) => (!kind || one.kind === kind) && (!status || one.status === status))
    const documents = chosen.map(({ slug, title, kind, status, adoptedOn, resolution, visible }) => ({
      ...{ slug, title, kind, status, adoptedOn, resolution, visible },
    }))
    return show(c, DocumentsPage, { documents, kind, status, mayStart: mayStart(view.person, community.id) })
  })

  .get(paths.document.pattern, async (c) => {
    const document = await documentHere(c)
    const versions = await versionsOf(c.var.db, document.id, mayRead(c.var.view.person, document))
    const current = versions.find((version) => version.public)
    return showVersion(c, document, versions, current, 'current')
  })

  .get(paths.version.pattern, async (c) => {
    const document = await documentHere(c)
    const versions = await versionsOf(c.var.db, document.id, mayRead(c.var.view.person, document))
    const version = found(versions.find(({ number }) => String(number) === c.req.param('number')))
    const current = versions.find((one) => one.public)
    return showVersion(c, document, versions, version, version === current ? 'current' : 'older')
  })

  .get(paths.openDraft.pattern, async (c) => {
    const { db, view } = c.var
    const document = await documentHere(c)
    if (!document.openDraft && !mayRead(view.person, document)) found(null)
    const versions = await versionsOf(db, document.id, mayRead(view.person, document))
    const text = readText(await unitsOf(db, document.id), document)
    const reading = readingOf(c, document.preamble, text)
    const about = await around(c, document, versions)
    return show(c, DocumentPage, { ...about, version: null, reading, shown: 'draft' as const })
  })

  .get(paths.unit.pattern, async (c) => {
    const { db, view, domains } = c.var
    const community = found(view.community)
    const [slug, unitId] = [c.req.param('document'), idOf(c.req.param('unit'))]
    const { document, unit: row } = found(await unitFor(db, community.id, slug, unitId, view.person))
    const reader = mayRead(view.person, document)
    const kept = await unitInVersions(db, document.id, row.id, reader)
    const seen = reader || document.openDraft
    if (kept.length === 0 && !seen) found(null)
    const draft = seen && !row.removed ? readText(await unitsOf(db, document.id), document) : []
    const drafted = draft.find((unit) => unit.id === row.id)
    const wordings = wordingsOf(kept, drafted && { ...drafted, name: view.t('documents.draft') })
    const last = found(wordings.at(-1))
    const { up, down } = await chainOf(domains, db, { kind: 'unit', id: row.id }, view)
    return show(c, UnitPage, {
      document: { slug: document.slug, title: document.title },
      unit: { id: row.id, citation: last.citation, heading: last.heading, removed: row.removed !== null },
      wordings,
      up: up.map(farOf),
      down: down.map(farOf),
      mayDraft: mayDraft(view.person, document) && document.status === 'drafting' && !row.removed,
    })
  })

type Shown = 'current' | 'older'

async function showVersion(
  c: Context<Env>,
  document: Document,
  versions: DocumentVersion[],
  version: DocumentVersion | undefined,
  shown: Shown,
) {
  const text = version ? await versionUnits(c.var.db, version) : []
  const reading = readingOf(c, version?.preamble ?? '', text)
  const about = await around(c, document, versions)
  return show(c, DocumentPage, { ...about, version: version ? briefOf(version) : null, reading, shown })
}

/** What stands beside a text, whichever of its wordings is shown. */
async function around(c: Context<Env>, document: Document, versions: DocumentVersion[]) {
  const { db, view, domains } = c.var
  const ties = await tiesOf(db, [{ kind: 'document', id: document.id }])
  const ends = ties.filter((tie) => tie.toId === document.id).map((tie) => ({ kind: tie.fromKind, id: tie.fromId }))
  const things = await thingsOf(domains, db, ends, view)
  const reader = mayRead(view.person, document)
  const asked = await opinionsOf(db, document.id, reader)
  const { id, slug, title, kind, status, resolution, adoptedOn, journal, inForceFrom, inForceTo, openDraft } = document
  return {
    document: { id, slug, title, kind, status, resolution, adoptedOn, journal, inForceFrom, inForceTo },
    versions: versions.map(briefOf),
    partOf: [...things.values()],
    opinions: asked.map(({ opinion, version }) => briefOfOpinion(opinion, version, dayOf(view.now))),
    openDraft: openDraft && status === 'drafting',
    mayRead: reader,
    mayDraft: mayDraft(view.person, document),
  } satisfies Partial<DocumentProps>
}

function briefOf({ number, name, note, made, public: open }: DocumentVersion): VersionBrief {
  return { number, name, note, made, public: open }
}

/** The part of the text that was asked for, or the one a unit stands in. */
function readingOf(c: Context<Env>, preamble: string, text: ReadUnit[]): Reading {
  const pieces = piecesOf(text)
  const unit = c.var.view.query.get('jednostka')
  const asked = unit ? pieceOf(pieces, unit) : Number(c.var.view.query.get('czesc')) || 1
  const piece = Math.min(Math.max(1, Math.floor(asked)), Math.max(1, pieces.length))
  return { preamble, units: pieces[piece - 1] ?? [], contents: contentsOf(pieces), piece, pieces: pieces.length }
}

function farOf({ thing, tie }: Step): Far {
  return { ...thing, tie: tie.kind }
}
