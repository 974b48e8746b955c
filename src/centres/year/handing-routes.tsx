import { Hono } from 'hono'
import { activityPaths } from '#activities/index.ts'
import { documentPaths } from '#documents/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Env } from '#kit/http.ts'
import { ical } from '#kit/ical.ts'
import { heading, type Paper, paperPdf, paragraph, signatures, table } from '#kit/papers/index.ts'
import { show } from '#kit/show.ts'
import type { View } from '#kit/view.ts'
import { runHere } from '../places/here.ts'
import { packOf } from './handing.ts'
import { type Section, sectionsOf } from './handing-cells.ts'
import { HandingPage } from './pages/handing.tsx'
import { paths } from './paths.ts'
import { file } from './sheets.ts'

/** Handing the place on: one pack for whoever runs it next. */
export const handingRoutes = new Hono<Env>()

  .get(paths.handing.pattern, async (c) => {
    const { db, view } = c.var
    const { centre, at } = await runHere(c)
    const pack = await packOf(db, centre, dayOf(view.now), view.now)
    const links = pack.papers.map(({ title, slug }) => ({
      title,
      href: documentPaths.document.href({ community: at.community, document: slug }),
    }))
    return show(c, HandingPage, {
      place: { slug: centre.slug, name: centre.name, year: Number(dayOf(view.now).slice(0, 4)) },
      sections: sectionsOf(view, pack),
      papers: links,
      reports: pack.reports,
      dates: pack.calendar.length,
    })
  })

  .get(paths.handingPaper.pattern, async (c) => {
    const { db, view } = c.var
    const { centre } = await runHere(c)
    const pack = await packOf(db, centre, dayOf(view.now), view.now)
    const paper = packPaper(view, centre.name, sectionsOf(view, pack))
    return file(c, await paperPdf(paper, view.now), 'pdf', `przekazanie-${centre.slug}.pdf`)
  })

  .get(paths.calendar.pattern, async (c) => {
    const { db, view } = c.var
    const { centre, at } = await runHere(c)
    const { calendar } = await packOf(db, centre, dayOf(view.now), view.now)
    const events = calendar.map(({ id, title, slug, begins, ends, place, changed }) => ({
      ...{ uid: id, title, begins: new Date(begins), ends: new Date(ends), place, changed: new Date(changed) },
      url: `${view.site}${activityPaths.activity.href({ community: at.community, activity: slug })}`,
    }))
    return file(c, ical({ name: centre.name, events }), 'text/calendar; charset=utf-8', 'kalendarz.ics')
  })

function packPaper(view: View, name: string, sections: Section[]): Paper {
  const { t, dates, lang, community, now } = view
  return {
    title: t('centres.handing'),
    subtitle: name,
    language: lang,
    community: community!.name,
    date: dates.day(now),
    blocks: [
      ...sections.flatMap(({ name: section, columns, rows }) => [
        heading(2, t(`centres.handing.${section}`)),
        rows.length === 0
          ? paragraph(t('centres.handing.nothing'))
          : table({
              columns: columns.map((column) => ({ title: t(`centres.handing.column.${column}`), width: 1 })),
              rows,
            }),
      ]),
      signatures(t('centres.handing.signed-by'), t('centres.handing.taken-by')),
    ],
  }
}
