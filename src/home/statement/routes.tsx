import { type Context, Hono } from 'hono'
import { holds } from '#accounts/index.ts'
import { dayOf } from '#kit/dates.ts'
import { readForm } from '#kit/form.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { housePaths as paths } from '../house-paths.ts'
import { StatementFormPage } from './form-page.tsx'
import { StatementPage } from './page.tsx'
import { saveStatement, statementForm, statementOf } from './statement.ts'

/** One statement for the installation and one for each community, in every language, with a form for the administrator. */
export const statementRoutes = new Hono<Env>()
  .get(paths.statement.pattern, (c) => statement(c))
  .get(paths.communityStatement.pattern, (c) => statement(c))
  .get(paths.statementEdit.pattern, (c) => edit(c))
  .get(paths.communityStatementEdit.pattern, (c) => edit(c))
  .post(paths.statementEdit.pattern, (c) => save(c))
  .post(paths.communityStatementEdit.pattern, (c) => save(c))

async function statement(c: Context<Env>) {
  const { db, view, settings } = c.var
  const { slug, href, editHref, may } = here(c)
  const data = {
    ...(await statementOf(db, slug, dayOf(view.now))),
    site: new URL(slug ? `/${slug}` : '/', settings.publicUrl).href,
    siteName: view.community ? `${view.t('kit.site')}: ${view.community.name}` : view.t('kit.site'),
    edit: may && view.path === href ? editHref : null,
  }
  return show(c, StatementPage, data)
}

async function edit(c: Context<Env>) {
  const { db, view } = c.var
  const { slug, href, editHref, may } = here(c)
  allowed(view, may)
  const { statement: values } = await statementOf(db, slug, dayOf(view.now))
  return show(c, StatementFormPage, { action: editHref, back: href, values, problems: null })
}

async function save(c: Context<Env>) {
  const { db, view, now } = c.var
  const { href, editHref, may } = here(c)
  const person = allowed(view, may)
  const { values, problems } = await readForm(c, statementForm)
  if (problems) return show(c, StatementFormPage, { action: editHref, back: href, values, problems }, 422)
  await saveStatement(db, person, view.community?.id ?? null, values, now())
  return done(c, href, view.t('home.a11y.form.saved'))
}

/** Which statement this is: a community's is its administrator's, the installation's is the operator's. */
function here(c: Context<Env>) {
  const { view } = c.var
  if (c.req.param('community')) {
    const { id, slug } = found(view.community)
    const at = { community: slug }
    const hrefs = { href: paths.communityStatement.href(at), editHref: paths.communityStatementEdit.href(at) }
    return { ...hrefs, slug, may: holds(view.person, ['administrator'], id) }
  }
  const hrefs = { href: paths.statement.href(), editHref: paths.statementEdit.href() }
  return { ...hrefs, slug: null, may: holds(view.person, ['operator'], null) }
}
