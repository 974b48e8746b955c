import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import { adoptDocument } from '../adoption.ts'
import { addDocument, changeDocument } from '../documents.ts'
import { paths } from '../paths.ts'
import { mayOrganise, mayStart } from '../rights.ts'
import type { Document } from '../tables.ts'
import { makeVersion, versionsOf } from '../versions.ts'
import { AdoptionPage, type AdoptionValues } from './adoption.tsx'
import { adoptionForm, documentForm, settingsForm, versionForm } from './forms.ts'
import { briefOf, draftHere, versionBrief } from './here.ts'
import { NewDocumentPage, type NewDocumentValues } from './new-document.tsx'
import { sentence } from './room-routes.tsx'
import { SettingsPage, type SettingsValues } from './settings.tsx'
import { VersionsPage, type VersionValues } from './versions.tsx'

/** A document as a whole: begun, set up, kept in versions, adopted. */
export const documentRoutes = new Hono<Env>()

  .get(paths.newDocument.pattern, (c) => {
    const community = found(c.var.view.community)
    allowed(c.var.view, mayStart(c.var.view.person, community.id))
    return show(c, NewDocumentPage, { values: { client_id: crypto.randomUUID() }, problems: null })
  })

  .post(paths.documents.pattern, async (c) => {
    const { db, now, view } = c.var
    const community = found(view.community)
    const person = allowed(view, mayStart(view.person, community.id))
    const { values, problems } = await readForm(c, documentForm)
    if (problems) return show(c, NewDocumentPage, { values: values as NewDocumentValues, problems }, 422)

    const { client_id: id, ...form } = values
    const document = await addDocument(db, person, community.id, { id, ...form }, now())
    const href = paths.room.href({ community: community.slug, document: document.slug })
    return done(c, href, view.t('documents.new.made'))
  })

  .get(paths.settings.pattern, async (c) => {
    const { document } = await draftHere(c)
    return showSettings(c, document)
  })

  .post(paths.settings.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const { values, problems } = await readForm(c, settingsForm)
    if (problems) return showSettings(c, document, values as SettingsValues, problems)
    if (document.status !== 'drafting') return showSettings(c, document, values, { title: sentence(c, 'text-closed') })

    await changeDocument(c.var.db, person, document, values, c.var.now())
    return done(c, paths.settings.href(address), c.var.view.t('documents.settings.saved'))
  })

  .get(paths.versions.pattern, async (c) => {
    const { document } = await draftHere(c)
    return showVersions(c, document, { client_id: crypto.randomUUID(), public: true })
  })

  .post(paths.versions.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    const { values, problems } = await readForm(c, versionForm)
    if (problems) return showVersions(c, document, values as VersionValues, problems)
    if (document.status !== 'drafting') return showVersions(c, document, values, { name: sentence(c, 'text-closed') })

    const { client_id: id, ...form } = values
    const { version, refused } = await makeVersion(c.var.db, person, document.id, { id, ...form }, c.var.now())
    if (refused) return showVersions(c, document, values, { name: sentence(c, refused) })
    return done(c, paths.versions.href(address), c.var.view.t('documents.version.made', { name: version.name }))
  })

  .get(paths.adoption.pattern, async (c) => {
    const { document } = await draftHere(c)
    return showAdoption(c, document, {})
  })

  .post(paths.adoption.pattern, async (c) => {
    const { document, person, address } = await draftHere(c)
    allowed(c.var.view, mayOrganise(person, document))
    const { values, problems } = await readForm(c, adoptionForm)
    if (problems) return showAdoption(c, document, values as AdoptionValues, problems)

    const { refused } = await adoptDocument(c.var.db, person, document.id, values, c.var.now())
    if (refused) return showAdoption(c, document, values, { [fieldOf[refused]]: sentence(c, refused) })
    return done(c, paths.document.href(address), c.var.view.t('documents.adoption.entered'))
  })

/** The field that a refusal is about. */
const fieldOf = {
  'adopted-already': 'resolution',
  'no-units': 'resolution',
  'name-taken': 'resolution',
  'not-yet': 'adoptedOn',
  'in-force-before': 'inForceFrom',
} as const

function showSettings(c: Context<Env>, document: Document, typed?: SettingsValues, problems: Problems | null = null) {
  const { title, kind, preamble, chapters, sections, openDraft, inForceFrom, inForceTo } = document
  const kept = { title, kind, preamble, chapters, sections, openDraft, inForceFrom, inForceTo }
  const data = { document: briefOf(document), values: typed ?? kept, problems }
  return show(c, SettingsPage, data, problems ? 422 : 200)
}

async function showVersions(
  c: Context<Env>,
  document: Document,
  values: VersionValues,
  problems: Problems | null = null,
) {
  const versions = (await versionsOf(c.var.db, document.id, true)).map(versionBrief)
  return show(c, VersionsPage, { document: briefOf(document), versions, values, problems }, problems ? 422 : 200)
}

function showAdoption(c: Context<Env>, document: Document, values: AdoptionValues, problems: Problems | null = null) {
  const { slug, title, kind, status, resolution, adoptedOn, journal, inForceFrom, inForceTo } = document
  const brief = { slug, title, kind, status, resolution, adoptedOn, journal, inForceFrom, inForceTo }
  const mayAdopt = mayOrganise(c.var.view.person, document)
  return show(c, AdoptionPage, { document: brief, values, problems, mayAdopt }, problems ? 422 : 200)
}
