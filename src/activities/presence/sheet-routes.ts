import { Hono } from 'hono'
import type { Env } from '#kit/http.ts'
import { paperPdf } from '#kit/papers/index.ts'
import { attendanceSheet } from '../papers.ts'
import { participantsOf } from '../participations.ts'
import { sessionHere } from './here.ts'
import { paths } from './paths.ts'

export const sheetRoutes = new Hono<Env>().get(paths.sheet.pattern, async (c) => {
  const { activity, date } = await sessionHere(c)
  const people = await participantsOf(c.var.db, date.id)
  const bytes = await paperPdf(attendanceSheet(c.var.view, activity, date, people), c.var.now())
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${activity.slug}-lista.pdf"`,
    'cache-control': 'no-store',
  })
})
