import { type Context, Hono } from 'hono'
import { addDays, asDay, dayOf, isDay, weekday } from '#deadlines/index.ts'
import { instantOf } from '#kit/dates.ts'
import { allowed, type Env, found } from '#kit/http.ts'
import { posterPdf } from '#kit/papers/index.ts'
import { show } from '#kit/show.ts'
import { briefOf } from '../brief.ts'
import { activityHere } from '../here.ts'
import { paths } from '../paths.ts'
import { mayKeepList } from '../rights.ts'
import { rulesOf } from '../series/rules-of.ts'
import { atomOf } from './atom.ts'
import { linesBetween, newlyPublished } from './coming.ts'
import { EmbedPage } from './pages/embed.tsx'
import { SharingPage } from './pages/sharing.tsx'
import { RegionWeekPage, WeekPage } from './pages/week.tsx'
import { posterOf } from './poster.ts'

const embedded = 12

export const publishingRoutes = new Hono<Env>()

  .get(paths.week.pattern, async (c) => show(c, WeekPage, await weekHere(c, found(c.var.view.community).id)))
  .get(paths.regionWeek.pattern, async (c) => show(c, RegionWeekPage, await weekHere(c, null)))

  .get(paths.atom.pattern, async (c) => {
    const { db, view, settings } = c.var
    const community = found(view.community)
    const rows = await newlyPublished(db, community.id, view.now)
    const text = atomOf(rows, community, settings.publicUrl, view)
    return c.body(text, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })

  .get(paths.embed.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const until = new Date(view.now.getTime() + 60 * 86_400_000)
    const dates = await linesBetween(db, community.id, view.now, until, embedded)
    // The one page that may stand in a page of somebody else's: it shows what everybody may see and has no form.
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; base-uri 'none'; frame-ancestors *",
    )
    c.header('x-frame-options', 'ALLOWALL')
    return show(c, EmbedPage, { dates })
  })

  .get(paths.sharing.pattern, async (c) => {
    const { view, settings } = c.var
    const here = await activityHere(c)
    allowed(view, mayKeepList(view.person, here.activity))
    return show(c, SharingPage, {
      activity: briefOf(here),
      rules: await rulesOf(c, here.activity.id),
      site: settings.publicUrl,
    })
  })

  .get(paths.poster.pattern, async (c) => {
    const { view, settings, now } = c.var
    const here = await activityHere(c)
    const poster = posterOf(
      view,
      briefOf(here),
      here.asked ? [] : await rulesOf(c, here.activity.id),
      settings.publicUrl,
    )
    return c.body(new Uint8Array(await posterPdf(poster, now())), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${here.activity.slug}-plakat.pdf"`,
    })
  })

async function weekHere(c: Context<Env>, communityId: string | null) {
  const { db, view } = c.var
  const asked = view.query.get('od') ?? ''
  const day = isDay(asked) ? asked : dayOf(view.now)
  const monday = addDays(day, 1 - weekday(day))
  const days = Array.from({ length: 7 }, (_, place) => addDays(monday, place))
  const dates = await linesBetween(db, communityId, instantOf(monday), instantOf(addDays(monday, 7)))
  const neighbours = { before: addDays(monday, -7), after: addDays(asDay(monday), 7) }
  return { days, dates, ...neighbours }
}
