import { type Context, Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found, idOf } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import type { Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { tercForm, tercLinkForm } from './forms.ts'
import { TercPage } from './pages/terc.tsx'
import { TercPreviewPage } from './pages/terc-preview.tsx'
import { paths } from './paths.ts'
import { acceptTerc, previewTerc, tercState, uploadTerc } from './terc-imports.ts'
import { linkToTerc, tercLinks } from './terc-links.ts'

export const tercRoutes = new Hono<Env>()

  .get(paths.terc.pattern, (c) => {
    operator(c.var.view)
    return tercPage(c)
  })

  .post(paths.terc.pattern, async (c) => {
    const { db, storage, view, now } = c.var
    const person = operator(view)
    const { values, problems } = await readForm(c, tercForm)
    if (problems) return tercPage(c, problems)

    const { file } = values
    const upload = await uploadTerc(db, storage, person.id, file.name, new Uint8Array(await file.arrayBuffer()), now())
    return done(c, paths.tercImport.href({ id: upload.id }))
  })

  .get(paths.tercImport.pattern, (c) => {
    operator(c.var.view)
    return preview(c)
  })

  .post(paths.tercAcceptance.pattern, async (c) => {
    const { db, storage, view, now } = c.var
    const person = operator(view)
    const { units, refused } = await acceptTerc(db, storage, person.id, idOf(c.req.param('id')), now())
    if (refused === 'no-such-file') found(null)
    if (refused) return preview(c, view.t(`communities.terc.refusal.${refused}`))
    return done(c, paths.terc.href(), view.t('communities.terc.accepted', { units }))
  })

  .post(paths.tercLinks.pattern, async (c) => {
    const { db, view, now } = c.var
    const person = operator(view)
    const { values, problems } = await readForm(c, tercLinkForm)
    if (problems) return tercPage(c, problems)

    const { refused } = await linkToTerc(db, person.id, values.community, values.code, now())
    if (refused) return tercPage(c, { code: view.t(`communities.terc.refusal.${refused}`) })
    return done(c, paths.terc.href(), view.t('communities.terc.linked'))
  })

const operator = (view: View) => allowed(view, holds(view.person, ['operator'], null))

async function tercPage(c: Context<Env>, problems?: Problems) {
  const { db } = c.var
  const [state, links] = [await tercState(db), await tercLinks(db)]
  return show(c, TercPage, { ...state, links, problems }, problems ? 422 : 200)
}

async function preview(c: Context<Env>, refused?: string) {
  const { db, storage } = c.var
  const { added, ...seen } = found(await previewTerc(db, storage, idOf(c.req.param('id'))))
  const shown = { ...seen, added: added.length, examples: added.slice(0, 10) }
  return show(c, TercPreviewPage, { preview: shown, refused }, refused ? 422 : 200)
}
