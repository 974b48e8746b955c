import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { done, show } from '#kit/show.ts'
import { peselsIn } from '#kit/text/pesel.ts'
import type { Problems } from '#kit/ui/index.ts'
import { documentById } from '../documents.ts'
import { importDocx } from '../import/docx.ts'
import { type Imported, importText } from '../import/imported.ts'
import { acceptImport, discardImport, importById, keepImport, waitingImports } from '../imports.ts'
import { paths } from '../paths.ts'
import { piecesOf } from '../pieces.ts'
import { mayStart } from '../rights.ts'
import { readText } from '../text.ts'
import { importForm } from './forms.ts'
import { ImportPage, type ImportValues, PreviewPage } from './import-page.tsx'

/** Reading a text from a paste or a file: first seen, then accepted whole. */
export const importRoutes = new Hono<Env>()

  .get(paths.imports.pattern, (c) => showImport(c, { client_id: crypto.randomUUID() }, null))

  .post(paths.imports.pattern, async (c) => {
    const { community, person } = starterHere(c)
    spend(person.id, c.var.now())
    const { values, problems } = await readForm(c, importForm)
    if (problems) return showImport(c, values as ImportValues, problems as Problems)

    const { client_id: id, title, kind, text, file } = values
    const read = file ? await readFile(file) : importText(text, newId)
    const problem = read.imported ? personal(read.imported) : `documents.import.problem.${read.problem}`
    if (!read.imported || problem) {
      return showImport(c, { client_id: id, title, kind, text }, { [file ? 'file' : 'text']: c.var.view.t(problem!) })
    }
    await keepImport(c.var.db, person, community.id, { id, title, kind, content: read.imported }, c.var.now())
    return done(c, paths.import.href({ community: community.slug, import: id }))
  })

  .get(paths.import.pattern, async (c) => {
    const { kept, made } = await importHere(c)
    if (!kept) return c.redirect(found(made), 303)
    const { id, title, content } = kept
    const text = readText(content.units, content.numbering)
    return show(c, PreviewPage, {
      ...{ id, title, preamble: content.preamble, count: text.length },
      units: piecesOf(text)[0] ?? [],
      warnings: content.warnings,
    })
  })

  .post(paths.acceptance.pattern, async (c) => {
    const { kept, made, person, community } = await importHere(c)
    if (!kept) return c.redirect(found(made), 303)
    const document = await acceptImport(c.var.db, person, kept, c.var.now())
    const href = paths.room.href({ community: community.slug, document: document.slug })
    return done(c, href, c.var.view.t('documents.preview.accepted', { count: kept.content.units.length }))
  })

  .post(paths.refusal.pattern, async (c) => {
    const { kept, community } = await importHere(c)
    if (kept) await discardImport(c.var.db, kept.id)
    return done(c, paths.imports.href({ community: community.slug }), c.var.view.t('documents.preview.refused'))
  })

type Read = { imported: Imported; problem: null } | { imported: null; problem: string }

const newId = () => crypto.randomUUID()

/** A PESEL stops a file as it stops every form. */
function personal({ preamble, units }: Imported): string | null {
  const texts = [preamble, ...units.map((unit) => `${unit.heading} ${unit.text}`)]
  return texts.some((text) => peselsIn(text).length > 0) ? 'kit.form.pesel' : null
}

/** A Word file by its bytes; anything else that is text in UTF-8 or in the old Polish Windows code page. */
async function readFile(file: File): Promise<Read> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!file.name.toLowerCase().endsWith('.txt')) return importDocx(bytes, newId)
  return importText(decoded(bytes), newId)
}

function decoded(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\ufffd') ? new TextDecoder('windows-1250').decode(bytes) : text
}

/** Reading a long file is work: nobody needs more of it than this. */
const spend = limit(30, 600)

function starterHere(c: Context<Env>) {
  const { view } = c.var
  const community = found(view.community)
  const person = allowed(view, mayStart(view.person, community.id))
  return { community, person }
}

/** The text that was read, or where the document is that it became: accepting twice is no mistake. */
async function importHere(c: Context<Env>) {
  const { community, person } = starterHere(c)
  const id = idOf(c.req.param('import'))
  const kept = await importById(c.var.db, community.id, id)
  const document = kept ? undefined : await documentById(c.var.db, id)
  const here = document?.communityId === community.id ? document.slug : null
  const made = here && paths.room.href({ community: community.slug, document: here })
  return { kept, made, community, person }
}

async function showImport(c: Context<Env>, typed: ImportValues, problems: Problems | null) {
  const { community } = starterHere(c)
  const { client_id, title, kind, text } = typed
  const waiting = await waitingImports(c.var.db, community.id)
  const values = { client_id, title, kind, text }
  return show(c, ImportPage, { values, problems, waiting }, problems ? 422 : 200)
}
