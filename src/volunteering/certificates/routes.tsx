import { Hono } from 'hono'
import { readForm } from '#kit/form.ts'
import { type Env, found, idOf } from '#kit/http.ts'
import { paperPdf } from '#kit/papers/index.ts'
import { done } from '#kit/show.ts'
import { paths } from '../paths.ts'
import { hostedHere, volunteerHere } from '../people/here.ts'
import { showVolunteer } from '../people/routes.tsx'
import { certificateById, certificateForm, issueCertificate } from './certificates.ts'
import { certificatePaper } from './paper.ts'

export const certificateRoutes = new Hono<Env>()

  .post(paths.certificates.pattern, async (c) => {
    const { db, view, now } = c.var
    const here = await hostedHere(c)
    const { values, problems } = await readForm(c, certificateForm)
    if (problems) return showVolunteer(c, here, values, problems)

    const { refused } = await issueCertificate(db, here.by, here.volunteer, values, now())
    if (refused) return showVolunteer(c, here, values, { from: view.t(`volunteering.refusal.${refused}`) })
    return done(c, paths.volunteer.href(here.at), view.t('volunteering.certificate.issued'))
  })

  .get(paths.certificatePdf.pattern, async (c) => {
    const { db, view } = c.var
    const { volunteer, name, host } = await volunteerHere(c)
    const certificate = found(await certificateById(db, volunteer.id, idOf(c.req.param('certificate'))))
    const bytes = await paperPdf(certificatePaper(view, { name, host, certificate }), certificate.issued)
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="zaswiadczenie-${certificate.number}-${certificate.year}.pdf"`,
      'cache-control': 'no-store',
    })
  })
