import { Hono } from 'hono'
import type { Domain } from '#kit/domain.ts'
import type { Env } from '#kit/http.ts'
import { contentsRoutes } from './drafting/contents-routes.tsx'
import { documentRoutes } from './drafting/document-routes.tsx'
import {
  adoptionForm,
  documentForm,
  importForm,
  markForm,
  moveForm,
  newUnitForm,
  settingsForm,
  shapeForm,
  splitForm,
  unitForm,
  versionForm,
} from './drafting/forms.ts'
import { importRoutes } from './drafting/import-routes.tsx'
import { roomRoutes } from './drafting/room-routes.tsx'
import { unitRoutes } from './drafting/unit-routes.tsx'
import { forgetImports } from './imports.ts'
import { calendar, duties } from './offers.ts'
import { answerForm, requestForm } from './opinions/forms.ts'
import { waiveOpinions } from './opinions/opinions.ts'
import { opinionRoutes } from './opinions/routes.tsx'
import { paths } from './paths.ts'
import { erase, personal } from './personal.ts'
import { comparisonRoutes } from './reading/comparison-routes.tsx'
import { fileRoutes } from './reading/file-routes.ts'
import { routes as reading } from './reading/routes.tsx'
import { tells } from './tells.ts'
import { things } from './things.ts'

export { type Adoption, adoptDocument } from './adoption.ts'
export { addDocument, documentById, documentFor, documentsOf, type NewDocument } from './documents.ts'
export type { Place } from './edits.ts'
export { importText } from './import/imported.ts'
export { acceptImport, importById, keepImport } from './imports.ts'
export { attachLive } from './live/server.ts'
export { giveOpinion, opinionsOf, requestOpinion, waiveOpinions } from './opinions/opinions.ts'
export { paths as documentPaths } from './paths.ts'
export { contentsOf, pieceOf, piecesOf } from './pieces.ts'
export { changesBetween } from './reading/changes.ts'
export { type Changed, Changes } from './reading/comparison.tsx'
export { anchor, Contents, Paragraphs, TextOf } from './reading/text.tsx'
export { mayDraft as mayDraftDocument, mayRead as mayReadDocument, scopeOf as documentScope } from './rights.ts'
export {
  type Document,
  type DocumentVersion,
  documents as documentTable,
  documentVersions as versionTable,
  opinions as opinionTable,
  units as unitTable,
  versionUnits as versionUnitTable,
} from './tables.ts'
export { type ReadUnit, readText } from './text.ts'
export { addUnit, type NewUnit, removeUnit } from './tree-edits.ts'
export { type Kind as UnitKind, kinds as unitKinds } from './unit.ts'
export { saveUnit, unitsOf } from './units.ts'
export {
  currentVersion,
  makeVersion,
  unitInVersion,
  unitsCited,
  versionById,
  versionsOf,
  versionUnits,
} from './versions.ts'

const routes = new Hono<Env>()
  .route('/', documentRoutes)
  .route('/', importRoutes)
  .route('/', reading)
  .route('/', comparisonRoutes)
  .route('/', fileRoutes)
  .route('/', roomRoutes)
  .route('/', unitRoutes)
  .route('/', contentsRoutes)
  .route('/', opinionRoutes)

export const documents: Domain = {
  name: 'documents',
  routes,
  menu: ({ slug }, t) => [{ label: t('documents.menu'), href: paths.documents.href({ community: slug }), order: 30 }],
  duties,
  calendar,
  personal,
  erase,
  chores: async (db, now) => {
    await waiveOpinions(db, now)
    await forgetImports(db, now)
  },
  things,
  tells,
  forms: {
    [paths.documents.pattern]: documentForm,
    [paths.imports.pattern]: importForm,
    [paths.settings.pattern]: settingsForm,
    [paths.versions.pattern]: versionForm,
    [paths.adoption.pattern]: adoptionForm,
    [paths.opinions.pattern]: requestForm,
    [paths.opinion.pattern]: answerForm,
    [paths.units.pattern]: newUnitForm,
    [paths.draft.pattern]: unitForm,
    [paths.shape.pattern]: shapeForm,
    [paths.mark.pattern]: markForm,
    [paths.move.pattern]: moveForm,
    [paths.split.pattern]: splitForm,
  },
}
