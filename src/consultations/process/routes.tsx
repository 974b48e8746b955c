import { Hono } from 'hono'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import { consultationFor, publicConsultations, topicsOf } from './consultations.ts'
import { ConsultationPage, ConsultationsPage } from './pages/consultation.tsx'
import { paths } from './paths.ts'

export const routes = new Hono<Env>()

  .get(paths.consultations.pattern, async (c) => {
    const community = found(c.var.view.community)
    const all = await publicConsultations(c.var.db, community.id)
    return show(c, ConsultationsPage, {
      consultations: all.map(({ slug, title, summary }) => ({ slug, title, summary })),
    })
  })

  .get(paths.consultation.pattern, async (c) => {
    const { db, view } = c.var
    const community = found(view.community)
    const { slug, title, summary, id } = found(
      await consultationFor(db, community.id, c.req.param('consultation'), view.person),
    )
    const topics = (await topicsOf(db, id)).map((topic) => ({ slug: topic.slug, title: topic.title }))
    return show(c, ConsultationPage, { slug, title, summary, topics })
  })
