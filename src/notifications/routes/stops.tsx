import { type Context, Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found } from '#kit/http.ts'
import { done, show } from '#kit/show.ts'
import { matterForm } from '../forms.ts'
import { StopPage } from '../pages/stop.tsx'
import { paths } from '../paths.ts'
import { holderOf, mattersOf, resumeMail, stopMail } from '../stops.ts'

/** Stopping letters with the key from their footer: no account, no password, no question why. */
export const stopRoutes = new Hono<Env>()

  .get(paths.stop.pattern, async (c) => {
    const holder = await holderFor(c)
    const matters = await mattersOf(c.var.db, holder.id)
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', 'no-referrer')
    return show(c, StopPage, {
      token: token(c),
      stopped: holder.stopped,
      matters,
      chosen: c.req.query('sprawa') ?? null,
    })
  })

  // RFC 8058: the mail program posts `List-Unsubscribe=One-Click` here and wants no page that asks again.
  .post(paths.stop.pattern, async (c) => {
    const holder = await holderFor(c)
    await stopMail(c.var.db, holder.id, null, c.var.now())
    const { 'List-Unsubscribe': oneClick } = await c.req.parseBody()
    if (oneClick) return c.text(c.var.view.t('notifications.stop.stopped'))
    return done(c, paths.stop.href({ token: token(c) }), c.var.view.t('notifications.stop.stopped'))
  })

  .post(paths.stopMatter.pattern, async (c) => {
    const holder = await holderFor(c)
    const { values, problems } = await readForm(c, matterForm)
    if (!problems) await stopMail(c.var.db, holder.id, values, c.var.now())
    return done(c, paths.stop.href({ token: token(c) }), c.var.view.t('notifications.stop.stopped-matter'))
  })

  .post(paths.stopEnd.pattern, async (c) => {
    const holder = await holderFor(c)
    const { values } = await readForm(c, matterForm.partial())
    const { kind, id } = values as { kind?: string; id?: string }
    await resumeMail(c.var.db, holder.id, kind && id ? { kind, id } : null)
    return done(c, paths.stop.href({ token: token(c) }), c.var.view.t('notifications.stop.resumed'))
  })

const token = (c: Context<Env>) => c.req.param('token')!

async function holderFor(c: Context<Env>) {
  return found(await holderOf(c.var.db, token(c)))
}
