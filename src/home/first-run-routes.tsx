import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { enter } from '#accounts/index.ts'
import { readForm } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { limit } from '#kit/limits.ts'
import { done, show } from '#kit/show.ts'
import { firstRunForm, foundFirst, untouched } from './first-run.ts'
import { FirstRunPage } from './pages/first-run.tsx'
import { paths } from './paths.ts'

/** Eight digits cannot be guessed ten at a time. */
const guess = limit(10, 600)

export const firstRunRoutes = new Hono<Env>()

  .get(paths.firstRun.pattern, async (c) => {
    await opened(c)
    return show(c, FirstRunPage, { values: {}, problems: {} })
  })

  .post(paths.firstRun.pattern, async (c) => {
    const code = await opened(c)
    const { db, view, now } = c.var
    guess('', now())
    const { values, problems } = await readForm(c, firstRunForm)
    if (problems) return show(c, FirstRunPage, { values, problems }, 422)
    if (!same(values.code, code))
      return show(c, FirstRunPage, { values, problems: { code: view.t('home.first.code-wrong') } }, 422)

    const { personId, refused } = await foundFirst(db, values, view.lang, now())
    if (refused) return show(c, FirstRunPage, { values, problems: { slug: view.t(`home.first.${refused}`) } }, 422)

    await enter(c, personId, 'email')
    return done(c, paths.community.href({ community: values.slug }), view.t('home.first.founded'))
  })

/** The code of this start, while there is no community; otherwise the page is not there. */
async function opened(c: Context<Env>): Promise<string> {
  const code = found(c.var.settings.firstCode)
  return found((await untouched(c.var.db)) ? code : null)
}

function same(given: string, code: string): boolean {
  return given.length === code.length && timingSafeEqual(Buffer.from(given), Buffer.from(code))
}
